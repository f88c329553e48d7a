-- In which run an object was missed and doubted; believed to be gone by a later one only.
ALTER TABLE feed_object ADD COLUMN doubted_run BIGINT;
ALTER TABLE feed_object DROP COLUMN doubted;

-- Pages that this run could not read; a run that goes on after a crash still knows of them.
ALTER TABLE feed_run ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;

-- Nothing more is taken in by it: what it found is being told to the ledger.
ALTER TABLE feed_run ADD COLUMN closed BOOLEAN NOT NULL DEFAULT FALSE;

-- The run whose FeedCrawled counts the change: each is counted by one, also those that were found
-- by a run that failed, or from quarantine.
ALTER TABLE feed_change ADD COLUMN counted_run BIGINT;
UPDATE feed_change SET counted_run = run;
CREATE INDEX feed_change_uncounted ON feed_change (feed) WHERE counted_run IS NULL;
CREATE INDEX feed_change_counted ON feed_change (counted_run, what);

-- Where else a run saw an object than where it is read: it may have moved there.
CREATE TABLE feed_sighting (
    feed      UUID NOT NULL REFERENCES feed,
    object_id TEXT COLLATE "C" NOT NULL,
    run       BIGINT NOT NULL,
    raw       BYTEA NOT NULL,
    PRIMARY KEY (feed, object_id)
);
