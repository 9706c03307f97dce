-- Everything the server keeps (protocol §7). crates/storage/learned-columns.txt says what each column is.
--
-- Every key begins with the organisation, and every reference includes it, so a row can only belong to rows of its own
-- organisation. Days are days since 1970-01-01. Names sort by their bytes, as they do in the other database. Sealed
-- bytes are not compressed (EXTERNAL): ciphertext does not become shorter. Of columns that only ever stand for one case, the
-- planner keeps no samples (STATISTICS 0): they would outlive the case.

CREATE TABLE installation (
    one SMALLINT NOT NULL PRIMARY KEY CHECK (one = 1),
    secret BYTEA NOT NULL CHECK (octet_length(secret) = 32)
);

CREATE TABLE organisations (
    org TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    second_factor_required BOOLEAN NOT NULL DEFAULT FALSE
);

-- The link that makes the first organisation. It is as good as used once there is one.
CREATE TABLE set_up (
    one SMALLINT NOT NULL PRIMARY KEY CHECK (one = 1),
    token BYTEA NOT NULL CHECK (octet_length(token) = 32),
    last_day INTEGER NOT NULL
);

CREATE TABLE rosters (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    sha256 BYTEA NOT NULL CHECK (octet_length(sha256) = 32),
    seq BIGINT NOT NULL CHECK (seq >= 0),
    bundle TEXT NOT NULL,
    PRIMARY KEY (org, sha256),
    UNIQUE (org, seq)
);

-- Everybody who was invited. The instance's administrators are in the reserved organisation, and nobody else is.
CREATE TABLE people (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    person TEXT COLLATE "C" NOT NULL,
    login TEXT COLLATE "C" NOT NULL,
    -- adviser, handler, ombuds, administrator, analyst, instance
    role SMALLINT NOT NULL CHECK (role BETWEEN 0 AND 5 AND (role = 5) = (org = 'instance')),
    address TEXT COLLATE "C",
    left_on INTEGER,
    PRIMARY KEY (org, person),
    UNIQUE (org, login)
);

-- A link is as good as used once the person has an account.
CREATE TABLE invitations (
    org TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    token BYTEA NOT NULL CHECK (octet_length(token) = 32),
    last_day INTEGER NOT NULL,
    PRIMARY KEY (org, person),
    UNIQUE (org, token),
    FOREIGN KEY (org, person) REFERENCES people (org, person) ON DELETE CASCADE
);

CREATE TABLE accounts (
    org TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    salt BYTEA NOT NULL CHECK (octet_length(salt) = 32),
    kdf_m_kib BIGINT NOT NULL,
    kdf_t BIGINT NOT NULL,
    kdf_p BIGINT NOT NULL,
    auth BYTEA NOT NULL CHECK (octet_length(auth) = 32),
    slot BYTEA NOT NULL,
    recovery_auth BYTEA NOT NULL CHECK (octet_length(recovery_auth) = 32),
    recovery_slot BYTEA NOT NULL,
    vault BYTEA NOT NULL,
    recipient TEXT NOT NULL,
    signing_key BYTEA NOT NULL CHECK (octet_length(signing_key) = 32),
    totp TEXT,
    PRIMARY KEY (org, person),
    FOREIGN KEY (org, person) REFERENCES people (org, person)
);
ALTER TABLE accounts ALTER slot SET STORAGE EXTERNAL, ALTER recovery_slot SET STORAGE EXTERNAL,
    ALTER vault SET STORAGE EXTERNAL;

CREATE TABLE passkeys (
    org TEXT COLLATE "C" NOT NULL,
    credential_id BYTEA NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    passkey TEXT NOT NULL,
    slot BYTEA,
    added INTEGER NOT NULL,
    PRIMARY KEY (org, credential_id),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
);
ALTER TABLE passkeys ALTER slot SET STORAGE EXTERNAL;
CREATE INDEX passkeys_by_person ON passkeys (org, person);

CREATE TABLE sessions (
    org TEXT COLLATE "C" NOT NULL,
    token BYTEA NOT NULL CHECK (octet_length(token) = 32),
    person TEXT COLLATE "C" NOT NULL,
    started INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    PRIMARY KEY (org, token),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person) ON DELETE CASCADE
);
CREATE INDEX sessions_by_last_day ON sessions (last_day);
CREATE INDEX sessions_by_person ON sessions (org, person);

CREATE TABLE cases (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    case_id UUID NOT NULL,
    channel TEXT COLLATE "C" NOT NULL,
    mailbox BYTEA NOT NULL CHECK (octet_length(mailbox) = 32),
    reporter_grant BYTEA NOT NULL,
    received INTEGER NOT NULL,
    acknowledged INTEGER,
    changed INTEGER NOT NULL,
    attention INTEGER,
    erase INTEGER,
    conversation_len BIGINT NOT NULL DEFAULT 0 CHECK (conversation_len >= 0),
    log_len BIGINT NOT NULL DEFAULT 0 CHECK (log_len >= 0),
    revision BIGINT NOT NULL DEFAULT 0 CHECK (revision >= 0),
    PRIMARY KEY (org, case_id),
    UNIQUE (org, mailbox)
);
ALTER TABLE cases ALTER reporter_grant SET STORAGE EXTERNAL, ALTER reporter_grant SET STATISTICS 0,
    ALTER mailbox SET STATISTICS 0;
CREATE INDEX cases_to_erase ON cases (erase) WHERE erase IS NOT NULL;

