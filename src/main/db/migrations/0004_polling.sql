-- Polling places (TPS) of an operation. region = code of the village, number as the KPU counts in it; sector = rayon,
-- null = the district is the sector; linmas null = by the pattern of the class.
CREATE TABLE polling_place (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  region TEXT NOT NULL CHECK (length(region) = 13),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
  class TEXT NOT NULL CHECK (class IN ('kurang-rawan', 'rawan', 'sangat-rawan', 'khusus')),
  voters INTEGER CHECK (voters >= 0),
  linmas INTEGER CHECK (linmas >= 0),
  name TEXT,
  address TEXT,
  sector TEXT,
  note TEXT,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX polling_place_once ON polling_place (operation_id, region, number) WHERE ended_at IS NULL;

-- A-B-C: police for places with linmas. plan = the figure set by hand; null = what the formula says.
CREATE TABLE polling_pattern (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  class TEXT NOT NULL CHECK (class IN ('kurang-rawan', 'rawan', 'sangat-rawan', 'khusus')),
  police INTEGER NOT NULL CHECK (police BETWEEN 1 AND 99),
  places INTEGER NOT NULL CHECK (places BETWEEN 1 AND 99),
  linmas INTEGER NOT NULL CHECK (linmas BETWEEN 0 AND 999),
  plan INTEGER CHECK (plan >= 0),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX polling_pattern_once ON polling_pattern (operation_id, class) WHERE ended_at IS NULL;

-- One person at a place, and so with the whole group of places that the pattern forms around it. padal leads in its
-- village, padal-sektor in its sector. pinned = put there by hand, kept by the automatic placement.
CREATE TABLE polling_assignment (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  polling_place_id TEXT NOT NULL REFERENCES polling_place (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL DEFAULT 'anggota' CHECK (role IN ('anggota', 'padal', 'padal-sektor')),
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  ended_at TEXT
) STRICT;
-- Nobody twice on one polling day.
CREATE UNIQUE INDEX polling_assignment_once ON polling_assignment (operation_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX polling_assignment_place ON polling_assignment (polling_place_id) WHERE ended_at IS NULL;
CREATE INDEX polling_assignment_person ON polling_assignment (person_id) WHERE ended_at IS NULL;
