-- index absence_person
CREATE INDEX absence_person ON absence (person_id, since) WHERE ended_at IS NULL;

-- index action_undoes
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;

-- index apel_event_event
CREATE INDEX apel_event_event ON apel_event (event_id) WHERE ended_at IS NULL;

-- index apel_event_once
CREATE UNIQUE INDEX apel_event_once ON apel_event (apel_id, event_id) WHERE ended_at IS NULL;

-- index assignment_duty_date
CREATE INDEX assignment_duty_date ON assignment (date) WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- index assignment_duty_once
CREATE UNIQUE INDEX assignment_duty_once ON assignment (duty_post_id, date, shift, person_id)
  WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- index assignment_event_once
CREATE UNIQUE INDEX assignment_event_once ON assignment (event_id, person_id)
  WHERE event_id IS NOT NULL AND ended_at IS NULL;

-- index assignment_person
CREATE INDEX assignment_person ON assignment (person_id) WHERE ended_at IS NULL;

-- index attendance_once
CREATE UNIQUE INDEX attendance_once ON attendance (event_id, person_id) WHERE ended_at IS NULL;

-- index attendance_person
CREATE INDEX attendance_person ON attendance (person_id) WHERE ended_at IS NULL;

-- index candidate_key
CREATE UNIQUE INDEX candidate_key ON candidate (operation_id, key) WHERE ended_at IS NULL;

-- index change_action
CREATE INDEX change_action ON change (action_seq);

-- index change_row
CREATE INDEX change_row ON change (row_id, seq);

-- index copy_list_key
CREATE UNIQUE INDEX copy_list_key ON copy_list (key) WHERE ended_at IS NULL;

-- index duty_log_post
CREATE INDEX duty_log_post ON duty_log (duty_post_id, at) WHERE ended_at IS NULL;

-- index duty_post_key
CREATE UNIQUE INDEX duty_post_key ON duty_post (key) WHERE ended_at IS NULL;

-- index event_day
CREATE INDEX event_day ON event (day) WHERE ended_at IS NULL;

-- index event_key
CREATE UNIQUE INDEX event_key ON event (key) WHERE ended_at IS NULL;

-- index event_start
CREATE INDEX event_start ON event (start) WHERE ended_at IS NULL;

-- index handover_once
CREATE UNIQUE INDEX handover_once ON handover (duty_post_id, date, shift) WHERE ended_at IS NULL;

-- index incident_event
CREATE INDEX incident_event ON incident (event_id, at) WHERE event_id IS NOT NULL AND ended_at IS NULL;

-- index incident_key
CREATE UNIQUE INDEX incident_key ON incident (key) WHERE ended_at IS NULL;

-- index incident_post
CREATE INDEX incident_post ON incident (duty_post_id, at) WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- index kka_key
CREATE UNIQUE INDEX kka_key ON kka (key) WHERE ended_at IS NULL;

-- index legal_basis_key
CREATE UNIQUE INDEX legal_basis_key ON legal_basis (key) WHERE ended_at IS NULL;

-- index letter_amends
CREATE INDEX letter_amends ON letter (amends) WHERE amends IS NOT NULL AND ended_at IS NULL;

-- index letter_serial
CREATE UNIQUE INDEX letter_serial ON letter
  (owner_unit, CASE kind WHEN 'sprin-perubahan' THEN 'sprin' ELSE kind END, number_year, number_value)
  WHERE frozen IS NOT NULL;

-- index membership_once
CREATE UNIQUE INDEX membership_once ON membership (satgas_id, person_id) WHERE ended_at IS NULL;

-- index membership_operation
CREATE INDEX membership_operation ON membership (operation_id) WHERE ended_at IS NULL;

-- index membership_person
CREATE INDEX membership_person ON membership (person_id) WHERE ended_at IS NULL;

-- index operation_key
CREATE UNIQUE INDEX operation_key ON operation (key) WHERE ended_at IS NULL;

-- index output_letter
CREATE INDEX output_letter ON output (letter_id) WHERE letter_id IS NOT NULL AND ended_at IS NULL;

-- index override_once
CREATE UNIQUE INDEX override_once ON override (code, coalesce(person_id, ''), subjects) WHERE ended_at IS NULL;

-- index paper_default_kind
CREATE UNIQUE INDEX paper_default_kind ON paper_default (kind) WHERE ended_at IS NULL;

-- index person_ended
CREATE INDEX person_ended ON person (ended_at) WHERE ended_at IS NOT NULL;

-- index person_name
CREATE INDEX person_name ON person (name_key) WHERE ended_at IS NULL;

-- index person_nip
CREATE UNIQUE INDEX person_nip ON person (nip) WHERE nip IS NOT NULL AND ended_at IS NULL;

-- index person_nrp
CREATE UNIQUE INDEX person_nrp ON person (nrp) WHERE nrp IS NOT NULL AND ended_at IS NULL;

-- index person_order
CREATE INDEX person_order ON person (rank_order, nrp, name_key) WHERE ended_at IS NULL;

-- index person_unit
CREATE INDEX person_unit ON person (unit_id) WHERE ended_at IS NULL;

-- index photo_event
CREATE INDEX photo_event ON photo (event_id, sort) WHERE event_id IS NOT NULL AND ended_at IS NULL;

-- index photo_incident
CREATE INDEX photo_incident ON photo (incident_id, sort) WHERE incident_id IS NOT NULL AND ended_at IS NULL;

-- index photo_post
CREATE INDEX photo_post ON photo (duty_post_id, sort) WHERE duty_post_id IS NOT NULL AND ended_at IS NULL;

-- index place_key
CREATE UNIQUE INDEX place_key ON place (key) WHERE ended_at IS NULL;

-- index polling_assignment_once
CREATE UNIQUE INDEX polling_assignment_once ON polling_assignment (operation_id, person_id) WHERE ended_at IS NULL;

-- index polling_assignment_person
CREATE INDEX polling_assignment_person ON polling_assignment (person_id) WHERE ended_at IS NULL;

-- index polling_assignment_place
CREATE INDEX polling_assignment_place ON polling_assignment (polling_place_id) WHERE ended_at IS NULL;

-- index polling_pattern_once
CREATE UNIQUE INDEX polling_pattern_once ON polling_pattern (operation_id, class) WHERE ended_at IS NULL;

-- index polling_place_once
CREATE UNIQUE INDEX polling_place_once ON polling_place (operation_id, region, number) WHERE ended_at IS NULL;

-- index region_name
CREATE INDEX region_name ON region (name COLLATE NOCASE);

-- index register_number_once
CREATE UNIQUE INDEX register_number_once ON register_number (owner_unit, series, year, serial)
  WHERE ended_at IS NULL;

-- index regu_key
CREATE UNIQUE INDEX regu_key ON regu (operation_id, key) WHERE ended_at IS NULL;

-- index regu_member_once
CREATE UNIQUE INDEX regu_member_once ON regu_member (regu_id, person_id) WHERE ended_at IS NULL;

-- index regu_member_person
CREATE INDEX regu_member_person ON regu_member (person_id) WHERE ended_at IS NULL;

-- index report_text_day
CREATE UNIQUE INDEX report_text_day ON report_text (day, coalesce(operation_id, ''))
  WHERE day IS NOT NULL AND ended_at IS NULL;

-- index report_text_event
CREATE UNIQUE INDEX report_text_event ON report_text (event_id) WHERE event_id IS NOT NULL AND ended_at IS NULL;

-- index route_point_event
CREATE INDEX route_point_event ON route_point (event_id, sort) WHERE ended_at IS NULL;

-- index satgas_key
CREATE UNIQUE INDEX satgas_key ON satgas (operation_id, key) WHERE ended_at IS NULL;

-- index shift_pattern_key
CREATE UNIQUE INDEX shift_pattern_key ON shift_pattern (key) WHERE ended_at IS NULL;

-- index stage_key
CREATE UNIQUE INDEX stage_key ON stage (operation_id, key) WHERE ended_at IS NULL;

