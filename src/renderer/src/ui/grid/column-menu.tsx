import { Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { gridText } from '../../../../shared/text/grid.ts';
import { Button } from '../button.tsx';
import { isShown } from './columns.ts';
import type { GridColumn } from './types.ts';
import type { Columns } from './use-columns.ts';

/** Which columns are shown. Frozen ones are listed, and always on. */
export function ColumnMenu<R>({ specs, columns }: { specs: readonly GridColumn<R>[]; columns: Columns<R> }) {
  return (
    <Menu closeOnItemClick={false} position="bottom-end" width={220}>
      <Menu.Target>
        <Button small icon={<IconColumns3 />}>
          {gridText.columns(columns.placed.length, specs.length)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{gridText.columnsTitle}</Menu.Label>
        {specs.map((spec) => (
          <Menu.CheckboxItem
            key={spec.key}
            checked={isShown(spec, columns.layout)}
            disabled={spec.frozen === true}
            onChange={() => columns.toggle(spec)}
            rightSection={spec.frozen ? <span className="muted s11">{gridText.frozen}</span> : null}
          >
            {spec.title}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={columns.reset}>{gridText.resetColumns}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
