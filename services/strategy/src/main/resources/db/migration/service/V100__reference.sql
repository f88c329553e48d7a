-- What was learned from the ledgers of participation and council; all of it can be learned again.
CREATE TABLE known_process (
    id   UUID PRIMARY KEY,
    open BOOLEAN NOT NULL
);

CREATE TABLE known_format (
    id      UUID PRIMARY KEY,
    process UUID NOT NULL
);

CREATE TABLE known_contribution (
    id        UUID PRIMARY KEY,
    process   UUID NOT NULL,
    format    UUID,
    withdrawn TIMESTAMPTZ
);

-- Every number that a Vorlage ever had: cities change them, and give one number to two papers.
CREATE TABLE known_drucksache (
    vorlage    UUID NOT NULL,
    drucksache TEXT NOT NULL,
    PRIMARY KEY (vorlage, drucksache)
);

CREATE TABLE known_resolution (
    id      UUID PRIMARY KEY,
    vorlage UUID NOT NULL
);