-- index stage_need_once
CREATE UNIQUE INDEX stage_need_once ON stage_need (stage_id, coalesce(satgas_id, '')) WHERE ended_at IS NULL;

-- index stock_sentence_key
CREATE UNIQUE INDEX stock_sentence_key ON stock_sentence (key) WHERE ended_at IS NULL;

-- index template_key
CREATE UNIQUE INDEX template_key ON template (key) WHERE ended_at IS NULL;

-- index unit_name
CREATE UNIQUE INDEX unit_name ON unit (name_key) WHERE ended_at IS NULL;

-- table absence
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

-- table action
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

-- table apel_event
CREATE TABLE apel_event (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  apel_id TEXT NOT NULL REFERENCES event (id),
  event_id TEXT NOT NULL REFERENCES event (id) CHECK (event_id <> apel_id),
  ended_at TEXT
) STRICT;

-- table assignment
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
  ended_at TEXT, pinned INTEGER NOT NULL DEFAULT 1 CHECK (pinned IN (0, 1)),
  CHECK ((event_id IS NULL) <> (duty_post_id IS NULL)),
  CHECK ((duty_post_id IS NULL) = (date IS NULL) AND (duty_post_id IS NULL) = (shift IS NULL))
) STRICT;

-- table attendance
CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  event_id TEXT NOT NULL REFERENCES event (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  code TEXT NOT NULL CHECK (code IN ('H', 'S', 'I', 'C', 'D', 'DIK', 'BKO', 'TK', 'LD')),
  note TEXT,
  ended_at TEXT
) STRICT;

-- table backup_log
CREATE TABLE backup_log (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('local', 'external')),
  bytes INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

-- table candidate
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
, parties TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parties))) STRICT;

-- table change
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  action_seq INTEGER NOT NULL REFERENCES action (seq),
  entity TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

-- table copy_list
CREATE TABLE copy_list (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  addresses TEXT NOT NULL CHECK (json_valid(addresses)),
  ended_at TEXT
) STRICT;

-- table duty_log
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

-- table duty_post
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
, needs TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(needs)), rotation TEXT CHECK (rotation IS NULL OR json_valid(rotation))) STRICT;

-- table event
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
, kinds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(kinds)), sttp_notified TEXT, sttp_place TEXT, permit TEXT CHECK (permit IS NULL OR json_valid(permit)), visit TEXT CHECK (visit IS NULL OR json_valid(visit)), statements TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(statements)), risk TEXT CHECK (risk IN ('kurang-rawan', 'rawan', 'sangat-rawan')), regu_number INTEGER CHECK (regu_number BETWEEN 1 AND 3999), regu_name TEXT, briefing TEXT, actual_start TEXT, actual_end TEXT, actual_crowd INTEGER CHECK (actual_crowd >= 0), situation TEXT) STRICT;

-- table handover
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

-- table identity
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

-- table import_batch
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  ended_at TEXT
) STRICT;

-- table import_layout
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

-- table import_mapping
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rank', 'unit', 'position')),
  value TEXT NOT NULL,
  target TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

-- table incident
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

-- table kka
CREATE TABLE kka (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 2 AND 40),
  meaning TEXT NOT NULL,
  local INTEGER NOT NULL DEFAULT 0 CHECK (local IN (0, 1)),
  ended_at TEXT
) STRICT;

-- table legal_basis
CREATE TABLE legal_basis (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  title TEXT,
  number TEXT,
  year INTEGER CHECK (year BETWEEN 1945 AND 2200),
  date TEXT,
  about TEXT,
  valid_from TEXT,
  valid_to TEXT CHECK (valid_from IS NULL OR valid_to >= valid_from),
  operations TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(operations)),
  usual INTEGER NOT NULL DEFAULT 0 CHECK (usual IN (0, 1)),
  ended_at TEXT
) STRICT;

-- table letter
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

-- table membership
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

-- table namesake
CREATE TABLE namesake (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  person_id TEXT NOT NULL,
  other_id TEXT NOT NULL CHECK (person_id < other_id),
  ended_at TEXT
) STRICT;

-- table open_action
CREATE TABLE open_action (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  action_seq INTEGER NOT NULL REFERENCES action (seq),
  inserting TEXT,
  indexed INTEGER NOT NULL
) STRICT;

-- table operation
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

-- table output
CREATE TABLE output (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('print', 'file')),
  -- Kind of paper, workbook or text; 'data' for a bundle.
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  letter_id TEXT,
  letter_number TEXT,
  pages INTEGER CHECK (pages > 0),
  rows INTEGER CHECK (rows >= 0),
  copy_count INTEGER CHECK (copy_count BETWEEN 1 AND 99),
  -- Pages that were printed ("2-3, 5"); NULL: all.
  page_range TEXT,
  -- Printer, or name of the file without its folder.
  destination TEXT NOT NULL,
  -- Whether it says who printed it and when, beside what the paper itself says.
  marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1)),
  sha256 TEXT,
  -- Why the print failed, in the words of the print service.
  failure TEXT,
  ended_at TEXT,
  CHECK ((way = 'print') = (copy_count IS NOT NULL))
) STRICT;

-- table override
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

-- table paper_default
CREATE TABLE paper_default (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  classification TEXT CHECK (classification IN ('SR', 'R', 'T', 'B')),
  signatory_id TEXT REFERENCES signatory (id),
  copy_list_id TEXT REFERENCES copy_list (id),
  style TEXT CHECK (style IN ('hemat', 'perkap')),
  ended_at TEXT
) STRICT;

-- table person
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

-- table person_fts
CREATE VIRTUAL TABLE person_fts USING fts5 (
  name, number, unit, position, note,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- table photo
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

-- table photo_data
CREATE TABLE photo_data (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  data BLOB NOT NULL
) STRICT;

-- table place
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

-- table polling_assignment
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

-- table polling_pattern
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

-- table polling_place
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

-- table region
CREATE TABLE region (
  code TEXT PRIMARY KEY CHECK (length(code) IN (2, 5, 8, 13)),
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- table register_number
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

-- table regu
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

-- table regu_member
CREATE TABLE regu_member (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  regu_id TEXT NOT NULL REFERENCES regu (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  sort INTEGER NOT NULL DEFAULT 0,
  ended_at TEXT
) STRICT;

-- table report_text
CREATE TABLE report_text (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  event_id TEXT REFERENCES event (id),
  operation_id TEXT REFERENCES operation (id),
  day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  addressee TEXT,
  sender TEXT,
  copies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(copies)),
  headings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(headings)),
  agenda TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(agenda)),
  situations TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(situations)),
  analysis TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(analysis)),
  prediction TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(prediction)),
  recommendation TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(recommendation)),
  notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes)),
  next_plans TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(next_plans)),
  statements TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(statements)),
  ended_at TEXT,
  CHECK ((event_id IS NULL) <> (day IS NULL)),
  CHECK (event_id IS NULL OR operation_id IS NULL)
) STRICT;

-- table route_point
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

-- table satgas
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
, deputy_person_id TEXT REFERENCES person (id)) STRICT;

-- table setting
CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  ended_at TEXT
) STRICT;

-- table shift_pattern
CREATE TABLE shift_pattern (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  shifts TEXT NOT NULL CHECK (json_valid(shifts)),
  lines TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lines)),
  ended_at TEXT
) STRICT;

-- table signatory
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
, via TEXT, acting TEXT CHECK (acting IN ('Plh.', 'Plt.'))) STRICT;

-- table stage
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
, voting INTEGER NOT NULL DEFAULT 0 CHECK (voting IN (0, 1))) STRICT;

-- table stage_need
CREATE TABLE stage_need (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  satgas_id TEXT REFERENCES satgas (id),
  people INTEGER CHECK (people >= 0),
  numerator INTEGER CHECK (numerator > 0),
  denominator INTEGER CHECK (denominator >= numerator),
  ended_at TEXT,
  CHECK ((people IS NULL) = (numerator IS NOT NULL) AND (numerator IS NULL) = (denominator IS NULL))
) STRICT;

