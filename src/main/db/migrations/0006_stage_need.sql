-- What a stage asks for: of the whole operation (satgas_id null) or of one satgas. Either a number of people, or a part
-- of the force as numerator and denominator.
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
CREATE UNIQUE INDEX stage_need_once ON stage_need (stage_id, coalesce(satgas_id, '')) WHERE ended_at IS NULL;

-- The deputy of a satgas (Wakasatgas), and the parties behind a pair of candidates (JSON array of text).
ALTER TABLE satgas ADD COLUMN deputy_person_id TEXT REFERENCES person (id);
ALTER TABLE candidate ADD COLUMN parties TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parties));
