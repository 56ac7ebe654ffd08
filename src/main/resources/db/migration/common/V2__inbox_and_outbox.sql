-- Lives of the instances that work on this database. A life whose beats stop is over.
CREATE TABLE life (
  id       TEXT PRIMARY KEY,
  instance TEXT NOT NULL,
  beats    BIGINT NOT NULL,
  began_at BIGINT NOT NULL
);

-- Whoever hands out work updates a row here first, so that one instance at a time does.
CREATE TABLE turn (
  name  TEXT PRIMARY KEY,
  taken BIGINT NOT NULL
);
INSERT INTO turn (name, taken) VALUES ('inbox', 0);
INSERT INTO turn (name, taken) VALUES ('outbox', 0);

-- Events. "event" and "person" are gone once the work is done; the id stays to recognise a second
-- delivery.
CREATE TABLE inbox (
  seq         ${identity},
  id          TEXT NOT NULL UNIQUE,
  platform    TEXT NOT NULL,
  workspace   TEXT NOT NULL,
  channel     TEXT NOT NULL,
  lane        TEXT NOT NULL,
  behind      TEXT,
  reads       INTEGER NOT NULL,
  person      TEXT,
  event       TEXT,
  state       TEXT NOT NULL,
  tries       INTEGER NOT NULL,
  cuts        INTEGER NOT NULL,
  received_at BIGINT NOT NULL,
  set_at      BIGINT NOT NULL,
  due_at      BIGINT NOT NULL,
  life        TEXT,
  reason      TEXT
);
CREATE INDEX inbox_open ON inbox (lane, seq) WHERE state IN ('WAITING', 'WORKING');
CREATE INDEX inbox_dead ON inbox (seq) WHERE state = 'DEAD';
CREATE INDEX inbox_age ON inbox (received_at);

-- One row for each thing to say: what a platform should show, and how far we are. "wanted" and
-- "person" are gone once it is sent.
CREATE TABLE outbox (
  seq       ${identity},
  dispatch  TEXT NOT NULL UNIQUE,
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  lane      TEXT NOT NULL,
  person    TEXT,
  posts     INTEGER NOT NULL,
  state     TEXT NOT NULL,
  wanted    TEXT,
  digest    TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  tried     INTEGER NOT NULL,
  look      INTEGER NOT NULL,
  retracted INTEGER NOT NULL,
  message   TEXT,
  thread    TEXT,
  tries     INTEGER NOT NULL,
  put_at    BIGINT NOT NULL,
  set_at    BIGINT NOT NULL,
  due_at    BIGINT NOT NULL,
  life      TEXT,
  reason    TEXT
);
CREATE INDEX outbox_open ON outbox (lane, seq) WHERE state IN ('READY', 'SENDING');
CREATE INDEX outbox_dead ON outbox (seq) WHERE state = 'DEAD';
CREATE INDEX outbox_age ON outbox (set_at);

-- Lanes in which the platform wants us to wait.
CREATE TABLE outbox_pause (
  lane      TEXT PRIMARY KEY,
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  set_at    BIGINT NOT NULL,
  until     BIGINT NOT NULL
);