-- table stock_sentence
CREATE TABLE stock_sentence (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  event_kinds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(event_kinds)),
  usual INTEGER NOT NULL DEFAULT 0 CHECK (usual IN (0, 1)),
  sort REAL NOT NULL,
  ended_at TEXT
) STRICT;

-- table template
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  ended_at TEXT
) STRICT;

-- table unit
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
, jurisdiction TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(jurisdiction))) STRICT;

-- trigger journal_absence_delete
CREATE TRIGGER journal_absence_delete BEFORE DELETE ON absence BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_absence_insert
CREATE TRIGGER journal_absence_insert AFTER INSERT ON absence
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'absence') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'absence', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'person_id', new."person_id", 'kind', new."kind", 'since', new."since", 'until', new."until", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_absence_update
CREATE TRIGGER journal_absence_update AFTER UPDATE ON absence BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'absence', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'person_id', old."person_id", 'kind', old."kind", 'since', old."since", 'until', old."until", 'note', old."note", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'person_id', new."person_id", 'kind', new."kind", 'since', new."since", 'until', new."until", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_apel_event_delete
CREATE TRIGGER journal_apel_event_delete BEFORE DELETE ON apel_event BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_apel_event_insert
CREATE TRIGGER journal_apel_event_insert AFTER INSERT ON apel_event
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'apel_event') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'apel_event', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'apel_id', new."apel_id", 'event_id', new."event_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_apel_event_update
CREATE TRIGGER journal_apel_event_update AFTER UPDATE ON apel_event BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'apel_event', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'apel_id', old."apel_id", 'event_id', old."event_id", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'apel_id', new."apel_id", 'event_id', new."event_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_assignment_delete
CREATE TRIGGER journal_assignment_delete BEFORE DELETE ON assignment BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_assignment_insert
CREATE TRIGGER journal_assignment_insert AFTER INSERT ON assignment
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'assignment') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'assignment', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'duty_post_id', new."duty_post_id", 'date', new."date", 'shift', new."shift", 'person_id', new."person_id", 'role', new."role", 'nature', new."nature", 'start', new."start", 'end', new."end", 'point', new."point", 'note', new."note", 'ended_at', new."ended_at", 'pinned', new."pinned"));
      END;

-- trigger journal_assignment_update
CREATE TRIGGER journal_assignment_update AFTER UPDATE ON assignment BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'assignment', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'event_id', old."event_id", 'duty_post_id', old."duty_post_id", 'date', old."date", 'shift', old."shift", 'person_id', old."person_id", 'role', old."role", 'nature', old."nature", 'start', old."start", 'end', old."end", 'point', old."point", 'note', old."note", 'ended_at', old."ended_at", 'pinned', old."pinned"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'duty_post_id', new."duty_post_id", 'date', new."date", 'shift', new."shift", 'person_id', new."person_id", 'role', new."role", 'nature', new."nature", 'start', new."start", 'end', new."end", 'point', new."point", 'note', new."note", 'ended_at', new."ended_at", 'pinned', new."pinned"));
      END;

-- trigger journal_attendance_delete
CREATE TRIGGER journal_attendance_delete BEFORE DELETE ON attendance BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_attendance_insert
CREATE TRIGGER journal_attendance_insert AFTER INSERT ON attendance
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'attendance') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'attendance', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'person_id', new."person_id", 'code', new."code", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_attendance_update
CREATE TRIGGER journal_attendance_update AFTER UPDATE ON attendance BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'attendance', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'event_id', old."event_id", 'person_id', old."person_id", 'code', old."code", 'note', old."note", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'person_id', new."person_id", 'code', new."code", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_candidate_delete
CREATE TRIGGER journal_candidate_delete BEFORE DELETE ON candidate BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_candidate_insert
CREATE TRIGGER journal_candidate_insert AFTER INSERT ON candidate
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'candidate') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'candidate', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'key', new."key", 'number', new."number", 'ticket', new."ticket", 'names', new."names", 'race', new."race", 'ended_at', new."ended_at", 'parties', new."parties"));
      END;

-- trigger journal_candidate_update
CREATE TRIGGER journal_candidate_update AFTER UPDATE ON candidate BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'candidate', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'key', old."key", 'number', old."number", 'ticket', old."ticket", 'names', old."names", 'race', old."race", 'ended_at', old."ended_at", 'parties', old."parties"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'key', new."key", 'number', new."number", 'ticket', new."ticket", 'names', new."names", 'race', new."race", 'ended_at', new."ended_at", 'parties', new."parties"));
      END;

-- trigger journal_copy_list_delete
CREATE TRIGGER journal_copy_list_delete BEFORE DELETE ON copy_list BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_copy_list_insert
CREATE TRIGGER journal_copy_list_insert AFTER INSERT ON copy_list
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'copy_list') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'copy_list', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'name', new."name", 'addresses', new."addresses", 'ended_at', new."ended_at"));
      END;

-- trigger journal_copy_list_update
CREATE TRIGGER journal_copy_list_update AFTER UPDATE ON copy_list BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'copy_list', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'hidden', old."hidden", 'name', old."name", 'addresses', old."addresses", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'name', new."name", 'addresses', new."addresses", 'ended_at', new."ended_at"));
      END;

-- trigger journal_duty_log_delete
CREATE TRIGGER journal_duty_log_delete BEFORE DELETE ON duty_log BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_duty_log_insert
CREATE TRIGGER journal_duty_log_insert AFTER INSERT ON duty_log
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'duty_log') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'duty_log', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'duty_post_id', new."duty_post_id", 'at', new."at", 'kind', new."kind", 'text', new."text", 'person_id', new."person_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_duty_log_update
CREATE TRIGGER journal_duty_log_update AFTER UPDATE ON duty_log BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'duty_log', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'duty_post_id', old."duty_post_id", 'at', old."at", 'kind', old."kind", 'text', old."text", 'person_id', old."person_id", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'duty_post_id', new."duty_post_id", 'at', new."at", 'kind', new."kind", 'text', new."text", 'person_id', new."person_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_duty_post_delete
CREATE TRIGGER journal_duty_post_delete BEFORE DELETE ON duty_post BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_duty_post_insert
CREATE TRIGGER journal_duty_post_insert AFTER INSERT ON duty_post
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'duty_post') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'duty_post', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'place_id', new."place_id", 'operation_id', new."operation_id", 'since', new."since", 'until', new."until", 'pattern', new."pattern", 'need', new."need", 'leader', new."leader", 'ended_at', new."ended_at", 'needs', new."needs", 'rotation', new."rotation"));
      END;

-- trigger journal_duty_post_update
CREATE TRIGGER journal_duty_post_update AFTER UPDATE ON duty_post BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'duty_post', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'place_id', old."place_id", 'operation_id', old."operation_id", 'since', old."since", 'until', old."until", 'pattern', old."pattern", 'need', old."need", 'leader', old."leader", 'ended_at', old."ended_at", 'needs', old."needs", 'rotation', old."rotation"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'place_id', new."place_id", 'operation_id', new."operation_id", 'since', new."since", 'until', new."until", 'pattern', new."pattern", 'need', new."need", 'leader', new."leader", 'ended_at', new."ended_at", 'needs', new."needs", 'rotation', new."rotation"));
      END;

