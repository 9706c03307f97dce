// The same module as JavaScript (wasm2js), for browsers in which WebAssembly is switched off.
import * as glue from "zegel-module";
import * as script from "zegel-module-as-script";

export async function loadModule(): Promise<void> {
  const module: Record<string, unknown> = script;
  glue.__wbg_set_wasm(module as WebAssembly.Exports);
  (module["__wbindgen_start"] as (() => void) | undefined)?.();
}
