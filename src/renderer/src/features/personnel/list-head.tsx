import { Menu } from '@mantine/core';
import { IconClipboardText, IconPrinter, IconTableImport, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { pasteText } from '../../../../shared/text/paste.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { navigate } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ScreenHead } from '../../ui/layout.tsx';
import { useSaveList } from './use-save-list.ts';

export type Facets = Output<'personnel.facets'>;

interface ListHeadProps {
  tabs: ReactNode;
  facets: Facets | undefined;
  onAdd: () => void;
  onPaste: () => void;
}

/** Title, how many people, and the three deeds of the screen. */
export function ListHead({ tabs, facets, onAdd, onPaste }: ListHeadProps) {
  const save = useSaveList();
  return (
    <ScreenHead
      title={t.title}
      meta={facets && t.meta(thousands(facets.all), thousands(facets.polri), thousands(facets.pns))}
      actions={
        <>
          <Menu position="bottom-end" width={240}>
            <Menu.Target>
              <Button icon={<IconPrinter />} disabled={save.running || !facets?.all}>
                {t.print}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void save.excel()}>{t.saveExcel}</Menu.Item>
              <Menu.Item onClick={() => navigate('report', { query: { kind: 'personel' } })}>
                {t.toReport}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <IconButton label={pasteText.buttonTitle} onClick={onPaste}>
            <IconClipboardText />
          </IconButton>
          <Button icon={<IconTableImport />} onClick={() => navigate('import')}>
            {t.import}
          </Button>
          <Button variant="primary" icon={<IconUserPlus />} onClick={onAdd}>
            {t.add}
          </Button>
        </>
      }
    >
      {tabs}
    </ScreenHead>
  );
}