-- trigger journal_event_delete
CREATE TRIGGER journal_event_delete BEFORE DELETE ON event BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_event_insert
CREATE TRIGGER journal_event_insert AFTER INSERT ON event
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'event') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'event', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'stage_id', new."stage_id", 'key', new."key", 'kind', new."kind", 'title', new."title", 'day', new."day", 'start', new."start", 'end', new."end", 'approx', new."approx", 'region', new."region", 'venue', new."venue", 'place_id', new."place_id", 'candidate_id', new."candidate_id", 'sttp_number', new."sttp_number", 'sttp_date', new."sttp_date", 'sttp_issuer', new."sttp_issuer", 'sttp_start', new."sttp_start", 'sttp_end', new."sttp_end", 'expected_crowd', new."expected_crowd", 'need', new."need", 'leader_id', new."leader_id", 'partners', new."partners", 'flags', new."flags", 'result', new."result", 'note', new."note", 'ended_at', new."ended_at", 'kinds', new."kinds", 'sttp_notified', new."sttp_notified", 'sttp_place', new."sttp_place", 'permit', new."permit", 'visit', new."visit", 'statements', new."statements", 'risk', new."risk", 'regu_number', new."regu_number", 'regu_name', new."regu_name", 'briefing', new."briefing", 'actual_start', new."actual_start", 'actual_end', new."actual_end", 'actual_crowd', new."actual_crowd", 'situation', new."situation"));
      END;

-- trigger journal_event_update
CREATE TRIGGER journal_event_update AFTER UPDATE ON event BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'event', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'stage_id', old."stage_id", 'key', old."key", 'kind', old."kind", 'title', old."title", 'day', old."day", 'start', old."start", 'end', old."end", 'approx', old."approx", 'region', old."region", 'venue', old."venue", 'place_id', old."place_id", 'candidate_id', old."candidate_id", 'sttp_number', old."sttp_number", 'sttp_date', old."sttp_date", 'sttp_issuer', old."sttp_issuer", 'sttp_start', old."sttp_start", 'sttp_end', old."sttp_end", 'expected_crowd', old."expected_crowd", 'need', old."need", 'leader_id', old."leader_id", 'partners', old."partners", 'flags', old."flags", 'result', old."result", 'note', old."note", 'ended_at', old."ended_at", 'kinds', old."kinds", 'sttp_notified', old."sttp_notified", 'sttp_place', old."sttp_place", 'permit', old."permit", 'visit', old."visit", 'statements', old."statements", 'risk', old."risk", 'regu_number', old."regu_number", 'regu_name', old."regu_name", 'briefing', old."briefing", 'actual_start', old."actual_start", 'actual_end', old."actual_end", 'actual_crowd', old."actual_crowd", 'situation', old."situation"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'stage_id', new."stage_id", 'key', new."key", 'kind', new."kind", 'title', new."title", 'day', new."day", 'start', new."start", 'end', new."end", 'approx', new."approx", 'region', new."region", 'venue', new."venue", 'place_id', new."place_id", 'candidate_id', new."candidate_id", 'sttp_number', new."sttp_number", 'sttp_date', new."sttp_date", 'sttp_issuer', new."sttp_issuer", 'sttp_start', new."sttp_start", 'sttp_end', new."sttp_end", 'expected_crowd', new."expected_crowd", 'need', new."need", 'leader_id', new."leader_id", 'partners', new."partners", 'flags', new."flags", 'result', new."result", 'note', new."note", 'ended_at', new."ended_at", 'kinds', new."kinds", 'sttp_notified', new."sttp_notified", 'sttp_place', new."sttp_place", 'permit', new."permit", 'visit', new."visit", 'statements', new."statements", 'risk', new."risk", 'regu_number', new."regu_number", 'regu_name', new."regu_name", 'briefing', new."briefing", 'actual_start', new."actual_start", 'actual_end', new."actual_end", 'actual_crowd', new."actual_crowd", 'situation', new."situation"));
      END;

-- trigger journal_handover_delete
CREATE TRIGGER journal_handover_delete BEFORE DELETE ON handover BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_handover_insert
CREATE TRIGGER journal_handover_insert AFTER INSERT ON handover
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'handover') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'handover', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'duty_post_id', new."duty_post_id", 'date', new."date", 'shift', new."shift", 'from_person_id', new."from_person_id", 'to_person_id', new."to_person_id", 'at', new."at", 'strength', new."strength", 'equipment', new."equipment", 'situation', new."situation", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_handover_update
CREATE TRIGGER journal_handover_update AFTER UPDATE ON handover BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'handover', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'duty_post_id', old."duty_post_id", 'date', old."date", 'shift', old."shift", 'from_person_id', old."from_person_id", 'to_person_id', old."to_person_id", 'at', old."at", 'strength', old."strength", 'equipment', old."equipment", 'situation', old."situation", 'note', old."note", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'duty_post_id', new."duty_post_id", 'date', new."date", 'shift', new."shift", 'from_person_id', new."from_person_id", 'to_person_id', new."to_person_id", 'at', new."at", 'strength', new."strength", 'equipment', new."equipment", 'situation', new."situation", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_identity_delete
CREATE TRIGGER journal_identity_delete BEFORE DELETE ON identity BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_identity_insert
CREATE TRIGGER journal_identity_insert AFTER INSERT ON identity
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'identity') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'identity', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'unit_id', new."unit_id", 'parent_name', new."parent_name", 'city', new."city", 'time_zone', new."time_zone", 'letterhead', new."letterhead", 'jurisdiction', new."jurisdiction", 'is_sample', new."is_sample", 'ended_at', new."ended_at"));
      END;

-- trigger journal_identity_update
CREATE TRIGGER journal_identity_update AFTER UPDATE ON identity BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'identity', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'unit_id', old."unit_id", 'parent_name', old."parent_name", 'city', old."city", 'time_zone', old."time_zone", 'letterhead', old."letterhead", 'jurisdiction', old."jurisdiction", 'is_sample', old."is_sample", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'unit_id', new."unit_id", 'parent_name', new."parent_name", 'city', new."city", 'time_zone', new."time_zone", 'letterhead', new."letterhead", 'jurisdiction', new."jurisdiction", 'is_sample', new."is_sample", 'ended_at', new."ended_at"));
      END;

-- trigger journal_import_batch_delete
CREATE TRIGGER journal_import_batch_delete BEFORE DELETE ON import_batch BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_import_batch_insert
CREATE TRIGGER journal_import_batch_insert AFTER INSERT ON import_batch
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'import_batch') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'import_batch', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'file_name', new."file_name", 'file_sha256', new."file_sha256", 'imported_at', new."imported_at", 'counts', new."counts", 'ended_at', new."ended_at"));
      END;

-- trigger journal_import_batch_update
CREATE TRIGGER journal_import_batch_update AFTER UPDATE ON import_batch BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'import_batch', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'file_name', old."file_name", 'file_sha256', old."file_sha256", 'imported_at', old."imported_at", 'counts', old."counts", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'file_name', new."file_name", 'file_sha256', new."file_sha256", 'imported_at', new."imported_at", 'counts', new."counts", 'ended_at', new."ended_at"));
      END;

-- trigger journal_import_layout_delete
CREATE TRIGGER journal_import_layout_delete BEFORE DELETE ON import_layout BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_import_layout_insert
CREATE TRIGGER journal_import_layout_insert AFTER INSERT ON import_layout
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'import_layout') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'import_layout', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'shape', new."shape", 'name', new."name", 'content', new."content", 'used_at', new."used_at", 'uses', new."uses", 'ended_at', new."ended_at"));
      END;

-- trigger journal_import_layout_update
CREATE TRIGGER journal_import_layout_update AFTER UPDATE ON import_layout BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'import_layout', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'shape', old."shape", 'name', old."name", 'content', old."content", 'used_at', old."used_at", 'uses', old."uses", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'shape', new."shape", 'name', new."name", 'content', new."content", 'used_at', new."used_at", 'uses', new."uses", 'ended_at', new."ended_at"));
      END;

-- trigger journal_import_mapping_delete
CREATE TRIGGER journal_import_mapping_delete BEFORE DELETE ON import_mapping BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_import_mapping_insert
CREATE TRIGGER journal_import_mapping_insert AFTER INSERT ON import_mapping
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'import_mapping') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'import_mapping', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'kind', new."kind", 'value', new."value", 'target', new."target", 'saved_at', new."saved_at", 'ended_at', new."ended_at"));
      END;

