import { Menu } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import { gridText } from '../../../../shared/text/grid.ts';
import { Button } from '../button.tsx';
import type { SortState } from './types.ts';

interface SortMenuProps {
  /** Orders that the table knows, with their names. */
  options: readonly { key: string; label: string }[];
  sort: SortState;
  onSort: (sort: SortState) => void;
}

/** The order of the rows: the way by keyboard to what a click on a heading does. */
export function SortMenu({ options, sort, onSort }: SortMenuProps) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button small icon={<IconArrowsSort />}>
          {options.find((option) => option.key === sort.key)?.label ?? sort.key}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{gridText.sortBy}</Menu.Label>
        <Menu.RadioGroup value={sort.key} onChange={(key) => onSort({ ...sort, key })}>
          {options.map((option) => (
            <Menu.RadioItem key={option.key} value={option.key}>
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup
          value={sort.descending ? 'down' : 'up'}
          onChange={(value) => onSort({ ...sort, descending: value === 'down' })}
        >
          <Menu.RadioItem value="up">{gridText.ascending}</Menu.RadioItem>
          <Menu.RadioItem value="down">{gridText.descending}</Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
