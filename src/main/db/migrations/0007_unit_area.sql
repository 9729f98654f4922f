-- Where a unit is responsible: codes of its kecamatan or kabupaten (JSON array, sorted); empty = not said, the area of
-- the post. That of the post itself stands in identity.
ALTER TABLE unit ADD COLUMN jurisdiction TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(jurisdiction));
