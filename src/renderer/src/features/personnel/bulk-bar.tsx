import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { copyRows } from '../../ui/grid/clipboard.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import type { WindowSource } from '../../ui/grid/source.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import type { Facets } from './list-head.tsx';
import { SatgasDialog } from './satgas-dialog.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { chosenPeople } from './use-people.ts';

type Deed = 'satgas' | 'absence' | 'unit' | 'end';

interface BulkBarProps {
  controller: GridController<PersonRow>;
  source: WindowSource<PersonRow>;
  facets: Facets | undefined;
}

/** What can be done with the rows chosen by their boxes. Nothing while none is. */
export function BulkBar({ controller, source, facets }: BulkBarProps) {
  const checked = useStore(controller.store, (s) => s.checked);
  const [deed, setDeed] = useState<{ kind: Deed; people: readonly PersonRow[] } | null>(null);
  const count = checked.size;

  const start = async (kind: Deed) => setDeed({ kind, people: await chosenPeople(source, checked) });
  const close = () => {
    setDeed(null);
    controller.focus();
  };
  const copyNumbers = async () => {
    const numbers = (await chosenPeople(source, checked)).flatMap((person) => person.nrp ?? person.nip ?? []);
    copyRows(numbers.map((number) => [number]));
    showToast({ text: t.bulk.copied(thousands(numbers.length)) });
  };

  return (
    <>
      {count > 0 ? (
        <div className="pn-bulk" role="toolbar" aria-label={t.bulk.chosen(thousands(count))}>
          <b>{t.bulk.chosen(thousands(count))}</b>
          <Button small onClick={() => void start('satgas')}>
            {t.bulk.satgas}
          </Button>
          <Button small onClick={() => void start('absence')}>
            {t.bulk.absence}
          </Button>
          <Button small onClick={() => void start('unit')}>
            {t.bulk.unit}
          </Button>
          <Button small onClick={() => void copyNumbers()}>
            {t.bulk.copyNrp}
          </Button>
          <Button small variant="danger" onClick={() => void start('end')}>
            {t.bulk.end}
          </Button>
          <div className="r">
            <Button small icon={<IconX className="i14" />} onClick={() => controller.uncheckAll()}>
              {t.bulk.clear}
            </Button>
          </div>
        </div>
      ) : null}
      {deed?.kind === 'satgas' ? <SatgasDialog people={deed.people} onClose={close} /> : null}
      {deed?.kind === 'absence' ? <AbsenceDialog people={deed.people} onClose={close} /> : null}
      {deed?.kind === 'unit' ? <UnitDialog people={deed.people} facets={facets} onClose={close} /> : null}
      {deed?.kind === 'end' ? (
        <EndDialog
          people={deed.people}
          onClose={close}
          onDone={() => {
            controller.uncheckAll();
            close();
          }}
        />
      ) : null}
    </>
  );
}
