// The desk's worker: holds the module, and in it the handler's keys and the open cases. It has no network.
import { Desk, Reporter, sha256 } from "zegel-module";
import { loadModule } from "zegel-module-loader";
import type {
  Attachment,
  CaseOut,
  Choices,
  DeskMethods,
  Fingerprint,
  NewAccount,
  OrganisationKey,
  PreparedRoster,
  QrCode,
  Renewed,
  SignedIn,
  Work,
} from "../../desk/module.ts";
import { figuresMethods } from "./desk-figures.ts";
import { inboxMethods } from "./desk-inbox.ts";
import { Parts } from "./parts.ts";
import { serve } from "./serve.ts";

let desk: Desk;
let parts = new Parts();
/** A report to another organisation, which a referral is. */
let referral: Reporter | null = null;
let referred = new Parts();

function reporter(): Reporter {
  if (!referral) throw new Error(JSON.stringify({ code: "out-of-turn" }));
  return referral;
}

const json = <T>(text: string): T => JSON.parse(text) as T;

/** Where no work is shown yet. */
const NO_WORK: Work = { phase: null, offers: [], due: [], category_label: "", tier: null, checklist: [], categories: [], own_reasons: [], erase: null, state: null };

/** A case with its work beside the rest. */
function caseOf(text: string): CaseOut {
  const { work, ...rest } = json<CaseOut & { readonly work: Work | null }>(text);
  return { ...rest, ...(work ?? NO_WORK) };
}

