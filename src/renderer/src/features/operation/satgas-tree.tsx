import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { OperationView, SatgasView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { NameInput } from './name-input.tsx';
import { SatgasRow } from './satgas-row.tsx';
import { visibleNodes } from './tree-model.ts';
import { useSatgasEdit } from './use-satgas-edit.ts';
import { useTreeDrop } from './use-tree-drop.ts';
import { useTreeKeys } from './use-tree-keys.ts';

const text = operationText.tree;

interface Props {
  operation: OperationView;
  /** Null: all members. */
  selected: string | null;
  onSelect: (id: string | null) => void;
  onHead: (node: SatgasView) => void;
}

/** The satgas tree: counts, heads, names in place, moved by drag or by Alt with the arrows. */
export function SatgasTree({ operation, selected, onSelect, onHead }: Props) {
  const nodes = operation.satgas;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const visible = visibleNodes(nodes, folded);
  const fold = (id: string, shut: boolean) =>
    setFolded((present) => new Set(shut ? [...present, id] : [...present].filter((one) => one !== id)));
  const edit = useSatgasEdit(operation, onSelect);
  const { editing, setEditing } = edit;
  const tree = useRef<HTMLDivElement>(null);
  const keys = useTreeKeys({ ref: tree, nodes, visible, folded, fold, onSelect, edit });
  const drop = useTreeDrop(nodes, edit.move);
  const addAtTop = () => setEditing({ type: 'add', parentId: null });
  /** The field for the name of a new node under `parentId`, while it is typed. */
  const newName = (parentId: string | null, indent: number) =>
    editing?.type === 'add' && editing.parentId === parentId ? (
      <div key={`${parentId}+`} className="st-edit" style={{ paddingLeft: indent }}>
        <NameInput label={text.newName} start="" onDone={(name) => edit.add(parentId, name)} />
      </div>
    ) : null;

  return (
    <aside className="st-pane" aria-label={text.label} data-pane tabIndex={-1}>
      <div className="bar">
        <b className="g1 el">{text.label}</b>
        <IconButton label={text.add} small onClick={addAtTop}>
          <IconPlus className="i14" />
        </IconButton>
      </div>
      {edit.error ? <ErrorNote error={edit.error} /> : null}
      <div ref={tree} role="tree" aria-label={text.label} className="st-tree scroll">
        <div
          role="treeitem"
          aria-selected={selected === null}
          aria-level={1}
          tabIndex={selected === null ? 0 : -1}
          data-node="all"
          className={`st-row${selected === null ? ' on' : ''}`}
          onClick={() => keys.focusRow(null)}
          onKeyDown={(event) => keys.onKeyDown(event, null)}
        >
          <IconUsers className="i14" aria-hidden="true" />
          <span className="g1 el">{text.all}</span>
          <span className="st-count">{operation.people}</span>
        </div>
        {visible.map((node) =>
          editing?.type === 'rename' && editing.id === node.id ? (
            <div key={node.id} className="st-edit" style={{ paddingLeft: 8 + node.depth * 16 }}>
              <NameInput label={text.name} start={node.name} onDone={(name) => edit.rename(node, name)} />
            </div>
          ) : (
            [
              <SatgasRow
                key={node.id}
                node={node}
                nodes={nodes}
                on={node.id === selected}
                shut={nodes.some(({ parentId }) => parentId === node.id) ? folded.has(node.id) : null}
                drop={drop.placeAt(node.id)}
                edit={edit}
                onFold={(shut) => fold(node.id, shut)}
                onHead={() => onHead(node)}
                onClick={() => keys.focusRow(node.id)}
                onKeyDown={(event) => keys.onKeyDown(event, node)}
                {...drop.handlers(node)}
              />,
              newName(node.id, 24 + node.depth * 16),
            ]
          ),
        )}
        {newName(null, 8)}
        {nodes.length === 0 && editing === null ? (
          <EmptyState action={<Button onClick={addAtTop}>{text.add}</Button>}>{text.empty}</EmptyState>
        ) : null}
      </div>
      <div className="gridfoot st-keys">{text.keys}</div>
    </aside>
  );
}
