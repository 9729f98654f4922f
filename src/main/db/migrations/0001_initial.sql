-- Journalled tables: every row has a UUIDv7 key and its owner unit; nothing is deleted, a row is ended
-- (ended_at). The journal triggers are made by journal.ts from the column lists after each migration.

-- Units of the post: the post itself (level mabes/polda/polres/polsek) and its parts (level part).
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  name_key TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('mabes', 'polda', 'polres', 'polsek', 'part')),
  parent_id TEXT REFERENCES unit (id),
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX unit_name ON unit (name_key) WHERE ended_at IS NULL;

-- Identity of the post: one row. letterhead and jurisdiction are JSON arrays of text.
CREATE TABLE identity (
  id TEXT PRIMARY KEY CHECK (id = 'identity'),
  owner_unit TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES unit (id),
  parent_name TEXT,
  city TEXT NOT NULL,
  time_zone TEXT NOT NULL CHECK (time_zone IN ('WIB', 'WITA', 'WIT')),
  letterhead TEXT NOT NULL CHECK (json_valid(letterhead)),
  jurisdiction TEXT NOT NULL CHECK (json_valid(jurisdiction)),
  is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  ended_at TEXT
) STRICT;

-- Who signs. role 'head' signs orders, 'ops' signs lists (on_behalf = the line above the title).
CREATE TABLE signatory (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('head', 'ops', 'other')),
  on_behalf TEXT,
  title TEXT NOT NULL,
  name TEXT NOT NULL,
  rank TEXT NOT NULL,
  nrp TEXT,
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;

