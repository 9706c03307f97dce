// The handlers' part of the module, which only the desk's build carries.
declare module "zegel-module" {
  /** crates/web-client/src/desk.rs: JSON in, JSON out; errors are thrown as JSON text. */
  export class Desk {
    open_roster(bundle: string, here: string): string;
    sign_in_start(login: string, passphrase: string, challenge: string): string;
    sign_in_finish(answer: string): string;
    add_roster(bundle: string): void;
    case_read(view: string): string;
    case_show(id: string): string;
    case_begin(id: string, today: string): string | undefined;
    case_reply(id: string, text: string, attachments: string, today: string): string;
    case_note(id: string, text: string, today: string): string;
    case_acknowledge(id: string, text: string, today: string): string;
    case_close(id: string, reason: string, feedback: string, today: string): string;
    attach_begin(id: string, name: string, media_type: string, size: number): string;
    attach_push(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
    attach_finish_step(): Uint8Array<ArrayBuffer> | undefined;
    attach_done(): string;
    open_begin(id: string, blob: string): string;
    open_push(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
    open_finish(): Uint8Array<ArrayBuffer>;
    export_identity(): string;
  }
}
