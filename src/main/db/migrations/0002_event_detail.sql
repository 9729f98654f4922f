-- What is recorded of an event beyond its plan: permit, visit, regu, what really happened. Lists never read these.

-- kinds: further kinds of a campaign meeting (JSON array). sttp_notified: day of the campaigner's notice; sttp_place: the
-- place it allows, where that differs. permit, visit: JSON objects; statements: JSON array of kind, speaker, text.
ALTER TABLE event ADD COLUMN kinds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(kinds));
ALTER TABLE event ADD COLUMN sttp_notified TEXT;
ALTER TABLE event ADD COLUMN sttp_place TEXT;
ALTER TABLE event ADD COLUMN permit TEXT CHECK (permit IS NULL OR json_valid(permit));
ALTER TABLE event ADD COLUMN visit TEXT CHECK (visit IS NULL OR json_valid(visit));
ALTER TABLE event ADD COLUMN statements TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(statements));
ALTER TABLE event ADD COLUMN risk TEXT CHECK (risk IN ('kurang-rawan', 'rawan', 'sangat-rawan'));
-- The regu of a patrol: its number is written in Roman numerals.
ALTER TABLE event ADD COLUMN regu_number INTEGER CHECK (regu_number BETWEEN 1 AND 3999);
ALTER TABLE event ADD COLUMN regu_name TEXT;
-- The leader's words at an apel or before a duty.
ALTER TABLE event ADD COLUMN briefing TEXT;
ALTER TABLE event ADD COLUMN actual_start TEXT;
ALTER TABLE event ADD COLUMN actual_end TEXT;
ALTER TABLE event ADD COLUMN actual_crowd INTEGER CHECK (actual_crowd >= 0);
ALTER TABLE event ADD COLUMN situation TEXT;

-- Which events an apel precedes: one apel may stand before several.
CREATE TABLE apel_event (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  apel_id TEXT NOT NULL REFERENCES event (id),
  event_id TEXT NOT NULL REFERENCES event (id) CHECK (event_id <> apel_id),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX apel_event_once ON apel_event (apel_id, event_id) WHERE ended_at IS NULL;
CREATE INDEX apel_event_event ON apel_event (event_id) WHERE ended_at IS NULL;

-- Who was there and who was not, by the codes of attendance sheets.
CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  code TEXT NOT NULL CHECK (code IN ('H', 'S', 'I', 'C', 'D', 'DIK', 'BKO', 'TK', 'LD')),
  note TEXT,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX attendance_once ON attendance (event_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX attendance_person ON attendance (person_id) WHERE ended_at IS NULL;

-- Points of a patrol in their order. planned and passed_at: local time.
CREATE TABLE route_point (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  sort INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  place_id TEXT REFERENCES place (id),
  region TEXT,
  planned TEXT,
  passed_at TEXT,
  note TEXT,
  ended_at TEXT
) STRICT;
CREATE INDEX route_point_event ON route_point (event_id, sort) WHERE ended_at IS NULL;

-- Something that happened at an event or a duty post. at: local time.
CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  event_id TEXT REFERENCES event (id),
  duty_post_id TEXT REFERENCES duty_post (id),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
  place TEXT,
  region TEXT,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  action_taken TEXT,
  casualties TEXT,
  status TEXT NOT NULL DEFAULT 'terbuka' CHECK (status IN ('terbuka', 'ditangani', 'selesai')),
  ended_at TEXT,
  CHECK ((event_id IS NULL) <> (duty_post_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX incident_key ON incident (key) WHERE ended_at IS NULL;
CREATE INDEX incident_event ON incident (event_id, at) WHERE event_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX incident_post ON incident (duty_post_id, at) WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- A photo of an event, an incident or a duty post. Its picture stands in photo_data under its SHA-256; no foreign key,
-- because the journal and the undo know rows that can be ended only.
CREATE TABLE photo (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  event_id TEXT REFERENCES event (id),
  incident_id TEXT REFERENCES incident (id),
  duty_post_id TEXT REFERENCES duty_post (id),
  sort INTEGER NOT NULL DEFAULT 0,
  caption TEXT,
  taken_at TEXT,
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  ended_at TEXT,
  CHECK ((event_id IS NOT NULL) + (incident_id IS NOT NULL) + (duty_post_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX photo_event ON photo (event_id, sort) WHERE event_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX photo_incident ON photo (incident_id, sort) WHERE incident_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX photo_post ON photo (duty_post_id, sort) WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- JPEG bytes without metadata. Not journalled: never changed, and kept when a photo is ended, so that an undo finds it.
CREATE TABLE photo_data (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  data BLOB NOT NULL
) STRICT;
