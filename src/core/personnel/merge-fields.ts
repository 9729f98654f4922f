/** What a merge of two records of one person chooses between. */
export const MERGE_FIELDS = [
  'name',
  'nrp',
  'nip',
  'rank',
  'unit',
  'position',
  'gender',
  'phone',
  'status',
  'note',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
