// Brings wasm-bindgen's glue and the WebAssembly module together, from bytes that the page fetched.
import * as glue from "zegel-module";
import { WebAssemblyFault } from "./serve.ts";

export async function loadModule(bytes: ArrayBuffer | null): Promise<void> {
  try {
    if (!bytes) throw new TypeError("no bytes");
    const { instance } = await WebAssembly.instantiate(bytes, { "./zegel_bg.js": glue as unknown as WebAssembly.ModuleImports });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports["__wbindgen_start"] as (() => void) | undefined)?.();
  } catch {
    throw new WebAssemblyFault();
  }
}
