-- What channels want to be told of. "person" set it up, empty when forgotten. A removed one stays for a while so that it can
-- be taken back. "revision" grows with every change of any row, so that each instance can ask for what changed.
CREATE TABLE subscription (
  id          TEXT PRIMARY KEY,
  platform    TEXT NOT NULL,
  workspace   TEXT NOT NULL,
  channel     TEXT NOT NULL,
  person      TEXT NOT NULL,
  filter      TEXT NOT NULL,
  timing      TEXT NOT NULL,
  since       BIGINT NOT NULL,
  muted_until BIGINT,
  removed_at  BIGINT,
  revision    BIGINT NOT NULL
);
CREATE INDEX subscription_place ON subscription (platform, workspace, channel);
CREATE INDEX subscription_change ON subscription (revision);
INSERT INTO turn (name, taken) VALUES ('subscriptions', 0);

-- The feeds they name.
CREATE TABLE subscription_feed (
  subscription TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
  feed         TEXT NOT NULL,
  PRIMARY KEY (subscription, feed)
);
CREATE INDEX subscription_feed_feed ON subscription_feed (feed);