-- rid is local to this file: it links the search index and is never exchanged.
CREATE TABLE person (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner_unit TEXT NOT NULL,
  nrp TEXT CHECK (nrp IS NULL OR (length(nrp) BETWEEN 1 AND 40 AND nrp GLOB '*[0-9]*')),
  nip TEXT CHECK (nip IS NULL OR (length(nip) = 18 AND nip NOT GLOB '*[^0-9]*')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  name_key TEXT NOT NULL,
  rank TEXT,
  rank_order INTEGER NOT NULL,
  category TEXT NOT NULL CHECK (category IN ('polri', 'pns', 'pppk', 'external')),
  unit_id TEXT REFERENCES unit (id),
  position TEXT,
  gender TEXT CHECK (gender IN ('L', 'P')),
  phone TEXT,
  status TEXT NOT NULL DEFAULT 'AKTIF',
  note TEXT,
  -- Whom an ended record was merged into; a list that still writes its number means that person.
  merged_into TEXT,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX person_nrp ON person (nrp) WHERE nrp IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX person_nip ON person (nip) WHERE nip IS NOT NULL AND ended_at IS NULL;
CREATE INDEX person_order ON person (rank_order, nrp, name_key) WHERE ended_at IS NULL;
CREATE INDEX person_name ON person (name_key) WHERE ended_at IS NULL;
CREATE INDEX person_unit ON person (unit_id) WHERE ended_at IS NULL;
CREATE INDEX person_ended ON person (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE operation (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  name TEXT NOT NULL,
  sandi TEXT,
  kind TEXT NOT NULL,
  start TEXT NOT NULL CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end TEXT NOT NULL CHECK (end >= start),
  -- What the orders of this operation say: the election's name, the plans they rest on (JSON array of by,
  -- number, date) and the daily roll call (JSON object time, place, leader).
  election TEXT,
  plans TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(plans)),
  apel TEXT CHECK (apel IS NULL OR json_valid(apel)),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX operation_key ON operation (key) WHERE ended_at IS NULL;

CREATE TABLE stage (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  start TEXT NOT NULL,
  end TEXT NOT NULL CHECK (end >= start),
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX stage_key ON stage (operation_id, key) WHERE ended_at IS NULL;

-- A tree of any depth. kind 'staff' is the PIM STAF band of an annex.
CREATE TABLE satgas (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  parent_id TEXT REFERENCES satgas (id) CHECK (parent_id IS NOT id),
  key TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  kind TEXT NOT NULL DEFAULT 'satgas' CHECK (kind IN ('satgas', 'staff')),
  head_person_id TEXT REFERENCES person (id),
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX satgas_key ON satgas (operation_id, key) WHERE ended_at IS NULL;

-- names: JSON array of text.
CREATE TABLE candidate (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  key TEXT NOT NULL,
  number INTEGER,
  ticket TEXT,
  names TEXT NOT NULL CHECK (json_valid(names)),
  race TEXT,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX candidate_key ON candidate (operation_id, key) WHERE ended_at IS NULL;

-- Membership in an operation, apart from the structural position of the person.
CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id),
  satgas_id TEXT NOT NULL REFERENCES satgas (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  ops_position TEXT,
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX membership_once ON membership (satgas_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX membership_person ON membership (person_id) WHERE ended_at IS NULL;
CREATE INDEX membership_operation ON membership (operation_id) WHERE ended_at IS NULL;

-- Whole days, both ends included. "until" null = open end.
CREATE TABLE absence (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT CHECK (until IS NULL OR until >= since),
  note TEXT,
  ended_at TEXT
) STRICT;
CREATE INDEX absence_person ON absence (person_id, since) WHERE ended_at IS NULL;

CREATE TABLE place (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  region TEXT,
  address TEXT,
  priority INTEGER,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX place_key ON place (key) WHERE ended_at IS NULL;

-- Local wall time of the unit's zone. start null with approx ("siang") is allowed; end null = "selesai".
-- partners and flags: JSON arrays.
CREATE TABLE event (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  operation_id TEXT REFERENCES operation (id),
  stage_id TEXT REFERENCES stage (id),
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  day TEXT,
  start TEXT,
  end TEXT CHECK (end IS NULL OR start IS NULL OR end > start),
  approx TEXT,
  region TEXT,
  venue TEXT,
  place_id TEXT REFERENCES place (id),
  candidate_id TEXT REFERENCES candidate (id),
  sttp_number TEXT,
  sttp_date TEXT,
  sttp_issuer TEXT,
  sttp_start TEXT,
  sttp_end TEXT,
  expected_crowd INTEGER CHECK (expected_crowd >= 0),
  need INTEGER CHECK (need >= 0),
  leader_id TEXT REFERENCES person (id),
  partners TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(partners)),
  flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)),
  result TEXT,
  note TEXT,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX event_key ON event (key) WHERE ended_at IS NULL;
CREATE INDEX event_start ON event (start) WHERE ended_at IS NULL;
CREATE INDEX event_day ON event (day) WHERE ended_at IS NULL;

-- A standing 24-hour guard of a place.
CREATE TABLE duty_post (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL,
  place_id TEXT NOT NULL REFERENCES place (id),
  operation_id TEXT REFERENCES operation (id),
  since TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until >= since),
  pattern TEXT NOT NULL,
  need INTEGER NOT NULL CHECK (need >= 0),
  leader INTEGER NOT NULL DEFAULT 0 CHECK (leader IN (0, 1)),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX duty_post_key ON duty_post (key) WHERE ended_at IS NULL;

-- Either an event or a shift of a duty post. start/end null = the times of the event or the shift.
CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  event_id TEXT REFERENCES event (id),
  duty_post_id TEXT REFERENCES duty_post (id),
  date TEXT,
  shift TEXT,
  person_id TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL DEFAULT 'anggota',
  nature TEXT NOT NULL DEFAULT 'pelaksana' CHECK (nature IN ('pengendali', 'pelaksana')),
  start TEXT,
  end TEXT CHECK (end IS NULL OR start IS NULL OR end > start),
  point TEXT,
  note TEXT,
  ended_at TEXT,
  CHECK ((event_id IS NULL) <> (duty_post_id IS NULL)),
  CHECK ((duty_post_id IS NULL) = (date IS NULL) AND (duty_post_id IS NULL) = (shift IS NULL))
) STRICT;
CREATE UNIQUE INDEX assignment_event_once ON assignment (event_id, person_id)
  WHERE event_id IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX assignment_duty_once ON assignment (duty_post_id, date, shift, person_id)
  WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;
CREATE INDEX assignment_person ON assignment (person_id) WHERE ended_at IS NULL;
CREATE INDEX assignment_duty_date ON assignment (date) WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- A letter that goes through the hands of several people: Surat Perintah, its amendment, Rencana Operasi, Perintah
-- Operasi, nota dinas. content is JSON of what is typed, of a shape of its own for each kind. approved holds the data of
-- the paper as it was approved, frozen as it was issued; sha256 is of the issued PDF. note: why it was returned.
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sprin', 'sprin-perubahan', 'renops', 'printops', 'nota-dinas')),
  operation_id TEXT REFERENCES operation (id),
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  number TEXT,
  -- The serial of a full number and the year it counts in.
  number_value INTEGER,
  number_year INTEGER,
  date TEXT NOT NULL,
  subject TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  state TEXT NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'waiting', 'returned', 'approved', 'issued', 'amended', 'void')),
  amends TEXT REFERENCES letter (id) CHECK (amends IS NOT id),
  note TEXT,
  approved TEXT CHECK (approved IS NULL OR json_valid(approved)),
  approved_by TEXT,
  approved_office TEXT,
  approved_at TEXT,
  issued_at TEXT,
  frozen TEXT CHECK (frozen IS NULL OR json_valid(frozen)),
  sha256 TEXT,
  void_reason TEXT,
  ended_at TEXT,
  CHECK ((number_value IS NULL) = (number_year IS NULL)),
  CHECK (state IN ('draft', 'returned') OR number_value IS NOT NULL),
  CHECK (state NOT IN ('approved', 'issued', 'amended', 'void')
    OR (approved_by IS NOT NULL AND approved_office IS NOT NULL AND approved_at IS NOT NULL)),
  CHECK (state <> 'returned' OR note IS NOT NULL),
  CHECK ((state IN ('issued', 'amended', 'void')) = (frozen IS NOT NULL)),
  CHECK ((frozen IS NULL) = (sha256 IS NULL) AND (frozen IS NULL) = (issued_at IS NULL)),
  CHECK ((state = 'void') = (void_reason IS NOT NULL)),
  CHECK ((kind = 'sprin-perubahan') = (amends IS NOT NULL))
) STRICT;
-- A number that was out is never used again, not even when its letter is ended (an undone load of data).
CREATE UNIQUE INDEX letter_serial ON letter
  (owner_unit, CASE kind WHEN 'sprin-perubahan' THEN 'sprin' ELSE kind END, number_year, number_value)
  WHERE frozen IS NOT NULL;
CREATE INDEX letter_amends ON letter (amends) WHERE amends IS NOT NULL AND ended_at IS NULL;

-- Numbers of the register without a letter in this file: reserved for somebody, used by a letter written elsewhere,
-- given up with a reason, or known from before a restore ('carried').
CREATE TABLE register_number (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  series TEXT NOT NULL CHECK (series IN ('sprin', 'renops', 'printops', 'nota-dinas')),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 999999),
  state TEXT NOT NULL CHECK (state IN ('reserved', 'used', 'void', 'carried')),
  number TEXT,
  date TEXT,
  subject TEXT,
  reserved_for TEXT,
  reason TEXT,
  ended_at TEXT,
  CHECK (state <> 'reserved' OR (reserved_for IS NOT NULL AND reason IS NOT NULL)),
  CHECK (state <> 'void' OR reason IS NOT NULL),
  CHECK (state NOT IN ('used', 'carried') OR number IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX register_number_once ON register_number (owner_unit, series, year, serial)
  WHERE ended_at IS NULL;

-- One import is one action, which holds this row too: undoing it ends the row. counts is JSON.
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  ended_at TEXT
) STRICT;

-- How lists of one shape are read: shape = the texts of their headers in order, content = JSON of what was chosen.
-- This and the next two tables only remember: an undo leaves a row that changed since as it is (see undo.ts). Their
-- keys follow from what they are about, so that something forgotten and remembered again is one row.
CREATE TABLE import_layout (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  shape TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  content TEXT NOT NULL CHECK (json_valid(content)),
  used_at TEXT NOT NULL,
  uses INTEGER NOT NULL CHECK (uses > 0),
  ended_at TEXT
) STRICT;

-- A text that lists write and what the post means by it, for every list.
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rank', 'unit', 'position')),
  value TEXT NOT NULL,
  target TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

-- Two people whom somebody told apart. No foreign keys: a remark about people must not stop the undo that ends them.
CREATE TABLE namesake (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  person_id TEXT NOT NULL,
  other_id TEXT NOT NULL CHECK (person_id < other_id),
  ended_at TEXT
) STRICT;

-- Settings of the post that belong to the data (paper, order texts, column choices): value is JSON.
CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  ended_at TEXT
) STRICT;

