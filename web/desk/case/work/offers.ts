// What a step and a proposal are called, and how they look.
import { showDay, t } from "../../lib/language.svelte.ts";
import type { Act, CaseOut, Feedback, Offer } from "../../module.ts";
import type { IconName } from "../../parts/Icon.svelte";

const ICONS: Readonly<Record<string, IconName>> = {
  "safety-check": "shield",
  acknowledge: "stamp",
  move: "exchange",
  refer: "out",
  act: "flag",
  feedback: "send",
  close: "lock",
  reopen: "open",
};

export const offerIcon = ({ does }: Offer): IconName => ICONS[does] ?? "exchange";

/** Commands that are steps of the workflow; what else can be done stands with what it is about. */
const STEPS: readonly Offer["does"][] = ["safety-check", "acknowledge", "move", "refer", "act", "feedback", "close", "reopen"];

/** The steps among the offers. What differs in a detail that is asked later is one step: possible if any of its kind is. */
export function stepsOf(offers: readonly Offer[]): Offer[] {
  const steps: Offer[] = [];
  for (const offer of offers.filter(({ does }) => STEPS.includes(does))) {
    const known = steps.findIndex((step) => offerKey(step) === offerKey(offer));
    const one = steps[known];
    if (!one) steps.push(offer);
    else if (one.refused && !offer.refused) steps[known] = offer;
  }
  return steps;
}

/** What makes an offer another one than the next. */
export const offerKey = ({ does, to, on }: Offer): string => (does === "move" ? `${does} ${to}` : does === "feedback" ? `${does} ${on}` : does);

/** What a step is called: what it leads to, or what is done. */
export function offerName({ does, to, on }: Offer): string {
  if (does === "move" && to) return t(`desk-step-${to}`);
  if (does === "acknowledge") return t("desk-acknowledge");
  if (does === "close") return t("desk-close");
  if (does === "feedback" && !on) return t("desk-offer-feedback-interim");
  return t(`desk-offer-${does}`);
}

/** What is proposed, in a few words. */
export function actName(act: Act): string {
  const kind = Object.keys(act)[0] ?? "";
  if ("hold" in act) return t(act.hold.on ? "desk-act-hold" : "desk-act-unhold");
  return t(`desk-act-${kind}`);
}

/** What is proposed, in full: whoever agrees has to see all of it. */
export function actLines(out: CaseOut, act: Act): string[] {
  if ("close" in act) {
    const { reason, own, feedback, merged_into, destroy } = act.close;
    const named = own ? ` · ${out.own_reasons.find(({ id }) => id === own)?.label ?? own}` : "";
    return [
      t("desk-log-reason", { reason: t(`desk-reason-${reason}`) }) + named,
      ...feedbackLines(feedback),
      ...(merged_into ? [t("desk-act-merged", { id: merged_into.slice(0, 8) })] : []),
      ...(destroy ? [t("desk-act-destroy")] : []),
    ];
  }
  if ("disclose" in act) return [t("desk-act-to", { name: act.disclose.to }), act.disclose.why];
  return ["hold" in act ? act.hold.why : act.investigate.why];
}

function feedbackLines(feedback: Feedback): string[] {
  if (feedback === "already-given") return [t("desk-act-feedback-given")];
  return "give" in feedback ? [t("desk-act-feedback"), feedback.give] : [t("desk-log-no-feedback", { why: feedback["not-possible"] })];
}

/** Short name of a case, with which people speak of it. */
export const caseName = (id: string): string => t("desk-case-number", { id: id.slice(0, 8) });

/** A day, or a dash where there is none. */
export const dayOr = (day: string | null): string => (day ? showDay(day) : "–");
