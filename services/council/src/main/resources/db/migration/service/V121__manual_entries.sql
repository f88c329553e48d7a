-- What people entered by hand, and from which document. Whether it was confirmed says the ledger.
-- A row whose entry the ledger does not know was cut off before it was submitted.
CREATE TABLE manual_entry (
    id         UUID PRIMARY KEY,
    feed       UUID NOT NULL REFERENCES feed,
    said       TEXT NOT NULL,
    facts      BYTEA NOT NULL,
    document   BYTEA NOT NULL,
    media_type TEXT NOT NULL,
    size       BIGINT NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX manual_entry_feed ON manual_entry (feed);