CREATE TABLE entries (
    org TEXT COLLATE "C" NOT NULL,
    case_id UUID NOT NULL,
    chain SMALLINT NOT NULL CHECK (chain BETWEEN 0 AND 1), -- conversation, case log
    seq BIGINT NOT NULL CHECK (seq >= 0),
    sealed BYTEA NOT NULL,
    PRIMARY KEY (org, case_id, chain, seq),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE
);
ALTER TABLE entries ALTER sealed SET STORAGE EXTERNAL, ALTER sealed SET STATISTICS 0;

CREATE TABLE grants (
    org TEXT COLLATE "C" NOT NULL,
    case_id UUID NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    kind SMALLINT NOT NULL CHECK (kind BETWEEN 0 AND 1), -- thread key, file key
    epoch BIGINT NOT NULL CHECK (epoch >= 0 AND (kind = 1 OR epoch = 0)),
    sealed BYTEA NOT NULL,
    withheld_until INTEGER,
    escalated BOOLEAN NOT NULL DEFAULT FALSE CHECK (NOT escalated OR withheld_until IS NOT NULL),
    resealed BOOLEAN NOT NULL DEFAULT FALSE,
    -- No mail to that person about the case; said beside the thread key.
    muted BOOLEAN NOT NULL DEFAULT FALSE CHECK (NOT muted OR kind = 0),
    PRIMARY KEY (org, case_id, person, kind, epoch),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
);
ALTER TABLE grants ALTER sealed SET STORAGE EXTERNAL, ALTER sealed SET STATISTICS 0;
CREATE INDEX grants_by_person ON grants (org, person, kind, case_id);
CREATE INDEX grants_withheld ON grants (withheld_until) WHERE withheld_until IS NOT NULL AND NOT escalated;

-- An attachment belongs to no case, and has the day on which it last grew, until a case claims it.
CREATE TABLE blobs (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    blob_id UUID NOT NULL,
    case_id UUID,
    parts BIGINT,
    uploaded INTEGER,
    CHECK ((case_id IS NULL) = (parts IS NULL) AND (case_id IS NULL) = (uploaded IS NOT NULL)),
    PRIMARY KEY (org, blob_id),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE
);
CREATE INDEX blobs_by_case ON blobs (org, case_id);
CREATE INDEX blobs_unclaimed ON blobs (uploaded) WHERE case_id IS NULL;

CREATE TABLE parts (
    org TEXT COLLATE "C" NOT NULL,
    blob_id UUID NOT NULL,
    part BIGINT NOT NULL CHECK (part >= 0),
    length BIGINT NOT NULL CHECK (length >= 0),
    sha256 BYTEA NOT NULL CHECK (octet_length(sha256) = 32),
    PRIMARY KEY (org, blob_id, part),
    FOREIGN KEY (org, blob_id) REFERENCES blobs (org, blob_id) ON DELETE CASCADE
);
ALTER TABLE parts ALTER sha256 SET STATISTICS 0;

CREATE TABLE access (
    org TEXT COLLATE "C" NOT NULL,
    case_id UUID NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (org, case_id, person, day),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
);
CREATE INDEX access_by_person ON access (org, person);

-- Whoever declared a conflict with a case is off it for good.
CREATE TABLE recusals (
    org TEXT COLLATE "C" NOT NULL,
    case_id UUID NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (org, case_id, person),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
);
CREATE INDEX recusals_by_person ON recusals (org, person);

-- What a person's client keeps of their cases, sealed to themselves. Which case is in which piece, zegel_protocol::registers says.
CREATE TABLE snapshots (
    org TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    shard SMALLINT NOT NULL CHECK (shard BETWEEN 0 AND 255),
    sha256 BYTEA NOT NULL CHECK (octet_length(sha256) = 32),
    sealed BYTEA NOT NULL,
    PRIMARY KEY (org, person, shard),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
);
ALTER TABLE snapshots ALTER sealed SET STORAGE EXTERNAL, ALTER sealed SET STATISTICS 0, ALTER sha256 SET STATISTICS 0;

-- Random identifiers of cases that are gone. Wiped: nothing of the case is left in the database's own files either.
CREATE TABLE erasures (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    case_id UUID NOT NULL,
    day INTEGER NOT NULL,
    wiped BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (org, case_id)
);
CREATE INDEX erasures_to_wipe ON erasures (org, case_id) WHERE NOT wiped;

-- Attachments of cases that are gone, until their files are.
CREATE TABLE leftovers (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    blob_id UUID NOT NULL,
    PRIMARY KEY (org, blob_id)
);

CREATE INDEX cases_by_attention ON cases (org, attention) WHERE attention IS NOT NULL;

-- Mails to be sent, at most one a person and day: that something waits at the desk, or, with both columns, that a roster
-- ends. What was sent stays until its day is over, what ends a roster until another one follows.
CREATE TABLE outbox (
    org TEXT COLLATE "C" NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    day INTEGER NOT NULL,
    sha256 BYTEA,
    days_before INTEGER,
    tries BIGINT NOT NULL DEFAULT 0 CHECK (tries >= 0),
    sent INTEGER,
    given_up INTEGER,
    CHECK ((sha256 IS NULL) = (days_before IS NULL) AND (sent IS NULL OR given_up IS NULL)),
    PRIMARY KEY (org, person, day),
    FOREIGN KEY (org, person) REFERENCES accounts (org, person) ON DELETE CASCADE,
    FOREIGN KEY (org, sha256) REFERENCES rosters (org, sha256)
);
