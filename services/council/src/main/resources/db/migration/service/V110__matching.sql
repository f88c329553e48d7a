-- What papers may concern. All of it was learned from the ledgers of council and strategy: emptied
-- together with the positions of the followers council-papers and strategy-targets in
-- follower_position, it is learned again from the beginning.

-- What of the strategy can be concerned. A subject is its kind and id: ZIELBILD:<id>,
-- MASSNAHME:<id>, EDITION:<id of the strategy>/<edition>.
CREATE TABLE matching_target (
    subject    TEXT PRIMARY KEY,
    number     INTEGER,
    title      TEXT NOT NULL,
    drucksache TEXT
);

-- Goes up by one with every change of a target.
CREATE TABLE matching_version (version BIGINT NOT NULL);
INSERT INTO matching_version VALUES (0);

-- text: as texts are compared; keys, zielbilder, massnahmen: what it may name.
CREATE TABLE matching_paper (
    vorlage    UUID PRIMARY KEY,
    drucksache TEXT NOT NULL,
    key        TEXT NOT NULL,
    title      TEXT NOT NULL,
    text       TEXT NOT NULL,
    keys       TEXT[] NOT NULL,
    zielbilder INTEGER[] NOT NULL,
    massnahmen INTEGER[] NOT NULL
);
CREATE INDEX matching_paper_key ON matching_paper (key);
CREATE INDEX matching_paper_drucksache ON matching_paper (drucksache);
CREATE INDEX matching_paper_keys ON matching_paper USING gin (keys);

-- rank: 0 weighs most; open: no person has said anything about it.
CREATE TABLE matching_suggestion (
    vorlage UUID    NOT NULL,
    subject TEXT    NOT NULL,
    rank    INTEGER NOT NULL,
    reasons TEXT    NOT NULL,
    open    BOOLEAN NOT NULL,
    PRIMARY KEY (vorlage, subject)
);
CREATE INDEX matching_suggestion_subject ON matching_suggestion (subject);
CREATE INDEX matching_suggestion_open ON matching_suggestion (rank, vorlage DESC, subject)
    WHERE open;

-- The last word of a person.
CREATE TABLE matching_word (
    vorlage   UUID    NOT NULL,
    subject   TEXT    NOT NULL,
    confirmed BOOLEAN NOT NULL,
    PRIMARY KEY (vorlage, subject)
);
