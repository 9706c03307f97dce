// What the bundler puts in place of these names (build/site.mjs): the glue that wasm-bindgen wrote for crates/web-client,
// the module as JavaScript, and the loader for one or the other.
declare module "zegel-module-as-script" {
  const nothing: undefined;
  export default nothing;
}

declare module "zegel-module-loader" {
  export function loadModule(bytes: ArrayBuffer | null): Promise<void>;
}

declare module "zegel-module" {
  /** Gives the glue the module's exports. */
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  /** SHA-256, base64. */
  export function sha256(bytes: Uint8Array): string;

  /** crates/web-client/src/reporter.rs: JSON in, JSON out; errors are thrown as JSON text. */
  export class Reporter {
    free(): void;
    open_roster(bundle: string, here: string): string;
    add_roster(bundle: string): void;
    start_draft(answers: string, today: string): string;
    seal_report(today: string): string;
    attach_begin(name: string, media_type: string, size: number): string;
    attach_push(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
    attach_finish_step(): Uint8Array<ArrayBuffer> | undefined;
    attach_done(): void;
    detach(blob: string): void;
    check_code(typed: string): void;
    open_receipt(typed: string): string;
    read_thread(view: string): string;
    read_so_far(): string;
    show_thread(today: string): string;
    seal_act(act: string, today: string): string;
    reply_sent(): void;
    open_begin(blob: string): string;
    open_push(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
    open_finish(): Uint8Array<ArrayBuffer>;
    hand_over_start(choice: string, today: string): string;
    hand_over_file(blob: string): string;
    hand_over_push(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
    hand_over_finish_step(): Uint8Array<ArrayBuffer> | undefined;
    hand_over_file_done(): void;
    hand_over_seal(today: string): string;
  }
}
