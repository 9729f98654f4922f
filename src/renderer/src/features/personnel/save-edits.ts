import { thousands } from '../../../../core/text/format.ts';
import type { PersonFields, PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { asCallError, call } from '../../lib/call.ts';
import { dropUndoOffers, showToast } from '../../lib/toast.ts';
import type { EditCause, EditProblem, GridEdit } from '../../ui/grid/types.ts';
import { columnOfField, type EditableColumn, fieldsOf } from './edit-fields.ts';

type Edits = readonly GridEdit<PersonRow>[];

/** One change a person: several cells of a row go together. */
function changesOf(edits: Edits): { id: string; fields: Partial<PersonFields> }[] {
  const byPerson = new Map<string, Partial<PersonFields>>();
  for (const { row, column, text } of edits) {
    const fields = fieldsOf(column as EditableColumn, text, row.category === 'external');
    byPerson.set(row.id, { ...byPerson.get(row.id), ...fields });
  }
  return [...byPerson].map(([id, fields]) => ({ id, fields }));
}

async function send(edits: Edits): Promise<void> {
  const changes = changesOf(edits);
  const [first] = changes;
  if (!first) return;
  const alike = changes.every((change) => JSON.stringify(change.fields) === JSON.stringify(first.fields));
  if (alike)
    await call('personnel.update', { ids: changes.map((change) => change.id), fields: first.fields });
  else await call('personnel.updateEach', { edits: changes });
}

/** The cells that a refusal names; none when it names no cell. */
function problemsOf(edits: Edits, details: Record<string, unknown> | null): EditProblem[] {
  const listed = details?.problems;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) => {
    const { id, field, message } = (entry ?? {}) as { id?: unknown; field?: unknown; message?: unknown };
    const edit = edits.find((e) => e.row.id === id && e.column === columnOfField(String(field)));
    return edit && typeof message === 'string' ? [{ rowId: edit.rowId, column: edit.column, message }] : [];
  });
}

/** What came of an edit: the refused cells, and how many were saved. */
export interface SavedEdits {
  problems: readonly EditProblem[];
  saved: number;
}

/**
 * Saves what was typed, pasted, filled or cleared: one call, one undo step. Refused cells are named each; the
 * others are saved all the same. `kept`: cells that the grid itself kept back.
 */
export async function saveEdits(
  edits: Edits,
  cause: EditCause,
  kept: readonly EditProblem[],
): Promise<SavedEdits> {
  const problems = await attempt(edits);
  const saved = edits.length - problems.length;
  const text = summary(saved, [...problems, ...kept], cause);
  if (saved > 0) dropUndoOffers();
  if (text) showToast(saved > 0 ? { text, undo: true } : { text, tone: 'info' });
  return { problems, saved };
}

async function attempt(edits: Edits): Promise<readonly EditProblem[]> {
  try {
    await send(edits);
    return [];
  } catch (thrown) {
    const error = asCallError(thrown);
    const named = problemsOf(edits, error.details);
    const rest = edits.filter((e) => !named.some((p) => p.rowId === e.rowId && p.column === e.column));
    if (named.length > 0 && rest.length > 0) return [...named, ...(await attempt(rest))];
    if (named.length > 0) return named;
    return edits.map(({ rowId, column }) => ({ rowId, column, message: error.message }));
  }
}

/** "2 sel ditempel. 1 ditolak dan menunggu pada selnya: NRP bukan angka." Null where the cell itself says enough. */
export function summary(saved: number, refused: readonly EditProblem[], cause: EditCause): string | null {
  if (cause === 'cell' || (saved <= 1 && refused.length === 0)) return null;
  const cells = thousands(saved);
  const done = { clear: t.cleared, fill: t.filled, paste: t.pasted }[cause](cells);
  const [why, ...others] = new Set(refused.map(({ message }) => message));
  return why === undefined
    ? done
    : `${done} ${t.refusedCells(thousands(refused.length), why, others.length)}`;
}
