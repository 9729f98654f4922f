-- Guards round the clock.

-- 1 = somebody put the person there by hand, or took the plan over as it is: an automatic plan leaves it alone.
ALTER TABLE assignment ADD COLUMN pinned INTEGER NOT NULL DEFAULT 1 CHECK (pinned IN (0, 1));

-- A shift pattern of the post's own, beside the common ones. shifts: JSON array of code, label, from, to. lines: JSON
-- array of one line of codes for each regu, how they take turns; empty = not said.
CREATE TABLE shift_pattern (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  shifts TEXT NOT NULL CHECK (json_valid(shifts)),
  lines TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lines)),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX shift_pattern_key ON shift_pattern (key) WHERE ended_at IS NULL;

-- A squad that stands together. number is printed in Roman numerals.
CREATE TABLE regu (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  satgas_id TEXT REFERENCES satgas (id),
  leader_id TEXT REFERENCES person (id),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX regu_key ON regu (operation_id, key) WHERE ended_at IS NULL;

CREATE TABLE regu_member (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  regu_id TEXT NOT NULL REFERENCES regu (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX regu_member_once ON regu_member (regu_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX regu_member_person ON regu_member (person_id) WHERE ended_at IS NULL;

-- needs: JSON object of people by shift code where it differs from need. rotation: JSON object of code (which lines),
-- regu (their keys in the order of the lines) and start; null = no regu roll here.
ALTER TABLE duty_post ADD COLUMN needs TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(needs));
ALTER TABLE duty_post ADD COLUMN rotation TEXT CHECK (rotation IS NULL OR json_valid(rotation));

-- Serah terima: the shift that hands over, and to whom.
CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  duty_post_id TEXT NOT NULL REFERENCES duty_post (id),
  date TEXT NOT NULL,
  shift TEXT NOT NULL,
  from_person_id TEXT REFERENCES person (id),
  to_person_id TEXT REFERENCES person (id),
  at TEXT NOT NULL,
  strength INTEGER CHECK (strength >= 0),
  equipment TEXT,
  situation TEXT,
  note TEXT,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX handover_once ON handover (duty_post_id, date, shift) WHERE ended_at IS NULL;

-- A line of the book of a duty post (buku mutasi), with who is meant or wrote it.
CREATE TABLE duty_log (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  duty_post_id TEXT NOT NULL REFERENCES duty_post (id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('visitor', 'incident', 'patrol', 'note')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  person_id TEXT REFERENCES person (id),
  ended_at TEXT
) STRICT;
CREATE INDEX duty_log_post ON duty_log (duty_post_id, at) WHERE ended_at IS NULL;
