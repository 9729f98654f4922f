import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { SatgasView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { IconButton } from '../../ui/button.tsx';
import { type MoveKey, moveByKey } from './tree-model.ts';
import type { SatgasEdit } from './use-satgas-edit.ts';

const text = operationText.tree;
const MOVES: readonly [MoveKey, string][] = [
  ['up', text.moveUp],
  ['down', text.moveDown],
  ['in', text.moveIn],
  ['out', text.moveOut],
];

interface Props {
  node: SatgasView;
  nodes: readonly SatgasView[];
  edit: SatgasEdit;
  onAdd: () => void;
  onHead: () => void;
}

/** Everything that can be done to a node, for those who use neither drag nor keys. */
export function SatgasMenu({ node, nodes, edit, onAdd, onHead }: Props) {
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
        <Menu.Item onClick={() => edit.setEditing({ type: 'rename', id: node.id })}>{text.rename}</Menu.Item>
        <Menu.Item onClick={onHead}>{text.setHead}</Menu.Item>
        {node.head === null ? null : (
          <Menu.Item onClick={() => edit.clearHead(node)}>{text.clearHead}</Menu.Item>
        )}
        <Menu.Divider />
        {MOVES.map(([key, label]) => {
          const to = moveByKey(nodes, node.id, key);
          return (
            <Menu.Item key={key} disabled={to === null} onClick={() => edit.move(node, to)}>
              {label}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item onClick={() => edit.end(node)}>{text.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
