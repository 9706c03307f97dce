// The worker's end of rpc.ts: looks the method up, runs it, sends back what it gives or what went wrong.
import { type Call, type Fault, type Reply, buffersIn } from "../rpc.ts";

/** Functions that a page may call. */
export type Methods = Record<string, (...parameters: any[]) => unknown>;

interface WorkerScope {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(message: Reply, transfer: ArrayBuffer[]): void;
}

/** A fault of the module, or ours, without anything that was typed. */
export function faultOf(thrown: unknown): Fault {
  const text = typeof thrown === "string" ? thrown : thrown instanceof Error ? thrown.message : "";
  if (text.startsWith("{")) {
    try {
      const fault = JSON.parse(text) as Fault;
      if (typeof fault.code === "string") return fault;
    } catch {
      // Not ours after all.
    }
  }
  return { code: thrown instanceof WebAssemblyFault ? "no-webassembly" : "module-failed" };
}

/** The module could not be made to run here. */
export class WebAssemblyFault extends Error {}

/** Answers calls, one after the other. */
export function serve(methods: Methods): void {
  const scope = self as unknown as WorkerScope;
  let previous: Promise<void> = Promise.resolve();
  const answer = async ({ id, method, parameters }: Call): Promise<void> => {
    try {
      const run = Object.prototype.hasOwnProperty.call(methods, method) ? methods[method] : undefined;
      if (!run) throw new Error("no such method");
      const value = await run(...parameters);
      scope.postMessage({ id, value }, buffersIn(value));
    } catch (thrown) {
      scope.postMessage({ id, fault: faultOf(thrown) }, []);
    }
  };
  scope.onmessage = ({ data }) => {
    previous = previous.then(() => answer(data));
  };
}
