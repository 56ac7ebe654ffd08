-- The feeds that subscriptions name, and how far each was read. "reads" is where it is read, which is its address unless it
-- moved for good. "life" is reading it now. What nobody names any more goes.
CREATE TABLE feed (
  seq           ${identity},
  address       TEXT NOT NULL UNIQUE,
  host          TEXT NOT NULL,
  title         TEXT NOT NULL,
  reads         TEXT NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  last_read     BIGINT,
  pause         BIGINT NOT NULL,
  failures      INTEGER NOT NULL,
  failing_since BIGINT,
  reported      INTEGER NOT NULL,
  set_at        BIGINT NOT NULL,
  due_at        BIGINT NOT NULL,
  life          TEXT
);
CREATE INDEX feed_due ON feed (due_at);
CREATE INDEX feed_set ON feed (set_at);
CREATE INDEX feed_held ON feed (host) WHERE life IS NOT NULL;
INSERT INTO turn (name, taken) VALUES ('feeds', 0);

-- Hashes of the entries that nobody needs to hear of, one after the other.
CREATE TABLE feed_seen (
  feed    TEXT PRIMARY KEY REFERENCES feed (address) ON DELETE CASCADE,
  entries TEXT NOT NULL
);
