-- What platforms keep about where they are installed, tokens among it.
CREATE TABLE installation (
  name  TEXT PRIMARY KEY,
  json  TEXT NOT NULL,
  until BIGINT
);
