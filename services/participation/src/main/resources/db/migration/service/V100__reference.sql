-- What this service has learned from ledgers; may be emptied together with follower_position.
CREATE TABLE open_process (
    process UUID PRIMARY KEY
);

CREATE TABLE zielbild (
    zielbild UUID PRIMARY KEY
);
