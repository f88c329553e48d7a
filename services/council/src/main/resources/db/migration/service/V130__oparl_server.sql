-- What is served as OParl: made of the own ledger alone, in its order. To have it made again, empty
-- oparl_position and start the service.
CREATE TABLE oparl_vorlage (
    id    UUID PRIMARY KEY,
    facts TEXT NOT NULL
);

CREATE TABLE oparl_object (
    key      TEXT COLLATE "C" PRIMARY KEY,
    kind     TEXT NOT NULL,
    vorlage  UUID,
    meeting  TEXT COLLATE "C",
    created  TIMESTAMPTZ NOT NULL,
    modified TIMESTAMPTZ NOT NULL,
    deleted  BOOLEAN NOT NULL,
    says     BYTEA NOT NULL,
    json     TEXT NOT NULL
);
CREATE INDEX oparl_object_list ON oparl_object (kind, modified, key);
CREATE INDEX oparl_object_vorlage ON oparl_object (vorlage) WHERE vorlage IS NOT NULL;
CREATE INDEX oparl_object_meeting ON oparl_object (meeting) WHERE meeting IS NOT NULL;

-- One row: by which rules the objects are made, the last entry, and its stamp.
CREATE TABLE oparl_position (
    only_row     BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    signature    TEXT NOT NULL,
    ledger_index BIGINT NOT NULL,
    stamp        TIMESTAMPTZ
);
