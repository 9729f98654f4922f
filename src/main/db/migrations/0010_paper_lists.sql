-- Lists that papers draw from. Shipped rows are not in the file: a row here stands in for the shipped one of its key
-- (hidden = taken off the list), or is the post's own.

-- A legal basis of orders. title = what stands before the number where the kind alone does not say it; operations =
-- JSON array of kinds (OMP, OMB), empty = any; usual = new orders take it by themselves.
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
CREATE UNIQUE INDEX legal_basis_key ON legal_basis (key) WHERE ended_at IS NULL;

-- Archive classification: the middle code of letter numbers.
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
CREATE UNIQUE INDEX kka_key ON kka (key) WHERE ended_at IS NULL;

-- A standing item of Untuk. event_kinds = JSON array, empty = any; sort = place among all, shipped ones too.
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
CREATE UNIQUE INDEX stock_sentence_key ON stock_sentence (key) WHERE ended_at IS NULL;

-- A list of addresses for Tembusan (JSON array of text).
CREATE TABLE copy_list (
  id TEXT PRIMARY KEY,
  owner_unit TEXT NOT NULL,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 80),
  hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  addresses TEXT NOT NULL CHECK (json_valid(addresses)),
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX copy_list_key ON copy_list (key) WHERE ended_at IS NULL;

-- How papers of a kind begin: security class, signatory, addresses of copies, margins. Null = as it is shipped.
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
CREATE UNIQUE INDEX paper_default_kind ON paper_default (kind) WHERE ended_at IS NULL;

-- "u.b.": whom the signatory stands for on behalf of the head ("WAKA"); acting: Plh. or Plt. before the title.
ALTER TABLE signatory ADD COLUMN via TEXT;
ALTER TABLE signatory ADD COLUMN acting TEXT CHECK (acting IN ('Plh.', 'Plt.'));
