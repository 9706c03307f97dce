// Starts the worker that holds the module: with WebAssembly where the browser has it, else with the same module as
// JavaScript. The page fetches the module's bytes, because the worker may not reach the network.
import { Connection, ModuleError } from "./rpc.ts";

/** Addresses of what a page loads; the build writes them into the page (`#zegel-assets`). */
export interface Assets {
  readonly worker: string;
  readonly fallback: string;
  readonly module: string;
}

/** A running worker. */
export interface Started {
  readonly connection: Connection;
  /** Without WebAssembly deriving a key takes many seconds, and large files too long. */
  readonly slow: boolean;
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

/** Only a worker of ours may be loaded: the one policy that the page's Trusted Types allow it. */
function onlyWorkers(url: string): string {
  if (!/^\/assets\/worker-[\w-]+\.js$/.test(url)) throw new TypeError("not a worker of this site");
  return url;
}

let policy: ScriptUrlPolicy | undefined;

/** Starts a worker of this site. */
export function newWorker(url: string): Worker {
  const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy } }).trustedTypes;
  policy ??= factory?.createPolicy("zegel", { createScriptURL: onlyWorkers }) ?? { createScriptURL: onlyWorkers };
  return new Worker(policy.createScriptURL(url));
}

/** Addresses of this page's assets. */
export function assetsOfPage<T = Assets>(): T {
  return JSON.parse(document.getElementById("zegel-assets")?.textContent ?? "") as T;
}

async function start(url: string, bytes: ArrayBuffer | null): Promise<Connection> {
  const connection = new Connection(newWorker(url));
  try {
    await connection.call("start", [bytes]);
    return connection;
  } catch (fault) {
    connection.end();
    throw fault;
  }
}

/**
 * Starts the module.
 * @throws TypeError when there is no network; ModuleError when neither way works in this browser.
 */
export async function startModule(assets: Assets): Promise<Started> {
  if (typeof WebAssembly === "object") {
    const answer = await fetch(assets.module, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new TypeError("the module is not there");
    const bytes = await answer.arrayBuffer();
    try {
      return { connection: await start(assets.worker, bytes), slow: false };
    } catch (fault) {
      if (!(fault instanceof ModuleError)) throw fault;
    }
  }
  return { connection: await start(assets.fallback, null), slow: true };
}
