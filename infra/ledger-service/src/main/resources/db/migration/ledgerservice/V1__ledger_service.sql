-- How far each follower has taken in the ledger that it follows (Axon's token store).
CREATE TABLE follower_position (
    follower   VARCHAR(255) NOT NULL,
    segment    INTEGER      NOT NULL,
    token      BYTEA,
    token_type VARCHAR(255),
    stored     VARCHAR(255),
    owner      VARCHAR(255),
    PRIMARY KEY (follower, segment)
);

-- Who is who: the only link between a login and the ledger. A row may be deleted at any time.
CREATE TABLE actor_pseudonym (
    login     TEXT NOT NULL,
    scope     UUID NOT NULL,
    pseudonym UUID NOT NULL UNIQUE,
    PRIMARY KEY (login, scope)
);

-- The secret under which requests are recognised: one row, made at first start.
CREATE TABLE request_secret (
    only_row BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    secret   BYTEA NOT NULL CHECK (octet_length(secret) = 32)
);
