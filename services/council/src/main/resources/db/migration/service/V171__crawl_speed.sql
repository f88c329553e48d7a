-- A feed that is new is taken for empty until the statistics know of it; of all indexes that begin
-- with it the planner then takes any, and reads the whole feed for every page. So only the key does.
DROP INDEX feed_object_changed;
CREATE INDEX feed_object_changed ON feed_object (changed_run);
DROP INDEX feed_object_path;
CREATE INDEX feed_object_path ON feed_object
    (regexp_replace(object_id, '^https?://[^/]*', ''));

-- The changes of a run are counted by both.
DROP INDEX feed_change_run;
CREATE INDEX feed_change_run ON feed_change (run, what, kind);
