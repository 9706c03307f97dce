-- Everything the server keeps (protocol §7). crates/storage/learned-columns.txt says what each column is.
--
-- Every key begins with the organisation, and every reference includes it, so a row can only belong to rows of its own
-- organisation. Days are days since 1970-01-01. Names sort by their bytes, as they do in the other database. Sealed
-- bytes are not compressed (EXTERNAL): ciphertext does not become shorter.

CREATE TABLE installation (
    one SMALLINT NOT NULL PRIMARY KEY CHECK (one = 1),
    secret BYTEA NOT NULL CHECK (octet_length(secret) = 32)
);

CREATE TABLE organisations (
    org TEXT COLLATE "C" NOT NULL PRIMARY KEY
);

CREATE TABLE rosters (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    sha256 BYTEA NOT NULL CHECK (octet_length(sha256) = 32),
    seq BIGINT NOT NULL CHECK (seq >= 0),
    bundle TEXT NOT NULL,
    PRIMARY KEY (org, sha256),
    UNIQUE (org, seq)
);

CREATE TABLE accounts (
    org TEXT COLLATE "C" NOT NULL REFERENCES organisations (org),
    person TEXT COLLATE "C" NOT NULL,
    login TEXT COLLATE "C" NOT NULL,
    role SMALLINT NOT NULL CHECK (role BETWEEN 0 AND 2), -- adviser, handler, ombuds
    salt BYTEA NOT NULL CHECK (octet_length(salt) = 32),
    kdf_m_kib BIGINT NOT NULL,
    kdf_t BIGINT NOT NULL,
    kdf_p BIGINT NOT NULL,
    auth BYTEA NOT NULL CHECK (octet_length(auth) = 32),
    wrapped BYTEA NOT NULL,
    wrapped_for_recovery BYTEA NOT NULL,
    PRIMARY KEY (org, person),
    UNIQUE (org, login)
);
ALTER TABLE accounts ALTER wrapped SET STORAGE EXTERNAL, ALTER wrapped_for_recovery SET STORAGE EXTERNAL;

CREATE TABLE sessions (
    org TEXT COLLATE "C" NOT NULL,
    token BYTEA NOT NULL CHECK (octet_length(token) = 32),
    person TEXT COLLATE "C" NOT NULL,
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
    PRIMARY KEY (org, case_id),
    UNIQUE (org, mailbox)
);
ALTER TABLE cases ALTER reporter_grant SET STORAGE EXTERNAL;

CREATE TABLE entries (
    org TEXT COLLATE "C" NOT NULL,
    case_id UUID NOT NULL,
    chain SMALLINT NOT NULL CHECK (chain BETWEEN 0 AND 1), -- conversation, case log
    seq BIGINT NOT NULL CHECK (seq >= 0),
    sealed BYTEA NOT NULL,
    PRIMARY KEY (org, case_id, chain, seq),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE
);
ALTER TABLE entries ALTER sealed SET STORAGE EXTERNAL;

CREATE TABLE grants (
    org TEXT COLLATE "C" NOT NULL,
    case_id UUID NOT NULL,
    person TEXT COLLATE "C" NOT NULL,
    kind SMALLINT NOT NULL CHECK (kind BETWEEN 0 AND 1), -- thread key, file key
    epoch BIGINT NOT NULL CHECK (epoch >= 0 AND (kind = 1 OR epoch = 0)),
    sealed BYTEA NOT NULL,
    withheld_until INTEGER,
    escalated BOOLEAN NOT NULL DEFAULT FALSE CHECK (NOT escalated OR withheld_until IS NOT NULL),
    PRIMARY KEY (org, case_id, person, kind, epoch),
    FOREIGN KEY (org, case_id) REFERENCES cases (org, case_id) ON DELETE CASCADE,
    FOREIGN KEY (org, person) REFERENCES accounts (org, person)
);
ALTER TABLE grants ALTER sealed SET STORAGE EXTERNAL;
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
