-- What an operator writes for the reports of one event, or of one day of an operation (operation_id null = of all).
-- Lists are JSON arrays of text. headings: JSON object of number and subject by kind of report; statements: JSON array
-- of kind, speaker, text, for days only: those of an event stand with the event.
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
CREATE UNIQUE INDEX report_text_event ON report_text (event_id) WHERE event_id IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX report_text_day ON report_text (day, coalesce(operation_id, ''))
  WHERE day IS NOT NULL AND ended_at IS NULL;
