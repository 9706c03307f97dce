// The same module as JavaScript (wasm2js), for browsers in which WebAssembly is switched off.
import * as glue from "zegel-module";
import * as script from "zegel-module-as-script";

export async function loadModule(): Promise<void> {
  glue.__wbg_set_wasm(script as unknown as WebAssembly.Exports);
  (script as { __wbindgen_start?: () => void }).__wbindgen_start?.();
}
