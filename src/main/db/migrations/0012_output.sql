-- What left the program: a paper that was printed or saved, a workbook, a text, a bundle of the data. Rows are history;
-- only what became of a print is written to them later. letter_id is no reference: a draft that was printed can still be
-- taken back.
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
CREATE INDEX output_letter ON output (letter_id) WHERE letter_id IS NOT NULL AND ended_at IS NULL;
