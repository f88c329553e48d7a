-- Which schemas hold a projection of the ledgers. At most one is live: it answers the queries.
CREATE TABLE projection (
  schema  text PRIMARY KEY,
  version integer NOT NULL,
  live    boolean NOT NULL DEFAULT false,
  created timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX projection_live ON projection (live) WHERE live;
CREATE SEQUENCE projection_number;
