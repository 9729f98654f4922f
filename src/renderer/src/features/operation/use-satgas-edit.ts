import { useState } from 'react';
import type { OperationView, SatgasView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { announce } from '../../lib/announce.ts';
import { useMutate } from '../../lib/hooks.ts';
import type { Move } from './tree-model.ts';

const text = operationText.tree;

/** A name being typed: of a node that is there, or of a new one under a parent. */
export type Editing = { type: 'rename'; id: string } | { type: 'add'; parentId: string | null };

/** What can be done to the tree, each one action; `editing` is the name being typed. */
export function useSatgasEdit(operation: OperationView, onSelect: (id: string | null) => void) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const save = useMutate('satgas.save', { onSuccess: ({ id }) => onSelect(id) });
  const move = useMutate('satgas.move');
  const end = useMutate('satgas.end', {
    done: (_v, { id }) => text.removed(operation.satgas.find((n) => n.id === id)?.name ?? ''),
    onSuccess: () => onSelect(null),
  });

  const change = (node: SatgasView, changed: { name?: string; headPersonId?: null }) =>
    save.mutate({
      operationId: operation.id,
      id: node.id,
      name: node.name,
      kind: node.kind,
      parentId: node.parentId,
      headPersonId: node.head?.personId ?? null,
      ...changed,
    });
  return {
    editing,
    setEditing,
    error: save.error ?? move.error ?? end.error,
    /** An empty or unchanged name leaves the node as it was. */
    rename: (node: SatgasView, name: string) => {
      setEditing(null);
      if (name !== '' && name !== node.name) change(node, { name });
    },
    add: (parentId: string | null, name: string) => {
      setEditing(null);
      if (name === '') return;
      save.mutate({
        operationId: operation.id,
        id: null,
        name,
        kind: 'satgas',
        parentId,
        headPersonId: null,
      });
    },
    clearHead: (node: SatgasView) => change(node, { headPersonId: null }),
    move: (node: SatgasView, to: Move | null) => {
      if (to !== null)
        move.mutate({ id: node.id, ...to }, { onSuccess: () => announce(text.moved(node.name)) });
    },
    end: (node: SatgasView) => end.mutate({ id: node.id }),
  };
}
export type SatgasEdit = ReturnType<typeof useSatgasEdit>;
