import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { type MoveKey, moveByKey } from './tree-model.ts';
import type { SatgasEdit } from './use-satgas-edit.ts';

const MOVE_KEYS: Readonly<Record<string, MoveKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

interface Tree {
  ref: RefObject<HTMLElement | null>;
  nodes: readonly SatgasView[];
  visible: readonly SatgasView[];
  folded: ReadonlySet<string>;
  fold: (id: string, shut: boolean) => void;
  onSelect: (id: string | null) => void;
  edit: SatgasEdit;
}

/** Arrows walk and fold, Alt with arrows moves a node, F2 renames, Insert adds; null stands for the row of all members. */
export function useTreeKeys({ ref, nodes, visible, folded, fold, onSelect, edit }: Tree) {
  const row = (id: string) => ref.current?.querySelector<HTMLElement>(`[data-node="${id}"]`);
  // A row that moves leaves the page for a moment and would lose the focus.
  const refocus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order of the rows.
  useLayoutEffect(() => {
    if (refocus.current === null || document.activeElement !== document.body) return;
    row(refocus.current)?.focus();
  }, [nodes]);
  const focusRow = (id: string | null) => {
    onSelect(id);
    requestAnimationFrame(() => row(id ?? 'all')?.focus());
  };

  const walk = (node: SatgasView | null, by: 1 | -1) => {
    const next = (node === null ? -1 : visible.findIndex(({ id }) => id === node.id)) + by;
    if (next < visible.length) focusRow(next < 0 ? null : (visible[next]?.id ?? null));
  };
  const leave = (node: SatgasView, open: boolean) => {
    if (open) fold(node.id, true);
    else if (node.parentId !== null) focusRow(node.parentId);
  };
  /** What a key does on a row; null: the key is not the tree's. */
  const deed = ({ key, altKey }: KeyboardEvent, node: SatgasView | null): (() => void) | null => {
    const moveKey = altKey ? MOVE_KEYS[key] : undefined;
    if (moveKey !== undefined)
      return () => {
        if (node === null) return;
        refocus.current = node.id;
        edit.move(node, moveByKey(nodes, node.id, moveKey));
      };
    if (altKey) return null;
    const parent = node !== null && nodes.some(({ parentId }) => parentId === node.id);
    if (key === 'ArrowDown') return () => walk(node, 1);
    if (key === 'ArrowUp') return () => walk(node, -1);
    if (key === 'ArrowRight' && parent) return () => fold(node.id, false);
    if (key === 'ArrowLeft' && node !== null) return () => leave(node, parent && !folded.has(node.id));
    if (key === 'Enter' || key === ' ') return () => onSelect(node?.id ?? null);
    if (key === 'F2' && node !== null) return () => edit.setEditing({ type: 'rename', id: node.id });
    if (key === 'Insert') return () => edit.setEditing({ type: 'add', parentId: node?.parentId ?? null });
    return null;
  };
  const onKeyDown = (event: KeyboardEvent, node: SatgasView | null) => {
    if (event.target !== event.currentTarget) return;
    const act = deed(event, node);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { focusRow, onKeyDown };
}
