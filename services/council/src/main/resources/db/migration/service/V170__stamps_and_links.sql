-- No list shows it: it is asked for under its id in each full run.
ALTER TABLE feed_object ADD COLUMN by_id BOOLEAN NOT NULL DEFAULT FALSE;

-- Objects that said what they had said before, and how many of them with a newer "modified"; after
-- the run, whether nearly all objects were modified on one and the same day, if that was looked at.
ALTER TABLE feed_run ADD COLUMN same BIGINT NOT NULL DEFAULT 0;
ALTER TABLE feed_run ADD COLUMN restamped BIGINT NOT NULL DEFAULT 0;
ALTER TABLE feed_run ADD COLUMN together BOOLEAN;

-- Kinds of which a list showed an object twice: it may have shown another one not at all.
ALTER TABLE feed_run ADD COLUMN shifted TEXT[] NOT NULL DEFAULT '{}';

-- MOVED: the server gives the same object another id now, which differs in scheme or host.
ALTER TABLE feed_object DROP CONSTRAINT feed_object_state_check;
ALTER TABLE feed_object ADD CONSTRAINT feed_object_state_check
    CHECK (state IN ('PRESENT', 'DELETED', 'VANISHED', 'MOVED'));
CREATE INDEX feed_object_path ON feed_object
    (feed, regexp_replace(object_id, '^https?://[^/]*', ''));
