-- Documents (PDFs) behind File objects on which facts of the ledger rest: which are to be read, and
-- what they were. What was recorded of them is on the ledger; what is here can be had again.
CREATE TABLE feed_document (
    feed           UUID NOT NULL REFERENCES feed,
    object_id      TEXT COLLATE "C" NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('WAITING', 'HASHED', 'FAILED', 'MISSED',
                                                  'VANISHED')),
    -- What was recorded last, and how often something was recorded.
    sha256         BYTEA,
    media_type     TEXT,
    size           BIGINT,
    kept           BOOLEAN NOT NULL DEFAULT FALSE,
    recorded       INTEGER NOT NULL DEFAULT 0,
    -- What the File object said then, and when it said that it was last changed.
    said           BYTEA,
    modified       TEXT,
    -- The same when the document was last asked for.
    tried          BYTEA,
    tried_modified TEXT,
    -- How often in a row it was only stamped anew, and the bytes were the same.
    restamped      INTEGER NOT NULL DEFAULT 0,
    -- The last complete run when it was missed.
    missed_run     BIGINT,
    failures       INTEGER NOT NULL DEFAULT 0,
    checked_at     TIMESTAMPTZ,
    due_at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (feed, object_id)
);
CREATE INDEX feed_document_due ON feed_document (feed, due_at);

-- Which objects with facts name which File objects.
CREATE TABLE feed_document_owner (
    feed      UUID NOT NULL REFERENCES feed,
    owner     TEXT COLLATE "C" NOT NULL,
    object_id TEXT COLLATE "C" NOT NULL,
    role      TEXT NOT NULL,
    PRIMARY KEY (feed, owner, object_id)
);
CREATE INDEX feed_document_owner_object ON feed_document_owner (feed, object_id);

-- What the object said when its files were noted.
ALTER TABLE feed_fact ADD COLUMN files BYTEA;

-- Documents whose bytes are kept, under their hash.
CREATE TABLE kept_document (
    sha256     BYTEA PRIMARY KEY,
    media_type TEXT NOT NULL,
    size       BIGINT NOT NULL,
    kept_at    TIMESTAMPTZ NOT NULL
);
