-- Where only admins change settings and alerts; an empty channel stands for the whole workspace.
CREATE TABLE channel_lock (
  platform TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  PRIMARY KEY (platform, workspace, channel)
);

-- The turn of those who ask whether an article was answered lately, and answer it.
INSERT INTO turn (name, taken) VALUES ('answers', 0);
