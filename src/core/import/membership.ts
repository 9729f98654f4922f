import { satgasKey } from './band.ts';
import type {
  ExistingData,
  ExistingMembership,
  ExistingSatgas,
  FieldChange,
  WriteMembership,
} from './plan-types.ts';
import type { SatgasPath } from './types.ts';

type Operation = NonNullable<ExistingData['operation']>;

interface KnownSatgas {
  id: string | null;
  path: readonly string[];
}

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
      this.satgas.set(pathKey(node.path, node.kind), node);
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

  /** Plans the membership that a row states; returns what changes for a known person. */
  add(
    person: { id: string } | { rowId: string },
    path: SatgasPath | null,
    opsPosition: string | null,
  ): FieldChange[] {
    if (path === null) return [];
    const satgas = this.find(path);
    const who = 'id' in person ? person.id : person.rowId;
    const key = `${satgas.path.join('\n')} ${who}`;
    const earlier = this.said.get(key);
    if (earlier !== undefined && (earlier.opsPosition !== null || opsPosition === null)) return [];
    if (earlier?.membership) {
      earlier.opsPosition = opsPosition;
      earlier.membership.opsPosition = opsPosition;
      return [];
    }
    const known =
      'id' in person && satgas.id !== null ? this.known.get(`${satgas.id} ${person.id}`) : undefined;
    if (known !== undefined && (opsPosition === null || opsPosition === known.opsPosition)) {
      this.said.set(key, { opsPosition, membership: null });
      return [];
    }
    const membership = { person, satgas: satgas.path, opsPosition, membershipId: known?.id ?? null };
    this.memberships.push(membership);
    this.said.set(key, { opsPosition, membership });
    if (!('id' in person)) return [];
    if (known !== undefined) return [{ field: 'opsPosition', old: known.opsPosition, new: opsPosition }];
    const paths = this.pathsOf.get(person.id) ?? [];
    return [
      { field: 'satgas', old: paths.join(', ') || null, new: [...paths, satgas.path.join(' › ')].join(', ') },
    ];
  }

  private find(path: SatgasPath): KnownSatgas {
    const key = pathKey(path.names, path.kind);
    const known = this.satgas.get(key);
    if (known !== undefined) return known;
    const above = path.names.slice(0, -1);
    const parent = above.length === 0 ? null : this.find({ names: above, kind: path.kind });
    const made = { id: null, path: [...(parent?.path ?? []), path.names.at(-1)!] };
    this.satgas.set(key, made);
    this.create.push({ path: made.path, kind: path.kind });
    return made;
  }
}

/** An operation has one band of leaders and staff, whatever it is called. */
function pathKey(path: readonly string[], kind: ExistingSatgas['kind']): string {
  if (kind === 'staff') return ['*staff', ...path.slice(1).map(satgasKey)].join('/');
  return path.map(satgasKey).join('/');
}
