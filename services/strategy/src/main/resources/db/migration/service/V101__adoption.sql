-- What the policy that adopts or returns editions goes by.
CREATE TABLE adoption_submission (
    strategy UUID    NOT NULL,
    edition  INTEGER NOT NULL,
    vorlage  UUID    NOT NULL,
    PRIMARY KEY (strategy, edition)
);
CREATE INDEX adoption_submission_of_vorlage ON adoption_submission (vorlage);

-- Consultations whose outcome can bind: public, and asked to decide.
CREATE TABLE adoption_consultation (
    id      UUID PRIMARY KEY,
    binding BOOLEAN NOT NULL
);

-- Entries on resolutions and corrections, in the order of the council's ledger.
CREATE TABLE adoption_statement (
    ledger_index BIGINT      PRIMARY KEY,
    event        UUID        NOT NULL UNIQUE,
    vorlage      UUID        NOT NULL,
    resolution   UUID        NOT NULL,
    consultation UUID,
    council      BOOLEAN,
    outcome      TEXT        NOT NULL,
    occurred_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX adoption_statement_of_vorlage ON adoption_statement (vorlage, ledger_index);
