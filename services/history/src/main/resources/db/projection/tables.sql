-- One projection of all ledgers; run with the search path set to its schema. Everything in here
-- follows from the topics and may be deleted with the schema.

-- How many entries of a ledger are in here; for the content topic the next offset.
CREATE TABLE position (
  topic text PRIMARY KEY,
  next  bigint NOT NULL
);

-- Every entry, byte for byte.
CREATE TABLE entry (
  ledger   text COLLATE "C" NOT NULL,
  index    bigint NOT NULL,
  event    uuid NOT NULL,
  recorded timestamptz NOT NULL,
  bytes    bytea NOT NULL,
  PRIMARY KEY (ledger, index)
);
ALTER TABLE entry ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX entry_event ON entry (event);

-- Which entities an entry speaks of.
CREATE TABLE touch (
  kind   smallint NOT NULL,
  entity uuid NOT NULL,
  ledger text COLLATE "C" NOT NULL,
  index  bigint NOT NULL,
  PRIMARY KEY (kind, entity, ledger, index)
);

-- The state of each entity, and what it is found by.
CREATE TABLE state (
  kind        smallint NOT NULL,
  id          uuid NOT NULL,
  doc         jsonb NOT NULL,
  process     uuid,
  number      integer,
  phase       uuid,
  format      uuid,
  dezernat    text,
  form        text,
  fate        text,
  text_event  uuid,
  text_erased boolean NOT NULL,
  vorlage     uuid,
  drucksachen text[],
  concerns    uuid[],
  -- Of papers and resolutions: whether the strategy speaks of it; of papers also whether it was
  -- confirmed to concern a part of the strategy, which counts for its resolutions too.
  strategic   boolean NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX state_number ON state (kind, process, number) WHERE number IS NOT NULL;
CREATE INDEX state_format ON state (format, id) WHERE format IS NOT NULL;
CREATE INDEX state_vorlage ON state (vorlage) WHERE vorlage IS NOT NULL;
CREATE INDEX state_drucksachen ON state USING gin (drucksachen) WHERE drucksachen IS NOT NULL;
CREATE INDEX state_strategic ON state (kind, id) WHERE strategic;
CREATE INDEX state_concerns ON state USING gin (concerns) WHERE concerns IS NOT NULL;

-- What the digests of an event stand for, as long as it is not erased.
CREATE TABLE disclosure (
  event uuid PRIMARY KEY,
  value bytea NOT NULL
);

-- Entries that a fold could not take in, one row for each entity; its later entries wait.
CREATE TABLE dead_letter (
  kind   smallint NOT NULL,
  entity uuid NOT NULL,
  ledger text NOT NULL,
  index  bigint NOT NULL,
  error  text NOT NULL,
  since  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, entity)
);

-- Entries of a type that this release does not know: kept, and skipped visibly.
CREATE TABLE skipped (
  ledger text NOT NULL,
  index  bigint NOT NULL,
  type   text NOT NULL,
  PRIMARY KEY (ledger, index)
);
