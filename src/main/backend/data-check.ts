import type { Db } from '../db/driver.ts';
import { photosWithoutData } from '../db/event-detail.ts';
import { journalledTables, rowJson } from '../db/journal.ts';
import { one } from '../db/statements.ts';

/**
 * What SQLite's own checks cannot know: that the search index holds exactly the living people, and that the
 * journal explains every row (its last entry is the row as it stands), and that photos have their pictures. Empty = sound.
 */
export function storeProblems(db: Db): string[] {
  return [...searchProblems(db), ...journalProblems(db), ...photoProblems(db)];
}

function searchProblems(db: Db): string[] {
  const problems: string[] = [];
  try {
    db.prepare("INSERT INTO person_fts (person_fts) VALUES ('integrity-check')").run();
  } catch {
    problems.push('indeks pencarian rusak');
  }
  const odd = one<{ n: number }>(
    db,
    `SELECT (SELECT count(*) FROM (SELECT rid FROM person WHERE ended_at IS NULL EXCEPT SELECT rowid FROM person_fts))
          + (SELECT count(*) FROM (SELECT rowid FROM person_fts EXCEPT SELECT rid FROM person WHERE ended_at IS NULL)) AS n`,
  );
  if (odd && odd.n > 0) problems.push(`indeks pencarian: ${odd.n} orang tidak cocok`);
  return problems;
}

function journalProblems(db: Db): string[] {
  const problems: string[] = [];
  for (const { name, columns } of journalledTables(db)) {
    const odd = one<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM ${name} WHERE ${rowJson(columns)} IS NOT
         (SELECT after FROM change WHERE row_id = ${name}.id AND entity = '${name}' ORDER BY seq DESC LIMIT 1)`,
    );
    if (odd && odd.n > 0) problems.push(`jurnal: ${odd.n} baris ${name} berbeda dari catatan terakhirnya`);
  }
  const counts = one<{ n: number }>(
    db,
    'SELECT count(*) AS n FROM action WHERE changes <> (SELECT count(*) FROM change WHERE action_seq = action.seq)',
  );
  if (counts && counts.n > 0) problems.push(`jurnal: ${counts.n} tindakan tidak lengkap`);
  if (one(db, 'SELECT one FROM open_action')) problems.push('jurnal: ada tindakan yang tidak ditutup');
  return problems;
}

function photoProblems(db: Db): string[] {
  const lost = photosWithoutData(db);
  return lost > 0 ? [`foto: ${lost} foto tanpa gambar`] : [];
}
