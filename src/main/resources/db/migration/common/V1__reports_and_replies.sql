-- Times are milliseconds since 1970. Bodies are JSON.

CREATE TABLE report (
  id      TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  read_at BIGINT NOT NULL,
  body    TEXT NOT NULL
);
CREATE INDEX report_age ON report (read_at);

-- Where a report was shown.
CREATE TABLE report_place (
  report    TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  shown_at  BIGINT NOT NULL,
  PRIMARY KEY (report, platform, workspace, channel)
);
CREATE INDEX report_recent ON report_place (platform, workspace, shown_at);

-- The links of people's messages that we answered; "person" posted them, empty when forgotten.
CREATE TABLE answered (
  dispatch  TEXT PRIMARY KEY,
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  message   TEXT NOT NULL,
  thread    TEXT,
  link      TEXT NOT NULL,
  article   TEXT NOT NULL,
  report    TEXT NOT NULL,
  person    TEXT NOT NULL,
  at        BIGINT NOT NULL
);
CREATE INDEX answered_message ON answered (platform, workspace, channel, message);
CREATE INDEX answered_article ON answered (platform, workspace, channel, article, at);
CREATE INDEX answered_report ON answered (report);
CREATE INDEX answered_age ON answered (at);

-- People's messages that are gone, for jobs that still read their links.
CREATE TABLE deleted_message (
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  message   TEXT NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace, channel, message)
);

-- A workspace's default stands under the empty channel.
CREATE TABLE channel_settings (
  platform  TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel   TEXT NOT NULL,
  body      TEXT NOT NULL,
  PRIMARY KEY (platform, workspace, channel)
);

-- The local chat.
CREATE TABLE local_channel (
  seq  ${identity},
  name TEXT NOT NULL UNIQUE
);
INSERT INTO local_channel (name) VALUES ('general');
CREATE TABLE local_message (
  seq      ${identity},
  channel  TEXT NOT NULL,
  under    BIGINT,
  author   TEXT NOT NULL,
  only_for TEXT,
  dispatch TEXT UNIQUE,
  words    TEXT NOT NULL,
  reply    TEXT,
  at       BIGINT NOT NULL,
  gone     INTEGER NOT NULL
);
CREATE INDEX local_message_channel ON local_message (channel, seq);
CREATE INDEX local_message_age ON local_message (at);