-- trigger journal_import_mapping_update
CREATE TRIGGER journal_import_mapping_update AFTER UPDATE ON import_mapping BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'import_mapping', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'kind', old."kind", 'value', old."value", 'target', old."target", 'saved_at', old."saved_at", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'kind', new."kind", 'value', new."value", 'target', new."target", 'saved_at', new."saved_at", 'ended_at', new."ended_at"));
      END;

-- trigger journal_incident_delete
CREATE TRIGGER journal_incident_delete BEFORE DELETE ON incident BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_incident_insert
CREATE TRIGGER journal_incident_insert AFTER INSERT ON incident
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'incident') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'incident', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'event_id', new."event_id", 'duty_post_id', new."duty_post_id", 'at', new."at", 'kind', new."kind", 'place', new."place", 'region', new."region", 'text', new."text", 'action_taken', new."action_taken", 'casualties', new."casualties", 'status', new."status", 'ended_at', new."ended_at"));
      END;

-- trigger journal_incident_update
CREATE TRIGGER journal_incident_update AFTER UPDATE ON incident BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'incident', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'event_id', old."event_id", 'duty_post_id', old."duty_post_id", 'at', old."at", 'kind', old."kind", 'place', old."place", 'region', old."region", 'text', old."text", 'action_taken', old."action_taken", 'casualties', old."casualties", 'status', old."status", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'event_id', new."event_id", 'duty_post_id', new."duty_post_id", 'at', new."at", 'kind', new."kind", 'place', new."place", 'region', new."region", 'text', new."text", 'action_taken', new."action_taken", 'casualties', new."casualties", 'status', new."status", 'ended_at', new."ended_at"));
      END;

-- trigger journal_kka_delete
CREATE TRIGGER journal_kka_delete BEFORE DELETE ON kka BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_kka_insert
CREATE TRIGGER journal_kka_insert AFTER INSERT ON kka
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'kka') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'kka', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'code', new."code", 'meaning', new."meaning", 'local', new."local", 'ended_at', new."ended_at"));
      END;

-- trigger journal_kka_update
CREATE TRIGGER journal_kka_update AFTER UPDATE ON kka BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'kka', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'hidden', old."hidden", 'code', old."code", 'meaning', old."meaning", 'local', old."local", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'code', new."code", 'meaning', new."meaning", 'local', new."local", 'ended_at', new."ended_at"));
      END;

-- trigger journal_legal_basis_delete
CREATE TRIGGER journal_legal_basis_delete BEFORE DELETE ON legal_basis BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_legal_basis_insert
CREATE TRIGGER journal_legal_basis_insert AFTER INSERT ON legal_basis
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'legal_basis') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'legal_basis', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'kind', new."kind", 'title', new."title", 'number', new."number", 'year', new."year", 'date', new."date", 'about', new."about", 'valid_from', new."valid_from", 'valid_to', new."valid_to", 'operations', new."operations", 'usual', new."usual", 'ended_at', new."ended_at"));
      END;

-- trigger journal_legal_basis_update
CREATE TRIGGER journal_legal_basis_update AFTER UPDATE ON legal_basis BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'legal_basis', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'hidden', old."hidden", 'kind', old."kind", 'title', old."title", 'number', old."number", 'year', old."year", 'date', old."date", 'about', old."about", 'valid_from', old."valid_from", 'valid_to', old."valid_to", 'operations', old."operations", 'usual', old."usual", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'kind', new."kind", 'title', new."title", 'number', new."number", 'year', new."year", 'date', new."date", 'about', new."about", 'valid_from', new."valid_from", 'valid_to', new."valid_to", 'operations', new."operations", 'usual', new."usual", 'ended_at', new."ended_at"));
      END;

-- trigger journal_letter_delete
CREATE TRIGGER journal_letter_delete BEFORE DELETE ON letter BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_letter_insert
CREATE TRIGGER journal_letter_insert AFTER INSERT ON letter
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'letter') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'letter', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'kind', new."kind", 'operation_id', new."operation_id", 'scope', new."scope", 'number', new."number", 'number_value', new."number_value", 'number_year', new."number_year", 'date', new."date", 'subject', new."subject", 'content', new."content", 'state', new."state", 'amends', new."amends", 'note', new."note", 'approved', new."approved", 'approved_by', new."approved_by", 'approved_office', new."approved_office", 'approved_at', new."approved_at", 'issued_at', new."issued_at", 'frozen', new."frozen", 'sha256', new."sha256", 'void_reason', new."void_reason", 'ended_at', new."ended_at"));
      END;

-- trigger journal_letter_update
CREATE TRIGGER journal_letter_update AFTER UPDATE ON letter BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'letter', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'kind', old."kind", 'operation_id', old."operation_id", 'scope', old."scope", 'number', old."number", 'number_value', old."number_value", 'number_year', old."number_year", 'date', old."date", 'subject', old."subject", 'content', old."content", 'state', old."state", 'amends', old."amends", 'note', old."note", 'approved', old."approved", 'approved_by', old."approved_by", 'approved_office', old."approved_office", 'approved_at', old."approved_at", 'issued_at', old."issued_at", 'frozen', old."frozen", 'sha256', old."sha256", 'void_reason', old."void_reason", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'kind', new."kind", 'operation_id', new."operation_id", 'scope', new."scope", 'number', new."number", 'number_value', new."number_value", 'number_year', new."number_year", 'date', new."date", 'subject', new."subject", 'content', new."content", 'state', new."state", 'amends', new."amends", 'note', new."note", 'approved', new."approved", 'approved_by', new."approved_by", 'approved_office', new."approved_office", 'approved_at', new."approved_at", 'issued_at', new."issued_at", 'frozen', new."frozen", 'sha256', new."sha256", 'void_reason', new."void_reason", 'ended_at', new."ended_at"));
      END;

-- trigger journal_membership_delete
CREATE TRIGGER journal_membership_delete BEFORE DELETE ON membership BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_membership_insert
CREATE TRIGGER journal_membership_insert AFTER INSERT ON membership
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'membership') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'membership', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'satgas_id', new."satgas_id", 'person_id', new."person_id", 'ops_position', new."ops_position", 'sort', new."sort", 'ended_at', new."ended_at"));
      END;

-- trigger journal_membership_update
CREATE TRIGGER journal_membership_update AFTER UPDATE ON membership BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'membership', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'satgas_id', old."satgas_id", 'person_id', old."person_id", 'ops_position', old."ops_position", 'sort', old."sort", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'satgas_id', new."satgas_id", 'person_id', new."person_id", 'ops_position', new."ops_position", 'sort', new."sort", 'ended_at', new."ended_at"));
      END;

-- trigger journal_namesake_delete
CREATE TRIGGER journal_namesake_delete BEFORE DELETE ON namesake BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_namesake_insert
CREATE TRIGGER journal_namesake_insert AFTER INSERT ON namesake
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'namesake') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'namesake', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'person_id', new."person_id", 'other_id', new."other_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_namesake_update
CREATE TRIGGER journal_namesake_update AFTER UPDATE ON namesake BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'namesake', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'person_id', old."person_id", 'other_id', old."other_id", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'person_id', new."person_id", 'other_id', new."other_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_operation_delete
CREATE TRIGGER journal_operation_delete BEFORE DELETE ON operation BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_operation_insert
CREATE TRIGGER journal_operation_insert AFTER INSERT ON operation
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'operation') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'operation', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'sandi', new."sandi", 'kind', new."kind", 'start', new."start", 'end', new."end", 'election', new."election", 'plans', new."plans", 'apel', new."apel", 'ended_at', new."ended_at"));
      END;

-- trigger journal_operation_update
CREATE TRIGGER journal_operation_update AFTER UPDATE ON operation BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'operation', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'name', old."name", 'sandi', old."sandi", 'kind', old."kind", 'start', old."start", 'end', old."end", 'election', old."election", 'plans', old."plans", 'apel', old."apel", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'sandi', new."sandi", 'kind', new."kind", 'start', new."start", 'end', new."end", 'election', new."election", 'plans', new."plans", 'apel', new."apel", 'ended_at', new."ended_at"));
      END;

