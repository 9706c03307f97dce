-- Everything the server keeps (protocol §7). crates/storage/learned-columns.txt says what each column is.
--
-- Every key begins with the organisation, and every reference includes it, so a row can only belong to rows of its own
-- organisation. Days are days since 1970-01-01. Tables have no row numbers (WITHOUT ROWID): numbers given out in order
-- of arrival would tell that order more finely than by day.

CREATE TABLE installation (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
    org TEXT NOT NULL PRIMARY KEY,
    second_factor_required INTEGER NOT NULL DEFAULT 0 CHECK (second_factor_required BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- The link that makes the first organisation. It is as good as used once there is one.
CREATE TABLE set_up (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    token BLOB NOT NULL CHECK (length(token) = 32),
    last_day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rosters (
    org TEXT NOT NULL REFERENCES organisations (org),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    bundle TEXT NOT NULL,
    PRIMARY KEY (org, sha256),
    UNIQUE (org, seq)
) STRICT, WITHOUT ROWID;

-- Everybody who was invited. The instance's administrators are in the reserved organisation, and nobody else is.
CREATE TABLE people (
    org TEXT NOT NULL REFERENCES organisations (org),
    person TEXT NOT NULL,
    login TEXT NOT NULL,
    -- adviser, handler, ombuds, administrator, analyst, instance
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 5 AND (role = 5) = (org = 'instance')),
    address TEXT,
    left_on INTEGER,
    PRIMARY KEY (org, person),
    UNIQUE (org, login)
) STRICT, WITHOUT ROWID;

-- A link is as good as used once the person has an account.
CREATE TABLE invitations (
    org TEXT NOT NULL,
    person TEXT NOT NULL,
    token BLOB NOT NULL CHECK (length(token) = 32),
    last_day INTEGER NOT NULL,
    PRIMARY KEY (org, person),
    UNIQUE (org, token),
    FOREIGN KEY (org, person) REFERENCES people (org, person) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    org TEXT NOT NULL,
    person TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    kdf_m_kib INTEGER NOT NULL,
    kdf_t INTEGER NOT NULL,
    kdf_p INTEGER NOT NULL,
    auth BLOB NOT NULL CHECK (length(auth) = 32),
    slot BLOB NOT NULL,
    recovery_auth BLOB NOT NULL CHECK (length(recovery_auth) = 32),
    recovery_slot BLOB NOT NULL,
    vault BLOB NOT NULL,
    recipient TEXT NOT NULL,
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    totp TEXT,
    PRIMARY KEY (org, person),
    FOREIGN KEY (org, person) REFERENCES people (org, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE passkeys (
    org TEXT NOT NULL,
    credential_id BLOB NOT NULL,
    person TEXT NOT NULL,
    passkey TEXT NOT NULL,
    slot BLOB,
    added INTEGER NOT NULL,
    PRIMARY KEY (org, credential_id),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_by_person ON passkeys (org, person);

CREATE TABLE sessions (
    org TEXT NOT NULL,
    token BLOB NOT NULL CHECK (length(token) = 32),
    person TEXT NOT NULL,
    started INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    PRIMARY KEY (org, token),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_last_day ON sessions (last_day);
CREATE INDEX sessions_by_person ON sessions (org, person);

-- What is long stands last, so that the rest is read without it.
CREATE TABLE cases (
    org TEXT NOT NULL REFERENCES organisations (org),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    channel TEXT NOT NULL,
    mailbox BLOB NOT NULL CHECK (length(mailbox) = 32),
    received INTEGER NOT NULL,
    acknowledged INTEGER,
    changed INTEGER NOT NULL,
    attention INTEGER,
    erase INTEGER,
    conversation_len INTEGER NOT NULL DEFAULT 0 CHECK (conversation_len >= 0),
    log_len INTEGER NOT NULL DEFAULT 0 CHECK (log_len >= 0),
    revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    reporter_grant BLOB NOT NULL,
    PRIMARY KEY (org, case_id),
    UNIQUE (org, mailbox)
) STRICT, WITHOUT ROWID;
-- All that the brief inbox asks for.
CREATE INDEX cases_in_brief ON cases (org, case_id, changed, conversation_len, log_len, revision);
CREATE INDEX cases_to_erase ON cases (erase) WHERE erase IS NOT NULL;

CREATE TABLE entries (
    org TEXT NOT NULL,
    case_id BLOB NOT NULL,
    chain INTEGER NOT NULL CHECK (chain BETWEEN 0 AND 1), -- conversation, case log
    seq INTEGER NOT NULL CHECK (seq >= 0),
    sealed BLOB NOT NULL,
    PRIMARY KEY (org, case_id, chain, seq),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
    org TEXT NOT NULL,
    case_id BLOB NOT NULL,
    person TEXT NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1), -- thread key, file key
    epoch INTEGER NOT NULL CHECK (epoch >= 0 AND (kind = 1 OR epoch = 0)),
    withheld_until INTEGER,
    escalated INTEGER NOT NULL DEFAULT 0 CHECK (escalated = 0 OR (escalated = 1 AND withheld_until IS NOT NULL)),
    resealed INTEGER NOT NULL DEFAULT 0 CHECK (resealed BETWEEN 0 AND 1),
    -- No mail to that person about the case; said beside the thread key.
    muted INTEGER NOT NULL DEFAULT 0 CHECK (muted = 0 OR (muted = 1 AND kind = 0)),
    sealed BLOB NOT NULL,
    PRIMARY KEY (org, case_id, person, kind, epoch),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_person ON grants (org, person, kind, case_id, withheld_until, escalated);
CREATE INDEX grants_withheld ON grants (withheld_until) WHERE withheld_until IS NOT NULL AND escalated = 0;

-- An attachment belongs to no case, and has the day on which it last grew, until a case claims it.
CREATE TABLE blobs (
    org TEXT NOT NULL REFERENCES organisations (org),
    blob_id BLOB NOT NULL CHECK (length(blob_id) = 16),
    case_id BLOB,
    parts INTEGER,
    uploaded INTEGER,
    CHECK ((case_id IS NULL) = (parts IS NULL) AND (case_id IS NULL) = (uploaded IS NOT NULL)),
    PRIMARY KEY (org, blob_id),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX blobs_by_case ON blobs (org, case_id);
CREATE INDEX blobs_unclaimed ON blobs (uploaded) WHERE case_id IS NULL;

CREATE TABLE parts (
    org TEXT NOT NULL,
    blob_id BLOB NOT NULL,
    part INTEGER NOT NULL CHECK (part >= 0),
    length INTEGER NOT NULL CHECK (length >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (org, blob_id, part),
    FOREIGN KEY (org, blob_id) REFERENCES blobs (org, blob_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE access (
    org TEXT NOT NULL,
    case_id BLOB NOT NULL,
    person TEXT NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (org, case_id, person, day),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_by_person ON access (org, person);

-- Whoever declared a conflict with a case is off it for good.
CREATE TABLE recusals (
    org TEXT NOT NULL,
    case_id BLOB NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (org, case_id, person),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusals_by_person ON recusals (org, person);

-- What a person's client keeps of their cases, sealed to themselves. Which case is in which piece, zegel_protocol::registers says.
CREATE TABLE snapshots (
    org TEXT NOT NULL,
    person TEXT NOT NULL,
    shard INTEGER NOT NULL CHECK (shard BETWEEN 0 AND 255),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    sealed BLOB NOT NULL,
    PRIMARY KEY (org, person, shard),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
) STRICT, WITHOUT ROWID;

-- Random identifiers of cases that are gone. Wiped: nothing of the case is left in the database's own files either.
CREATE TABLE erasures (
    org TEXT NOT NULL REFERENCES organisations (org),
    case_id BLOB NOT NULL CHECK (length(case_id) = 16),
    day INTEGER NOT NULL,
    wiped INTEGER NOT NULL DEFAULT 0 CHECK (wiped BETWEEN 0 AND 1),
    PRIMARY KEY (org, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX erasures_to_wipe ON erasures (org, case_id) WHERE wiped = 0;

-- Attachments of cases that are gone, until their files are.
CREATE TABLE leftovers (
    org TEXT NOT NULL REFERENCES organisations (org),
    blob_id BLOB NOT NULL CHECK (length(blob_id) = 16),
    PRIMARY KEY (org, blob_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX cases_by_attention ON cases (org, attention) WHERE attention IS NOT NULL;

-- Mails to be sent, at most one a person and day: that something waits at the desk, or, with both columns, that a roster
-- ends. What was sent stays until its day is over, what ends a roster until another one follows.
CREATE TABLE outbox (
    org TEXT NOT NULL,
    person TEXT NOT NULL,
    day INTEGER NOT NULL,
    sha256 BLOB,
    days_before INTEGER,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    sent INTEGER,
    given_up INTEGER,
    CHECK ((sha256 IS NULL) = (days_before IS NULL) AND (sent IS NULL OR given_up IS NULL)),
    PRIMARY KEY (org, person, day),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person) ON DELETE CASCADE,
    FOREIGN KEY (org, sha256) REFERENCES rosters (org, sha256)
) STRICT, WITHOUT ROWID;