-- Reference data, not journalled: shipped region codes and those a user adds from a file.
CREATE TABLE region (
  code TEXT PRIMARY KEY CHECK (length(code) IN (2, 5, 8, 13)),
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX region_name ON region (name COLLATE NOCASE);

-- Proven backups (opened, checked, counted after writing). Not journalled: a fact about files.
CREATE TABLE backup_log (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('local', 'external')),
  bytes INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- The journal. at = UTC. A write outside an action fails (see the triggers).
CREATE TABLE action (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT,
  undoes TEXT REFERENCES action (id),
  undone_by TEXT REFERENCES action (id),
  changes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  action_seq INTEGER NOT NULL REFERENCES action (seq),
  entity TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_row ON change (row_id, seq);
CREATE INDEX change_action ON change (action_seq);

-- The action that is open now; empty outside a transaction that writes. inserting = the table whose new rows get
-- their journal entries by the set (insert-rows.ts), indexed = the last change that the search index has taken in.
CREATE TABLE open_action (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  action_seq INTEGER NOT NULL REFERENCES action (seq),
  inserting TEXT,
  indexed INTEGER NOT NULL
) STRICT;

-- Search: words of name, NRP/NIP, unit, position, note; prefixes of two and three letters are indexed. The rowid is
-- rid of person. Every action brings it up to date before it commits (search-index.ts), from its own changes.
CREATE VIRTUAL TABLE person_fts USING fts5 (
  name, number, unit, position, note,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
