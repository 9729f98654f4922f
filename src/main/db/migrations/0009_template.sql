-- A text of papers that the post writes in its own way; no live row = the shipped default. A new version ends the row
-- of the one before, so that the ended rows of a key are its history.
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX template_key ON template (key) WHERE ended_at IS NULL;
