import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { HTMLAttributes } from 'react';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { SatgasMenu } from './satgas-menu.tsx';
import type { DropPlace } from './tree-model.ts';
import type { SatgasEdit } from './use-satgas-edit.ts';

const text = operationText.tree;

interface Props extends HTMLAttributes<HTMLDivElement> {
  node: SatgasView;
  nodes: readonly SatgasView[];
  on: boolean;
  /** Null: nothing below it. */
  shut: boolean | null;
  drop: DropPlace | null;
  edit: SatgasEdit;
  onFold: (shut: boolean) => void;
  onHead: () => void;
}

/** A satgas with its head and deputy, its own people and all below it. */
export function SatgasRow({ node, nodes, on, shut, drop, edit, onFold, onHead, ...handlers }: Props) {
  const marks = [on ? 'on' : '', node.kind === 'staff' ? 'staff' : '', drop === null ? '' : `drop-${drop}`];
  return (
    <div
      {...handlers}
      role="treeitem"
      aria-selected={on}
      aria-level={node.depth + 2}
      aria-expanded={shut === null ? undefined : !shut}
      aria-label={`${node.name}, ${text.own(node.own, node.total)}`}
      tabIndex={on ? 0 : -1}
      data-node={node.id}
      className={['st-row', ...marks.filter(Boolean)].join(' ')}
      style={{ paddingLeft: 8 + node.depth * 16 }}
      onDoubleClick={() => edit.setEditing({ type: 'rename', id: node.id })}
    >
      {shut === null ? (
        <span className="st-fold" />
      ) : (
        <button
          type="button"
          className="st-fold"
          tabIndex={-1}
          aria-label={shut ? text.unfold : text.fold}
          onClick={(event) => {
            event.stopPropagation();
            onFold(!shut);
          }}
        >
          {shut ? <IconChevronRight className="i14" /> : <IconChevronDown className="i14" />}
        </button>
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
      <SatgasMenu
        node={node}
        nodes={nodes}
        edit={edit}
        onAdd={() => {
          onFold(false);
          edit.setEditing({ type: 'add', parentId: node.id });
        }}
        onHead={onHead}
      />
    </div>
  );
}