-- trigger journal_output_delete
CREATE TRIGGER journal_output_delete BEFORE DELETE ON output BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_output_insert
CREATE TRIGGER journal_output_insert AFTER INSERT ON output
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'output') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'output', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'way', new."way", 'kind', new."kind", 'title', new."title", 'letter_id', new."letter_id", 'letter_number', new."letter_number", 'pages', new."pages", 'rows', new."rows", 'copy_count', new."copy_count", 'page_range', new."page_range", 'destination', new."destination", 'marked', new."marked", 'sha256', new."sha256", 'failure', new."failure", 'ended_at', new."ended_at"));
      END;

-- trigger journal_output_update
CREATE TRIGGER journal_output_update AFTER UPDATE ON output BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'output', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'way', old."way", 'kind', old."kind", 'title', old."title", 'letter_id', old."letter_id", 'letter_number', old."letter_number", 'pages', old."pages", 'rows', old."rows", 'copy_count', old."copy_count", 'page_range', old."page_range", 'destination', old."destination", 'marked', old."marked", 'sha256', old."sha256", 'failure', old."failure", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'way', new."way", 'kind', new."kind", 'title', new."title", 'letter_id', new."letter_id", 'letter_number', new."letter_number", 'pages', new."pages", 'rows', new."rows", 'copy_count', new."copy_count", 'page_range', new."page_range", 'destination', new."destination", 'marked', new."marked", 'sha256', new."sha256", 'failure', new."failure", 'ended_at', new."ended_at"));
      END;

-- trigger journal_override_delete
CREATE TRIGGER journal_override_delete BEFORE DELETE ON override BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_override_insert
CREATE TRIGGER journal_override_insert AFTER INSERT ON override
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'override') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'override', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'code', new."code", 'person_id', new."person_id", 'subjects', new."subjects", 'reason', new."reason", 'made_by', new."made_by", 'made_at', new."made_at", 'ended_at', new."ended_at"));
      END;

-- trigger journal_override_update
CREATE TRIGGER journal_override_update AFTER UPDATE ON override BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'override', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'code', old."code", 'person_id', old."person_id", 'subjects', old."subjects", 'reason', old."reason", 'made_by', old."made_by", 'made_at', old."made_at", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'code', new."code", 'person_id', new."person_id", 'subjects', new."subjects", 'reason', new."reason", 'made_by', new."made_by", 'made_at', new."made_at", 'ended_at', new."ended_at"));
      END;

-- trigger journal_paper_default_delete
CREATE TRIGGER journal_paper_default_delete BEFORE DELETE ON paper_default BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_paper_default_insert
CREATE TRIGGER journal_paper_default_insert AFTER INSERT ON paper_default
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'paper_default') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'paper_default', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'kind', new."kind", 'classification', new."classification", 'signatory_id', new."signatory_id", 'copy_list_id', new."copy_list_id", 'style', new."style", 'ended_at', new."ended_at"));
      END;

-- trigger journal_paper_default_update
CREATE TRIGGER journal_paper_default_update AFTER UPDATE ON paper_default BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'paper_default', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'kind', old."kind", 'classification', old."classification", 'signatory_id', old."signatory_id", 'copy_list_id', old."copy_list_id", 'style', old."style", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'kind', new."kind", 'classification', new."classification", 'signatory_id', new."signatory_id", 'copy_list_id', new."copy_list_id", 'style', new."style", 'ended_at', new."ended_at"));
      END;

-- trigger journal_person_delete
CREATE TRIGGER journal_person_delete BEFORE DELETE ON person BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_person_insert
CREATE TRIGGER journal_person_insert AFTER INSERT ON person
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'person') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'person', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'nrp', new."nrp", 'nip', new."nip", 'name', new."name", 'name_key', new."name_key", 'rank', new."rank", 'rank_order', new."rank_order", 'category', new."category", 'unit_id', new."unit_id", 'position', new."position", 'gender', new."gender", 'phone', new."phone", 'status', new."status", 'note', new."note", 'merged_into', new."merged_into", 'ended_at', new."ended_at"));
      END;

-- trigger journal_person_update
CREATE TRIGGER journal_person_update AFTER UPDATE ON person BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'person', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'nrp', old."nrp", 'nip', old."nip", 'name', old."name", 'name_key', old."name_key", 'rank', old."rank", 'rank_order', old."rank_order", 'category', old."category", 'unit_id', old."unit_id", 'position', old."position", 'gender', old."gender", 'phone', old."phone", 'status', old."status", 'note', old."note", 'merged_into', old."merged_into", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'nrp', new."nrp", 'nip', new."nip", 'name', new."name", 'name_key', new."name_key", 'rank', new."rank", 'rank_order', new."rank_order", 'category', new."category", 'unit_id', new."unit_id", 'position', new."position", 'gender', new."gender", 'phone', new."phone", 'status', new."status", 'note', new."note", 'merged_into', new."merged_into", 'ended_at', new."ended_at"));
      END;

-- trigger journal_photo_delete
CREATE TRIGGER journal_photo_delete BEFORE DELETE ON photo BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_photo_insert
CREATE TRIGGER journal_photo_insert AFTER INSERT ON photo
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'photo') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'photo', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'incident_id', new."incident_id", 'duty_post_id', new."duty_post_id", 'sort', new."sort", 'caption', new."caption", 'taken_at', new."taken_at", 'width', new."width", 'height', new."height", 'bytes', new."bytes", 'sha256', new."sha256", 'ended_at', new."ended_at"));
      END;

-- trigger journal_photo_update
CREATE TRIGGER journal_photo_update AFTER UPDATE ON photo BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'photo', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'event_id', old."event_id", 'incident_id', old."incident_id", 'duty_post_id', old."duty_post_id", 'sort', old."sort", 'caption', old."caption", 'taken_at', old."taken_at", 'width', old."width", 'height', old."height", 'bytes', old."bytes", 'sha256', old."sha256", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'incident_id', new."incident_id", 'duty_post_id', new."duty_post_id", 'sort', new."sort", 'caption', new."caption", 'taken_at', new."taken_at", 'width', new."width", 'height', new."height", 'bytes', new."bytes", 'sha256', new."sha256", 'ended_at', new."ended_at"));
      END;

-- trigger journal_place_delete
CREATE TRIGGER journal_place_delete BEFORE DELETE ON place BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_place_insert
CREATE TRIGGER journal_place_insert AFTER INSERT ON place
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'place') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'place', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'kind', new."kind", 'region', new."region", 'address', new."address", 'priority', new."priority", 'ended_at', new."ended_at"));
      END;

-- trigger journal_place_update
CREATE TRIGGER journal_place_update AFTER UPDATE ON place BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'place', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'name', old."name", 'kind', old."kind", 'region', old."region", 'address', old."address", 'priority', old."priority", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'kind', new."kind", 'region', new."region", 'address', new."address", 'priority', new."priority", 'ended_at', new."ended_at"));
      END;

-- trigger journal_polling_assignment_delete
CREATE TRIGGER journal_polling_assignment_delete BEFORE DELETE ON polling_assignment BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_polling_assignment_insert
CREATE TRIGGER journal_polling_assignment_insert AFTER INSERT ON polling_assignment
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'polling_assignment') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'polling_assignment', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'polling_place_id', new."polling_place_id", 'person_id', new."person_id", 'role', new."role", 'pinned', new."pinned", 'ended_at', new."ended_at"));
      END;

-- trigger journal_polling_assignment_update
CREATE TRIGGER journal_polling_assignment_update AFTER UPDATE ON polling_assignment BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'polling_assignment', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'polling_place_id', old."polling_place_id", 'person_id', old."person_id", 'role', old."role", 'pinned', old."pinned", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'polling_place_id', new."polling_place_id", 'person_id', new."person_id", 'role', new."role", 'pinned', new."pinned", 'ended_at', new."ended_at"));
      END;

