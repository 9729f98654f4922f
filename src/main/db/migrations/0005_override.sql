-- A finding of the conflict rules that somebody let stand, with the reason. subjects: JSON array, sorted, of the exact
-- duties (an event's key, or post/date/shift). With code and person they name the finding; when it is gone the row is
-- ended. No foreign key: a remark about people must not stop the undo that ends them.
CREATE TABLE override (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  person_id TEXT,
  subjects TEXT NOT NULL CHECK (json_valid(subjects)),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 5 AND 300),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX override_once ON override (code, coalesce(person_id, ''), subjects) WHERE ended_at IS NULL;
