// The handlers' part of the module, which only the desk's build carries.
declare module "zegel-module" {
  /** crates/web-client/src/desk.rs: JSON in, JSON out; errors are thrown as JSON text. */
  export class Desk {
    open_roster(bundle: string, here: string): string;
    sign_in_start(login: string, passphrase: string, challenge: string): string;
    sign_in_finish(answer: string): string;
    sign_in_with_prf(answer: string, prf: Uint8Array): string;
    sign_in_with_passphrase(answer: string, passphrase: string): string;
    vault_update(): string | undefined;
    vault_saved(): void;
    new_account(language: string): string;
    another_passphrase(language: string): string;
    check_recovery_group(group: number, typed: string): boolean;
    own_fingerprint(organisation_key: string | undefined, slug: string, person: string): string;
    finish_account(passphrase: string, organisation_key: string | undefined): string;
    forget_account(): void;
    recover_start(login: string, recovery: string): string;
    recover_finish(answer: string): string;
    recovered(passphrase: string): string;
    step_up_start(login: string, passphrase: string, challenge: string): string;
    change_passphrase(passphrase: string): string;
    new_recovery(): string;
    passkey_slot(prf: Uint8Array): string;
    rotate_keys(): string;
    newest_fingerprint(): string;
    case_regrant(summary: string): string | undefined;
    rotation_done(): string | undefined;
    fingerprint_of(person: string, recipient: string, signing_key: string): string;
    make_organisation_key(passphrase: string): string;
    open_organisation_key(file: string, passphrase: string): string;
    forget_organisation_key(): void;
    sha256_of_key(public_key: string): string;
    hand_over(file: string, passphrase: string): string;
    link_to_spare(public_key: string): string;
    hand_over_by_link(link: string, file: string, passphrase: string): string;
    roster_body(): string | undefined;
    first_roster(setup: string, today: string): string;
    prepare_roster(body: string, today: string): string;
    sign_roster(text: string, today: string): string;
    qr(text: string): string;
    add_roster(bundle: string): void;
    case_read(view: string): string;
    case_show(id: string): string;
    set_today(today: string): void;
    case_run(id: string, command: string, today: string): string;
    case_recuse(id: string, today: string): string;
    case_declare_here(id: string): void;
    case_proof(id: string, views: string, rosters: string): string;
    package_begin(): void;
    package_add(name: string, bytes: Uint8Array): void;
    package_seal(recipient: string): Uint8Array<ArrayBuffer>;
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