const methods: DeskMethods & { start(bytes: ArrayBuffer | null): Promise<void> } = {
  ...inboxMethods(() => desk),
  ...figuresMethods(() => desk),
  async start(bytes) {
    await loadModule(bytes);
    desk = new Desk();
  },
  openRoster: (bundle, here) => json<Choices>(desk.open_roster(bundle, JSON.stringify(here))),
  addRoster: (bundle) => desk.add_roster(bundle),
  signInStart: (login, passphrase, challenge) => desk.sign_in_start(login, passphrase, challenge),
  signInFinish: (answer) => json<SignedIn>(desk.sign_in_finish(answer)),
  signInWithPrf: (answer, prf) => json<SignedIn>(desk.sign_in_with_prf(answer, new Uint8Array(prf))),
  signInWithPassphrase: (answer, passphrase) => json<SignedIn>(desk.sign_in_with_passphrase(answer, passphrase)),
  vaultUpdate: () => desk.vault_update() ?? null,
  vaultSaved: () => desk.vault_saved(),

  newAccount: (language) => json<NewAccount>(desk.new_account(language)),
  anotherPassphrase: (language) => desk.another_passphrase(language),
  checkRecoveryGroup: (group, typed) => desk.check_recovery_group(group, typed),
  ownFingerprint: (organisationKey, slug, person) => json<Fingerprint>(desk.own_fingerprint(organisationKey ?? undefined, slug, person)),
  finishAccount: (passphrase, organisationKey) => desk.finish_account(passphrase, organisationKey ?? undefined),
  forgetAccount: () => desk.forget_account(),

  recoverStart: (login, recovery) => desk.recover_start(login, recovery),
  recoverFinish: (answer) => json<SignedIn>(desk.recover_finish(answer)),
  recovered: (passphrase) => json<Renewed>(desk.recovered(passphrase)),
  stepUpStart: (login, passphrase, challenge) => desk.step_up_start(login, passphrase, challenge),
  changePassphrase: (passphrase) => desk.change_passphrase(passphrase),
  newRecovery: () => json<Renewed>(desk.new_recovery()),
  passkeySlot: (prf) => desk.passkey_slot(new Uint8Array(prf)),

  rotateKeys: () => desk.rotate_keys(),
  newestFingerprint: () => json<Fingerprint>(desk.newest_fingerprint()),
  caseRegrant: (summary) => desk.case_regrant(summary) ?? null,
  rotationDone: () => desk.rotation_done() ?? null,

  fingerprintOf: (person, recipient, signingKey) => json<Fingerprint>(desk.fingerprint_of(person, recipient, signingKey)),
  makeOrganisationKey: (passphrase) => json<OrganisationKey>(desk.make_organisation_key(passphrase)),
  openOrganisationKey: (file, passphrase) => json<{ public_key: string }>(desk.open_organisation_key(file, passphrase)),
  forgetOrganisationKey: () => desk.forget_organisation_key(),
  sha256OfKey: (publicKey) => desk.sha256_of_key(publicKey),
  handOver: (newKeyFile, passphrase) => json<{ public_key: string }>(desk.hand_over(newKeyFile, passphrase)),
  linkToSpare: (publicKey) => desk.link_to_spare(publicKey),
  handOverByLink: (link, spareFile, passphrase) => json<{ public_key: string }>(desk.hand_over_by_link(link, spareFile, passphrase)),
  rosterBody: () => desk.roster_body() ?? null,
  firstRoster: (setup, today) => desk.first_roster(JSON.stringify(setup), today),
  prepareRoster: (body, today) => json<PreparedRoster>(desk.prepare_roster(body, today)),
  signRoster: (text, today) => desk.sign_roster(text, today),
  qr: (text) => json<QrCode>(desk.qr(text)),

  setToday: (today) => desk.set_today(today),
  caseRead: (view) => caseOf(desk.case_read(view)),
  caseShow: (id) => caseOf(desk.case_show(id)),
  caseRun: (id, command, today) => desk.case_run(id, command, today),
  caseRecuse: (id, today) => desk.case_recuse(id, today),
  sha256: (bytes) => sha256(new Uint8Array(bytes)),
  caseDeclareHere: (id) => desk.case_declare_here(id),
  caseProof: (id, views, rosters) => desk.case_proof(id, `[${views.join()}]`, `[${rosters.join()}]`),
  packageBegin: () => desk.package_begin(),
  packageAdd: (name, bytes) => desk.package_add(name, new Uint8Array(bytes)),
  packageSeal: (recipient) => desk.package_seal(recipient),

  referBegin(bundle, here) {
    referral?.free();
    referral = new Reporter();
    return json<Choices>(referral.open_roster(bundle, JSON.stringify(here)));
  },
  referDraft: (answers, today) => json<{ case: string; receipt: string }>(reporter().start_draft(JSON.stringify(answers), today)),
  referAttach(name, type, size) {
    referred = new Parts();
    return json<{ blob: string; sealed_len: number }>(reporter().attach_begin(name, type, size));
  },
  referPush: (bytes) => referred.push(reporter().attach_push(new Uint8Array(bytes))),
  referFinish() {
    for (;;) {
      const sealed = reporter().attach_finish_step();
      if (!sealed) return referred.rest();
      const full = referred.push(sealed);
      if (full.length) return full;
    }
  },
  referAttached: () => reporter().attach_done(),
  referSeal: (today) => reporter().seal_report(today),
  referEnd() {
    referral?.free();
    referral = null;
  },

  attachBegin(id, name, type, size) {
    parts = new Parts();
    return json<{ blob: string; sealed_len: number }>(desk.attach_begin(id, name, type, size));
  },
  attachPush: (bytes) => parts.push(desk.attach_push(new Uint8Array(bytes))),
  attachFinish() {
    for (;;) {
      const sealed = desk.attach_finish_step();
      if (!sealed) return parts.rest();
      const full = parts.push(sealed);
      if (full.length) return full;
    }
  },
  attachDone: () => desk.attach_done(),

  openBegin: (id, blob) => json<Attachment>(desk.open_begin(id, blob)),
  openPush: (bytes) => desk.open_push(new Uint8Array(bytes)),
  openFinish: () => desk.open_finish(),
  exportIdentity: () => desk.export_identity(),
};

serve({ ...methods });
