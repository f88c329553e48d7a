-- Council feeds: how far each was read, and what it said. The ledger and the folder of raw bytes
-- are the record; what is here can be had again by reading the feeds anew.
CREATE TABLE feed (
    id           UUID PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    url          TEXT NOT NULL,
    settings     TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED')),
    connected_at TIMESTAMPTZ NOT NULL,
    -- Beginning of the last run that was complete, and of the last full one.
    read_since   TIMESTAMPTZ,
    swept_since  TIMESTAMPTZ,
    complete_at  TIMESTAMPTZ,
    failures     INTEGER NOT NULL DEFAULT 0,
    error        TEXT,
    due_at       TIMESTAMPTZ NOT NULL
);

-- A run that is RUNNING goes on where it was, whatever happened to the process.
CREATE TABLE feed_run (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed       UUID NOT NULL REFERENCES feed,
    mode       TEXT NOT NULL CHECK (mode IN ('FULL', 'INCREMENT')),
    state      TEXT NOT NULL CHECK (state IN ('RUNNING', 'COMPLETE', 'FAILED')),
    started_at TIMESTAMPTZ NOT NULL,
    ended_at   TIMESTAMPTZ,
    since      TIMESTAMPTZ,
    list       INTEGER NOT NULL DEFAULT 0,
    next       TEXT,
    pages      INTEGER NOT NULL DEFAULT 0,
    objects    BIGINT NOT NULL DEFAULT 0,
    requests   BIGINT NOT NULL DEFAULT 0,
    notes      TEXT[] NOT NULL DEFAULT '{}',
    partial    TEXT[] NOT NULL DEFAULT '{}',
    error      TEXT
);
CREATE UNIQUE INDEX feed_run_one_at_a_time ON feed_run (feed) WHERE state = 'RUNNING';

-- What each object said last. "C": ids are sorted by their bytes, as the Merkle tree wants them.
CREATE TABLE feed_object (
    feed        UUID NOT NULL REFERENCES feed,
    object_id   TEXT COLLATE "C" NOT NULL,
    kind        TEXT NOT NULL,
    parent      TEXT COLLATE "C",
    canonical   BYTEA NOT NULL,
    raw         BYTEA NOT NULL,
    modified    TEXT,
    json        TEXT,
    links       TEXT[],
    version     INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('PRESENT', 'DELETED', 'VANISHED')),
    doubted     BOOLEAN NOT NULL DEFAULT FALSE,
    fetched_at  TIMESTAMPTZ NOT NULL,
    -- Runs: of its last change; in which it was last seen at all; in which it was last compared.
    changed_run BIGINT NOT NULL,
    seen_run    BIGINT NOT NULL,
    read_run    BIGINT NOT NULL,
    PRIMARY KEY (feed, object_id)
);
CREATE INDEX feed_object_parent ON feed_object (feed, parent) WHERE parent IS NOT NULL;
CREATE INDEX feed_object_changed ON feed_object (feed, changed_run);
CREATE INDEX feed_object_links ON feed_object USING gin (links);

-- Every change; what an object said before is in the folder under the hash before_raw.
CREATE TABLE feed_change (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed       UUID NOT NULL REFERENCES feed,
    object_id  TEXT COLLATE "C" NOT NULL,
    kind       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    run        BIGINT NOT NULL REFERENCES feed_run,
    what       TEXT NOT NULL CHECK (what IN ('ADDED', 'CHANGED', 'SILENT', 'DELETED', 'VANISHED',
                                             'RETURNED')),
    before_raw BYTEA,
    raw        BYTEA NOT NULL,
    modified   TEXT,
    members    TEXT[] NOT NULL DEFAULT '{}',
    noticed_at TIMESTAMPTZ NOT NULL,
    on_ledger  BOOLEAN
);
CREATE INDEX feed_change_object ON feed_change (feed, object_id);
CREATE INDEX feed_change_run ON feed_change (run, what);

CREATE TABLE feed_quarantine (
    id         UUID PRIMARY KEY,
    feed       UUID NOT NULL REFERENCES feed,
    run        BIGINT NOT NULL REFERENCES feed_run,
    url        TEXT NOT NULL,
    page       BOOLEAN NOT NULL,
    object_id  TEXT,
    kind       TEXT NOT NULL,
    raw        BYTEA,
    reason     TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('OPEN', 'READ', 'SUPERSEDED', 'GIVEN_UP')),
    times      INTEGER NOT NULL DEFAULT 1,
    noticed_at TIMESTAMPTZ NOT NULL,
    ended_at   TIMESTAMPTZ,
    ended_why  TEXT
);
CREATE UNIQUE INDEX feed_quarantine_once ON feed_quarantine (feed, url, COALESCE(object_id, ''),
    COALESCE(raw, '')) WHERE state = 'OPEN';

-- Which fact of the ledger was read from which object.
CREATE TABLE feed_fact (
    feed         UUID NOT NULL REFERENCES feed,
    object_id    TEXT COLLATE "C" NOT NULL,
    step         TEXT NOT NULL CHECK (step IN ('VORLAGE', 'CONSULTATION', 'RESOLUTION')),
    vorlage      UUID NOT NULL,
    consultation UUID,
    resolution   UUID,
    said         TEXT NOT NULL,
    PRIMARY KEY (feed, object_id, step)
);
CREATE INDEX feed_fact_vorlage ON feed_fact (vorlage);

-- The administrator's list: outcomes that the rules could not tell.
CREATE TABLE feed_question (
    feed       UUID NOT NULL REFERENCES feed,
    object_id  TEXT COLLATE "C" NOT NULL,
    vorlage    UUID NOT NULL,
    resolution UUID NOT NULL PRIMARY KEY,
    raw        TEXT NOT NULL,
    rule       TEXT NOT NULL,
    asked_at   TIMESTAMPTZ NOT NULL
);

-- Up to which run facts were read.
CREATE TABLE feed_progress (
    feed     UUID PRIMARY KEY REFERENCES feed,
    run      BIGINT NOT NULL,
    settings TEXT NOT NULL
);

-- What is referred to and was not there when it was asked for.
CREATE TABLE feed_absent (
    feed      UUID NOT NULL REFERENCES feed,
    object_id TEXT COLLATE "C" NOT NULL,
    asked_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (feed, object_id)
);
