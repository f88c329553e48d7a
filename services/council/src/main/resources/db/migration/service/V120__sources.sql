-- Feeds that are folders: which versions of which files were read; their bytes are in the folder of
-- raw bytes under their hash.
CREATE TABLE feed_file (
    feed       UUID NOT NULL REFERENCES feed,
    name       TEXT NOT NULL,
    sha256     BYTEA NOT NULL,
    size       BIGINT NOT NULL,
    count      INTEGER NOT NULL,
    broken     INTEGER NOT NULL,
    first_read TIMESTAMPTZ NOT NULL,
    last_read  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (feed, name, sha256)
);
