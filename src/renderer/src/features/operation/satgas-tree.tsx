import { Menu } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDots, IconPlus, IconUsers } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { OperationView, SatgasView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { announce } from '../../lib/announce.ts';
import { useMutate } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { NameInput } from './name-input.tsx';
import {
  type DropPlace,
  type Move,
  type MoveKey,
  moveByDrop,
  moveByKey,
  visibleNodes,
} from './tree-model.ts';

const text = operationText.tree;
const MOVE_KEYS: Readonly<Record<string, MoveKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

interface Props {
  operation: OperationView;
  /** Null: all members. */
  selected: string | null;
  onSelect: (id: string | null) => void;
  onHead: (node: SatgasView) => void;
}

/** A name being typed: of a node that is there, or of a new one under a parent. */
type Editing = { type: 'rename'; id: string } | { type: 'add'; parentId: string | null };

/** The satgas tree: counts, heads, names in place, moved by drag or by Alt with the arrows. */
export function SatgasTree({ operation, selected, onSelect, onHead }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing | null>(null);
  const [drop, setDrop] = useState<{ id: string; place: DropPlace } | null>(null);
  const dragged = useRef<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const nodes = operation.satgas;
  const visible = visibleNodes(nodes, folded);

  const save = useMutate('satgas.save', { onSuccess: ({ id }) => onSelect(id) });
  const move = useMutate('satgas.move');
  const end = useMutate('satgas.end', {
    done: (_v, { id }) => text.removed(nodes.find((n) => n.id === id)?.name ?? ''),
    onSuccess: () => onSelect(null),
  });
  const error = save.error ?? move.error ?? end.error;

  const rename = (node: SatgasView, name: string) => {
    setEditing(null);
    if (name !== '' && name !== node.name) {
      save.mutate({
        operationId: operation.id,
        id: node.id,
        name,
        kind: node.kind,
        parentId: node.parentId,
        headPersonId: node.head?.personId ?? null,
      });
    }
  };
  const add = (parentId: string | null, name: string) => {
    setEditing(null);
    if (name !== '')
      save.mutate({
        operationId: operation.id,
        id: null,
        name,
        kind: 'satgas',
        parentId,
        headPersonId: null,
      });
  };
  const clearHead = (node: SatgasView) =>
    save.mutate({
      operationId: operation.id,
      id: node.id,
      name: node.name,
      kind: node.kind,
      parentId: node.parentId,
      headPersonId: null,
    });
  const go = (node: SatgasView, to: Move | null) => {
    if (to === null) return;
    move.mutate({ id: node.id, ...to }, { onSuccess: () => announce(text.moved(node.name)) });
  };
  const fold = (id: string, shut: boolean) => {
    setFolded((present) => {
      const next = new Set(present);
      if (shut) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  // A row that moves leaves the page for a moment and would lose the focus.
  const refocus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each new order of the rows.
  useLayoutEffect(() => {
    if (refocus.current === null || document.activeElement !== document.body) return;
    tree.current?.querySelector<HTMLElement>(`[data-node="${refocus.current}"]`)?.focus();
  }, [nodes]);
  const focusRow = (id: string | null) => {
    onSelect(id);
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-node="${id ?? 'all'}"]`)?.focus(),
    );
  };

  const onKeyDown = (event: KeyboardEvent, node: SatgasView | null) => {
    if (event.target !== event.currentTarget) return;
    const at = node === null ? -1 : visible.findIndex((n) => n.id === node.id);
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.altKey) {
      const key = MOVE_KEYS[event.key];
      if (key === undefined) return;
      taken();
      if (node === null) return;
      refocus.current = node.id;
      go(node, moveByKey(nodes, node.id, key));
      return;
    }
    const children = node !== null && nodes.some((n) => n.parentId === node.id);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      taken();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < visible.length) focusRow(next < 0 ? null : (visible[next]?.id ?? null));
    } else if (event.key === 'ArrowRight' && node !== null && children) {
      taken();
      fold(node.id, false);
    } else if (event.key === 'ArrowLeft' && node !== null) {
      taken();
      if (children && !folded.has(node.id)) fold(node.id, true);
      else if (node.parentId !== null) focusRow(node.parentId);
    } else if (event.key === 'Enter' || event.key === ' ') {
      taken();
      onSelect(node?.id ?? null);
    } else if (event.key === 'F2' && node !== null) {
      taken();
      setEditing({ type: 'rename', id: node.id });
    } else if (event.key === 'Insert') {
      taken();
      setEditing({ type: 'add', parentId: node?.parentId ?? null });
    }
  };
  const placeOf = (event: DragEvent): DropPlace => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside';
  };

  return (
    <aside className="st-pane" aria-label={text.label} data-pane tabIndex={-1}>
      <div className="bar">
        <b className="g1 el">{text.label}</b>
        <IconButton label={text.add} small onClick={() => setEditing({ type: 'add', parentId: null })}>
          <IconPlus className="i14" />
        </IconButton>
      </div>
      {error ? <ErrorNote error={error} /> : null}
      <div ref={tree} role="tree" aria-label={text.label} className="st-tree scroll">
        <div
          role="treeitem"
          aria-selected={selected === null}
          aria-level={1}
          tabIndex={selected === null ? 0 : -1}
          data-node="all"
          className={`st-row${selected === null ? ' on' : ''}`}
          onClick={() => focusRow(null)}
          onKeyDown={(event) => onKeyDown(event, null)}
        >
          <IconUsers className="i14" aria-hidden="true" />
          <span className="g1 el">{text.all}</span>
          <span className="st-count">{operation.people}</span>
        </div>
        {visible.map((node) => {
          const children = nodes.some((n) => n.parentId === node.id);
          const shut = folded.has(node.id);
          const on = node.id === selected;
          if (editing?.type === 'rename' && editing.id === node.id) {
            return (
              <div key={node.id} className="st-edit" style={{ paddingLeft: 8 + node.depth * 16 }}>
                <NameInput label={text.name} start={node.name} onDone={(name) => rename(node, name)} />
              </div>
            );
          }
          return [
            <div
              key={node.id}
              role="treeitem"
              aria-selected={on}
              aria-level={node.depth + 2}
              aria-expanded={children ? !shut : undefined}
              aria-label={`${node.name}, ${text.own(node.own, node.total)}`}
              tabIndex={on ? 0 : -1}
              data-node={node.id}
              draggable
              className={`st-row${on ? ' on' : ''}${node.kind === 'staff' ? ' staff' : ''}${drop?.id === node.id ? ` drop-${drop.place}` : ''}`}
              style={{ paddingLeft: 8 + node.depth * 16 }}
              onClick={() => focusRow(node.id)}
              onDoubleClick={() => setEditing({ type: 'rename', id: node.id })}
              onKeyDown={(event) => onKeyDown(event, node)}
              onDragStart={(event) => {
                dragged.current = node.id;
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', node.name);
              }}
              onDragOver={(event) => {
                const place = placeOf(event);
                if (dragged.current === null || moveByDrop(nodes, dragged.current, node.id, place) === null)
                  return;
                event.preventDefault();
                if (drop?.id !== node.id || drop.place !== place) setDrop({ id: node.id, place });
              }}
              onDragLeave={() => setDrop(null)}
              onDragEnd={() => setDrop(null)}
              onDrop={(event) => {
                event.preventDefault();
                const source = nodes.find((n) => n.id === dragged.current);
                if (source) go(source, moveByDrop(nodes, source.id, node.id, placeOf(event)));
                dragged.current = null;
                setDrop(null);
              }}
            >
              {children ? (
                <button
                  type="button"
                  className="st-fold"
                  tabIndex={-1}
                  aria-label={shut ? text.unfold : text.fold}
                  onClick={(event) => {
                    event.stopPropagation();
                    fold(node.id, !shut);
                  }}
                >
                  {shut ? <IconChevronRight className="i14" /> : <IconChevronDown className="i14" />}
                </button>
              ) : (
                <span className="st-fold" />
              )}
              <span className="g1 st-name">
                <span className="el" title={node.name}>
                  {node.name}
                </span>
                {node.head === null ? null : (
                  <small className="el" title={node.head.name}>
                    {rankedListName(node.head)}
                  </small>
                )}
                {node.deputy === null ? null : (
                  <small className="el" title={node.deputy.name}>
                    {text.deputyOf(rankedListName(node.deputy))}
                  </small>
                )}
              </span>
              <span className="st-count" title={text.own(node.own, node.total)}>
                {node.own === node.total ? node.total : `${node.own} · ${node.total}`}
              </span>
              <NodeMenu
                node={node}
                nodes={nodes}
                onAdd={() => {
                  fold(node.id, false);
                  setEditing({ type: 'add', parentId: node.id });
                }}
                onRename={() => setEditing({ type: 'rename', id: node.id })}
                onHead={() => onHead(node)}
                onClearHead={() => clearHead(node)}
                onMove={(to) => go(node, to)}
                onEnd={() => end.mutate({ id: node.id })}
              />
            </div>,
            editing?.type === 'add' && editing.parentId === node.id ? (
              <div key={`${node.id}+`} className="st-edit" style={{ paddingLeft: 24 + node.depth * 16 }}>
                <NameInput label={text.newName} start="" onDone={(name) => add(node.id, name)} />
              </div>
            ) : null,
          ];
        })}
        {editing?.type === 'add' && editing.parentId === null ? (
          <div className="st-edit">
            <NameInput label={text.newName} start="" onDone={(name) => add(null, name)} />
          </div>
        ) : null}
        {nodes.length === 0 && editing === null ? (
          <EmptyState
            action={<Button onClick={() => setEditing({ type: 'add', parentId: null })}>{text.add}</Button>}
          >
            {text.empty}
          </EmptyState>
        ) : null}
      </div>
      <div className="gridfoot st-keys">{text.keys}</div>
    </aside>
  );
}

interface MenuProps {
  node: SatgasView;
  nodes: readonly SatgasView[];
  onAdd: () => void;
  onRename: () => void;
  onHead: () => void;
  onClearHead: () => void;
  onMove: (move: Move | null) => void;
  onEnd: () => void;
}

function NodeMenu({ node, nodes, onAdd, onRename, onHead, onClearHead, onMove, onEnd }: MenuProps) {
  const moves: [MoveKey, string][] = [
    ['up', text.moveUp],
    ['down', text.moveDown],
    ['in', text.moveIn],
    ['out', text.moveOut],
  ];
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton
          label={text.menu(node.name)}
          plain
          small
          className="st-menu"
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots className="i14" />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <Menu.Item onClick={onAdd}>{text.addBelow}</Menu.Item>
        <Menu.Item onClick={onRename}>{text.rename}</Menu.Item>
        <Menu.Item onClick={onHead}>{text.setHead}</Menu.Item>
        {node.head === null ? null : <Menu.Item onClick={onClearHead}>{text.clearHead}</Menu.Item>}
        <Menu.Divider />
        {moves.map(([key, label]) => {
          const to = moveByKey(nodes, node.id, key);
          return (
            <Menu.Item key={key} disabled={to === null} onClick={() => onMove(to)}>
              {label}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item onClick={onEnd}>{text.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
