-- What subscriptions fired on: an article once for each. "lead" is the article that told the same story first; what follows it
-- is folded under it. "dispatch" is what told of it, alone or with others.
CREATE TABLE alert (
  subscription TEXT NOT NULL,
  article      TEXT NOT NULL,
  platform     TEXT NOT NULL,
  workspace    TEXT NOT NULL,
  channel      TEXT NOT NULL,
  report       TEXT NOT NULL,
  outlet       TEXT NOT NULL,
  hits         TEXT NOT NULL,
  print        TEXT NOT NULL,
  lead         TEXT,
  state        TEXT NOT NULL,
  dispatch     TEXT,
  at           BIGINT NOT NULL,
  due_at       BIGINT NOT NULL,
  PRIMARY KEY (subscription, article)
);
CREATE INDEX alert_story ON alert (subscription, at);
CREATE INDEX alert_open ON alert (due_at) WHERE state IN ('WAITING', 'GATHERED');
CREATE INDEX alert_dispatch ON alert (dispatch);
CREATE INDEX alert_age ON alert (at);
CREATE INDEX alert_place ON alert (platform, workspace, channel);
