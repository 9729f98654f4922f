import { satgasKey } from './band.ts';
import type { DraftRow } from './draft-rows.ts';
import { makeIssue } from './issue.ts';
import type {
  ChangeField,
  ExistingData,
  ExistingMembership,
  ExistingSatgas,
  FieldChange,
  WriteMembership,
} from './plan-types.ts';
import type { ImportIssue, SatgasPath } from './types.ts';

type Operation = NonNullable<ExistingData['operation']>;

interface KnownSatgas {
  id: string | null;
  path: readonly string[];
  kind: 'satgas' | 'staff';
  parent: KnownSatgas | null;
  /** It exists, or is among those to create. */
  there: boolean;
}

const NOTHING: { changes: FieldChange[]; kept: FieldChange[] } = { changes: [], kept: [] };

/** Turns bands and operational positions into memberships of one operation. */
export class MembershipPlanner {
  /** Satgas to create, parents first. */
  readonly create: { path: string[]; kind: 'satgas' | 'staff' }[] = [];
  readonly memberships: WriteMembership[] = [];
  private readonly satgas = new Map<string, KnownSatgas>();
  private readonly known = new Map<string, ExistingMembership>();
  private readonly pathsOf = new Map<string, string[]>();
  /** What earlier rows said about a person in a satgas. */
  private readonly said = new Map<
    string,
    { opsPosition: string | null; membership: WriteMembership | null }
  >();

  constructor(operation: Operation) {
    const names = new Map<string, string>();
    for (const node of operation.satgas) {
      this.satgas.set(satgasPathKey(node.path, node.kind), { ...node, parent: null, there: true });
      names.set(node.id, node.path.join(' › '));
    }
    for (const membership of operation.memberships) {
      this.known.set(`${membership.satgasId} ${membership.personId}`, membership);
      const paths = this.pathsOf.get(membership.personId);
      const name = names.get(membership.satgasId) ?? '';
      if (paths) paths.push(name);
      else this.pathsOf.set(membership.personId, [name]);
    }
  }

  /** Plans the membership that a row states, but for what is kept as stored; returns what changes for a known person. */
  add(
    person: { id: string } | { rowId: string },
    path: SatgasPath | null,
    opsPosition: string | null,
    keep: readonly ChangeField[] = [],
  ): { changes: FieldChange[]; kept: FieldChange[] } {
    if (path === null) return NOTHING;
    const satgas = this.find(path);
    const who = 'id' in person ? person.id : person.rowId;
    const key = `${satgas.path.join('\n')} ${who}`;
    const earlier = this.said.get(key);
    if (earlier !== undefined && (earlier.opsPosition !== null || opsPosition === null)) return NOTHING;
    if (earlier?.membership) {
      earlier.opsPosition = opsPosition;
      earlier.membership.opsPosition = opsPosition;
      return NOTHING;
    }
    const known =
      'id' in person && satgas.id !== null ? this.known.get(`${satgas.id} ${person.id}`) : undefined;
    if (known !== undefined && (opsPosition === null || opsPosition === known.opsPosition)) {
      this.said.set(key, { opsPosition, membership: null });
      return NOTHING;
    }
    const change = this.changeOf(person, known, satgas.path, opsPosition);
    if (change !== null && keep.includes(change.field)) return { changes: [], kept: [change] };
    const membership = { person, satgas: satgas.path, opsPosition, membershipId: known?.id ?? null };
    this.createWithAbove(satgas);
    this.memberships.push(membership);
    this.said.set(key, { opsPosition, membership });
    return change === null ? NOTHING : { changes: [change], kept: [] };
  }

  /** What a membership changes for a known person; null for a new one. */
  private changeOf(
    person: { id: string } | { rowId: string },
    known: ExistingMembership | undefined,
    path: readonly string[],
    opsPosition: string | null,
  ): FieldChange | null {
    if (!('id' in person)) return null;
    if (known !== undefined) return { field: 'opsPosition', old: known.opsPosition, new: opsPosition };
    const paths = this.pathsOf.get(person.id) ?? [];
    return {
      field: 'satgas',
      old: paths.join(', ') || null,
      new: [...paths, path.join(' › ')].join(', '),
    };
  }

  /** A satgas is made with its first member, after those above it. */
  private createWithAbove(satgas: KnownSatgas): void {
    if (satgas.there) return;
    satgas.there = true;
    if (satgas.parent !== null) this.createWithAbove(satgas.parent);
    this.create.push({ path: [...satgas.path], kind: satgas.kind });
  }

  private find(path: SatgasPath): KnownSatgas {
    const key = satgasPathKey(path.names, path.kind);
    const known = this.satgas.get(key);
    if (known !== undefined) return known;
    const above = path.names.slice(0, -1);
    const parent = above.length === 0 ? null : this.find({ names: above, kind: path.kind });
    const names = [...(parent?.path ?? []), path.names.at(-1)!];
    const made: KnownSatgas = { id: null, path: names, kind: path.kind, parent, there: false };
    this.satgas.set(key, made);
    return made;
  }
}

/** A position in the operation is kept with its satgas: without one it is not, and that is told. */
export function unplacedIssue({ source, sheetName, person, cells }: DraftRow): ImportIssue | null {
  const { opsPosition } = person;
  if (opsPosition === null || source.satgas !== null) return null;
  const cell = cells.opsPosition === undefined ? null : `${cells.opsPosition.column}${source.row}`;
  return makeIssue(
    'OPS_POSITION_UNPLACED',
    { sheet: sheetName, cell, rowId: source.id },
    opsPosition,
    null,
    `Jabatan operasi “${opsPosition}” (${cell ?? `baris ${source.row}`}) tidak dicatat: baris ini tidak di bawah judul satgas. ` +
      'Tambahkan orangnya di Operasi, atau perbaiki judulnya di berkas.',
  );
}

/** What makes two paths one satgas. An operation has one band of leaders and staff, whatever it is called. */
export function satgasPathKey(path: readonly string[], kind: ExistingSatgas['kind']): string {
  if (kind === 'staff') return ['*staff', ...path.slice(1).map(satgasKey)].join('/');
  return path.map(satgasKey).join('/');
}
