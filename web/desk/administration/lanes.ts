// Lanes and who reads in them (domain: nobody in one lane reads another's cases). Pure.
import type { Lane, Role } from "../module.ts";

export const LANES = ["advice", "reporting", "ombuds"] as const satisfies readonly Lane[];

/** The role of those who read a lane. */
export const LANE_ROLES: Readonly<Record<Lane, Role>> = { advice: "adviser", reporting: "handler", ombuds: "ombuds" };