-- trigger journal_polling_pattern_delete
CREATE TRIGGER journal_polling_pattern_delete BEFORE DELETE ON polling_pattern BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_polling_pattern_insert
CREATE TRIGGER journal_polling_pattern_insert AFTER INSERT ON polling_pattern
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'polling_pattern') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'polling_pattern', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'class', new."class", 'police', new."police", 'places', new."places", 'linmas', new."linmas", 'plan', new."plan", 'ended_at', new."ended_at"));
      END;

-- trigger journal_polling_pattern_update
CREATE TRIGGER journal_polling_pattern_update AFTER UPDATE ON polling_pattern BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'polling_pattern', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'class', old."class", 'police', old."police", 'places', old."places", 'linmas', old."linmas", 'plan', old."plan", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'class', new."class", 'police', new."police", 'places', new."places", 'linmas', new."linmas", 'plan', new."plan", 'ended_at', new."ended_at"));
      END;

-- trigger journal_polling_place_delete
CREATE TRIGGER journal_polling_place_delete BEFORE DELETE ON polling_place BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_polling_place_insert
CREATE TRIGGER journal_polling_place_insert AFTER INSERT ON polling_place
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'polling_place') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'polling_place', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'region', new."region", 'number', new."number", 'class', new."class", 'voters', new."voters", 'linmas', new."linmas", 'name', new."name", 'address', new."address", 'sector', new."sector", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_polling_place_update
CREATE TRIGGER journal_polling_place_update AFTER UPDATE ON polling_place BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'polling_place', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'region', old."region", 'number', old."number", 'class', old."class", 'voters', old."voters", 'linmas', old."linmas", 'name', old."name", 'address', old."address", 'sector', old."sector", 'note', old."note", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'region', new."region", 'number', new."number", 'class', new."class", 'voters', new."voters", 'linmas', new."linmas", 'name', new."name", 'address', new."address", 'sector', new."sector", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_register_number_delete
CREATE TRIGGER journal_register_number_delete BEFORE DELETE ON register_number BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_register_number_insert
CREATE TRIGGER journal_register_number_insert AFTER INSERT ON register_number
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'register_number') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'register_number', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'series', new."series", 'year', new."year", 'serial', new."serial", 'state', new."state", 'number', new."number", 'date', new."date", 'subject', new."subject", 'reserved_for', new."reserved_for", 'reason', new."reason", 'ended_at', new."ended_at"));
      END;

-- trigger journal_register_number_update
CREATE TRIGGER journal_register_number_update AFTER UPDATE ON register_number BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'register_number', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'series', old."series", 'year', old."year", 'serial', old."serial", 'state', old."state", 'number', old."number", 'date', old."date", 'subject', old."subject", 'reserved_for', old."reserved_for", 'reason', old."reason", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'series', new."series", 'year', new."year", 'serial', new."serial", 'state', new."state", 'number', new."number", 'date', new."date", 'subject', new."subject", 'reserved_for', new."reserved_for", 'reason', new."reason", 'ended_at', new."ended_at"));
      END;

-- trigger journal_regu_delete
CREATE TRIGGER journal_regu_delete BEFORE DELETE ON regu BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_regu_insert
CREATE TRIGGER journal_regu_insert AFTER INSERT ON regu
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'regu') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'regu', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'key', new."key", 'number', new."number", 'name', new."name", 'satgas_id', new."satgas_id", 'leader_id', new."leader_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_regu_member_delete
CREATE TRIGGER journal_regu_member_delete BEFORE DELETE ON regu_member BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_regu_member_insert
CREATE TRIGGER journal_regu_member_insert AFTER INSERT ON regu_member
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'regu_member') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'regu_member', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'regu_id', new."regu_id", 'person_id', new."person_id", 'sort', new."sort", 'ended_at', new."ended_at"));
      END;

-- trigger journal_regu_member_update
CREATE TRIGGER journal_regu_member_update AFTER UPDATE ON regu_member BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'regu_member', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'regu_id', old."regu_id", 'person_id', old."person_id", 'sort', old."sort", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'regu_id', new."regu_id", 'person_id', new."person_id", 'sort', new."sort", 'ended_at', new."ended_at"));
      END;

-- trigger journal_regu_update
CREATE TRIGGER journal_regu_update AFTER UPDATE ON regu BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'regu', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'key', old."key", 'number', old."number", 'name', old."name", 'satgas_id', old."satgas_id", 'leader_id', old."leader_id", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'key', new."key", 'number', new."number", 'name', new."name", 'satgas_id', new."satgas_id", 'leader_id', new."leader_id", 'ended_at', new."ended_at"));
      END;

-- trigger journal_report_text_delete
CREATE TRIGGER journal_report_text_delete BEFORE DELETE ON report_text BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_report_text_insert
CREATE TRIGGER journal_report_text_insert AFTER INSERT ON report_text
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'report_text') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'report_text', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'operation_id', new."operation_id", 'day', new."day", 'addressee', new."addressee", 'sender', new."sender", 'copies', new."copies", 'headings', new."headings", 'agenda', new."agenda", 'situations', new."situations", 'analysis', new."analysis", 'prediction', new."prediction", 'recommendation', new."recommendation", 'notes', new."notes", 'next_plans', new."next_plans", 'statements', new."statements", 'ended_at', new."ended_at"));
      END;

-- trigger journal_report_text_update
CREATE TRIGGER journal_report_text_update AFTER UPDATE ON report_text BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'report_text', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'event_id', old."event_id", 'operation_id', old."operation_id", 'day', old."day", 'addressee', old."addressee", 'sender', old."sender", 'copies', old."copies", 'headings', old."headings", 'agenda', old."agenda", 'situations', old."situations", 'analysis', old."analysis", 'prediction', old."prediction", 'recommendation', old."recommendation", 'notes', old."notes", 'next_plans', old."next_plans", 'statements', old."statements", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'operation_id', new."operation_id", 'day', new."day", 'addressee', new."addressee", 'sender', new."sender", 'copies', new."copies", 'headings', new."headings", 'agenda', new."agenda", 'situations', new."situations", 'analysis', new."analysis", 'prediction', new."prediction", 'recommendation', new."recommendation", 'notes', new."notes", 'next_plans', new."next_plans", 'statements', new."statements", 'ended_at', new."ended_at"));
      END;

-- trigger journal_route_point_delete
CREATE TRIGGER journal_route_point_delete BEFORE DELETE ON route_point BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_route_point_insert
CREATE TRIGGER journal_route_point_insert AFTER INSERT ON route_point
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'route_point') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'route_point', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'sort', new."sort", 'name', new."name", 'place_id', new."place_id", 'region', new."region", 'planned', new."planned", 'passed_at', new."passed_at", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_route_point_update
CREATE TRIGGER journal_route_point_update AFTER UPDATE ON route_point BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'route_point', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'event_id', old."event_id", 'sort', old."sort", 'name', old."name", 'place_id', old."place_id", 'region', old."region", 'planned', old."planned", 'passed_at', old."passed_at", 'note', old."note", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'event_id', new."event_id", 'sort', new."sort", 'name', new."name", 'place_id', new."place_id", 'region', new."region", 'planned', new."planned", 'passed_at', new."passed_at", 'note', new."note", 'ended_at', new."ended_at"));
      END;

-- trigger journal_satgas_delete
CREATE TRIGGER journal_satgas_delete BEFORE DELETE ON satgas BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_satgas_insert
CREATE TRIGGER journal_satgas_insert AFTER INSERT ON satgas
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'satgas') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'satgas', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'parent_id', new."parent_id", 'key', new."key", 'name', new."name", 'kind', new."kind", 'head_person_id', new."head_person_id", 'sort', new."sort", 'ended_at', new."ended_at", 'deputy_person_id', new."deputy_person_id"));
      END;

