import type { DraftRow } from './draft-rows.ts';
import type { ExistingPerson, FieldChange, PlanKind, PlanRow } from './plan-types.ts';
import type { ImportField, ImportIssue, PersonDraft, SatgasPath, SourceCell } from './types.ts';

const NO_CHANGES: readonly FieldChange[] = [];

/** A row of the plan. What the list says about it stays with the list: a plan of half a million rows holds it once. */
export class PlannedRow implements PlanRow {
  kind: PlanKind = 'unchanged';
  known: ExistingPerson | null = null;
  person: PersonDraft;
  changes: readonly FieldChange[] = NO_CHANGES;
  kept: readonly FieldChange[] = NO_CHANGES;
  readonly clash: boolean;
  readonly issues: readonly ImportIssue[];
  readonly #draft: DraftRow;
  readonly #into: DraftRow | null;

  /** @param into the row that stands for the same person, null when it is this one */
  constructor(draft: DraftRow, into: DraftRow | null, clash: boolean, issues: readonly ImportIssue[]) {
    this.#draft = draft;
    this.#into = into;
    this.person = draft.person;
    this.clash = clash;
    this.issues = issues;
  }

  get rowId(): string {
    return this.#draft.source.id;
  }

  get sheet(): string {
    return this.#draft.sheetName;
  }

  get row(): number {
    return this.#draft.source.row;
  }

  get personId(): string | null {
    return this.known?.id ?? null;
  }

  get mergedInto(): string | null {
    return this.#into?.source.id ?? null;
  }

  get cells(): Partial<Record<ImportField, SourceCell>> {
    return this.#draft.cells;
  }

  get satgas(): SatgasPath | null {
    return this.#draft.source.satgas;
  }
}