-- trigger journal_satgas_update
CREATE TRIGGER journal_satgas_update AFTER UPDATE ON satgas BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'satgas', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'parent_id', old."parent_id", 'key', old."key", 'name', old."name", 'kind', old."kind", 'head_person_id', old."head_person_id", 'sort', old."sort", 'ended_at', old."ended_at", 'deputy_person_id', old."deputy_person_id"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'parent_id', new."parent_id", 'key', new."key", 'name', new."name", 'kind', new."kind", 'head_person_id', new."head_person_id", 'sort', new."sort", 'ended_at', new."ended_at", 'deputy_person_id', new."deputy_person_id"));
      END;

-- trigger journal_setting_delete
CREATE TRIGGER journal_setting_delete BEFORE DELETE ON setting BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_setting_insert
CREATE TRIGGER journal_setting_insert AFTER INSERT ON setting
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'setting') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'setting', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'value', new."value", 'ended_at', new."ended_at"));
      END;

-- trigger journal_setting_update
CREATE TRIGGER journal_setting_update AFTER UPDATE ON setting BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'setting', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'value', old."value", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'value', new."value", 'ended_at', new."ended_at"));
      END;

-- trigger journal_shift_pattern_delete
CREATE TRIGGER journal_shift_pattern_delete BEFORE DELETE ON shift_pattern BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_shift_pattern_insert
CREATE TRIGGER journal_shift_pattern_insert AFTER INSERT ON shift_pattern
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'shift_pattern') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'shift_pattern', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'shifts', new."shifts", 'lines', new."lines", 'ended_at', new."ended_at"));
      END;

-- trigger journal_shift_pattern_update
CREATE TRIGGER journal_shift_pattern_update AFTER UPDATE ON shift_pattern BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'shift_pattern', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'name', old."name", 'shifts', old."shifts", 'lines', old."lines", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'shifts', new."shifts", 'lines', new."lines", 'ended_at', new."ended_at"));
      END;

-- trigger journal_signatory_delete
CREATE TRIGGER journal_signatory_delete BEFORE DELETE ON signatory BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_signatory_insert
CREATE TRIGGER journal_signatory_insert AFTER INSERT ON signatory
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'signatory') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'signatory', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'role', new."role", 'on_behalf', new."on_behalf", 'title', new."title", 'name', new."name", 'rank', new."rank", 'nrp', new."nrp", 'sort', new."sort", 'ended_at', new."ended_at", 'via', new."via", 'acting', new."acting"));
      END;

-- trigger journal_signatory_update
CREATE TRIGGER journal_signatory_update AFTER UPDATE ON signatory BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'signatory', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'role', old."role", 'on_behalf', old."on_behalf", 'title', old."title", 'name', old."name", 'rank', old."rank", 'nrp', old."nrp", 'sort', old."sort", 'ended_at', old."ended_at", 'via', old."via", 'acting', old."acting"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'role', new."role", 'on_behalf', new."on_behalf", 'title', new."title", 'name', new."name", 'rank', new."rank", 'nrp', new."nrp", 'sort', new."sort", 'ended_at', new."ended_at", 'via', new."via", 'acting', new."acting"));
      END;

-- trigger journal_stage_delete
CREATE TRIGGER journal_stage_delete BEFORE DELETE ON stage BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_stage_insert
CREATE TRIGGER journal_stage_insert AFTER INSERT ON stage
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'stage') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'stage', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'key', new."key", 'name', new."name", 'start', new."start", 'end', new."end", 'sort', new."sort", 'ended_at', new."ended_at", 'voting', new."voting"));
      END;

-- trigger journal_stage_need_delete
CREATE TRIGGER journal_stage_need_delete BEFORE DELETE ON stage_need BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_stage_need_insert
CREATE TRIGGER journal_stage_need_insert AFTER INSERT ON stage_need
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'stage_need') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'stage_need', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'stage_id', new."stage_id", 'satgas_id', new."satgas_id", 'people', new."people", 'numerator', new."numerator", 'denominator', new."denominator", 'ended_at', new."ended_at"));
      END;

-- trigger journal_stage_need_update
CREATE TRIGGER journal_stage_need_update AFTER UPDATE ON stage_need BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'stage_need', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'stage_id', old."stage_id", 'satgas_id', old."satgas_id", 'people', old."people", 'numerator', old."numerator", 'denominator', old."denominator", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'stage_id', new."stage_id", 'satgas_id', new."satgas_id", 'people', new."people", 'numerator', new."numerator", 'denominator', new."denominator", 'ended_at', new."ended_at"));
      END;

-- trigger journal_stage_update
CREATE TRIGGER journal_stage_update AFTER UPDATE ON stage BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'stage', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'operation_id', old."operation_id", 'key', old."key", 'name', old."name", 'start', old."start", 'end', old."end", 'sort', old."sort", 'ended_at', old."ended_at", 'voting', old."voting"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'operation_id', new."operation_id", 'key', new."key", 'name', new."name", 'start', new."start", 'end', new."end", 'sort', new."sort", 'ended_at', new."ended_at", 'voting', new."voting"));
      END;

-- trigger journal_stock_sentence_delete
CREATE TRIGGER journal_stock_sentence_delete BEFORE DELETE ON stock_sentence BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_stock_sentence_insert
CREATE TRIGGER journal_stock_sentence_insert AFTER INSERT ON stock_sentence
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'stock_sentence') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'stock_sentence', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'text', new."text", 'event_kinds', new."event_kinds", 'usual', new."usual", 'sort', new."sort", 'ended_at', new."ended_at"));
      END;

-- trigger journal_stock_sentence_update
CREATE TRIGGER journal_stock_sentence_update AFTER UPDATE ON stock_sentence BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'stock_sentence', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'hidden', old."hidden", 'text', old."text", 'event_kinds', old."event_kinds", 'usual', old."usual", 'sort', old."sort", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'hidden', new."hidden", 'text', new."text", 'event_kinds', new."event_kinds", 'usual', new."usual", 'sort', new."sort", 'ended_at', new."ended_at"));
      END;

-- trigger journal_template_delete
CREATE TRIGGER journal_template_delete BEFORE DELETE ON template BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_template_insert
CREATE TRIGGER journal_template_insert AFTER INSERT ON template
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'template') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'template', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'text', new."text", 'ended_at', new."ended_at"));
      END;

-- trigger journal_template_update
CREATE TRIGGER journal_template_update AFTER UPDATE ON template BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'template', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'text', old."text", 'ended_at', old."ended_at"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'text', new."text", 'ended_at', new."ended_at"));
      END;

-- trigger journal_unit_delete
CREATE TRIGGER journal_unit_delete BEFORE DELETE ON unit BEGIN
        SELECT raise(ABORT, 'POSKO_NO_DELETE');
      END;

-- trigger journal_unit_insert
CREATE TRIGGER journal_unit_insert AFTER INSERT ON unit
      WHEN NOT EXISTS (SELECT 1 FROM open_action WHERE inserting = 'unit') BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'unit', new.id, NULL, json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'name_key', new."name_key", 'level', new."level", 'parent_id', new."parent_id", 'sort', new."sort", 'ended_at', new."ended_at", 'jurisdiction', new."jurisdiction"));
      END;

-- trigger journal_unit_update
CREATE TRIGGER journal_unit_update AFTER UPDATE ON unit BEGIN
        SELECT raise(ABORT, 'POSKO_NO_ACTION') WHERE NOT EXISTS (SELECT 1 FROM open_action); INSERT INTO change (action_seq, entity, row_id, before, after)
       VALUES ((SELECT action_seq FROM open_action), 'unit', new.id, json_object('id', old."id", 'owner_unit', old."owner_unit", 'key', old."key", 'name', old."name", 'name_key', old."name_key", 'level', old."level", 'parent_id', old."parent_id", 'sort', old."sort", 'ended_at', old."ended_at", 'jurisdiction', old."jurisdiction"), json_object('id', new."id", 'owner_unit', new."owner_unit", 'key', new."key", 'name', new."name", 'name_key', new."name_key", 'level', new."level", 'parent_id', new."parent_id", 'sort', new."sort", 'ended_at', new."ended_at", 'jurisdiction', new."jurisdiction"));
      END;
