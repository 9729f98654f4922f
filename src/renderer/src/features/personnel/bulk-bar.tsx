import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { call } from '../../lib/call.ts';
import { useDay } from '../../lib/context.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { copyRows } from '../../ui/grid/clipboard.ts';
import type { GridController } from '../../ui/grid/controller.ts';
import type { WindowSource } from '../../ui/grid/source.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import type { Facets } from './list-head.tsx';
import { type DuplicatePerson, fullestFirst } from './merge-choice.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { SatgasDialog } from './satgas-dialog.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { chosenPeople } from './use-people.ts';

type Deed = 'satgas' | 'absence' | 'unit' | 'end';

/** More records of one person are not laid side by side. */
const MOST_MERGED = 10;

interface BulkBarProps {
  controller: GridController<PersonRow>;
  source: WindowSource<PersonRow>;
  facets: Facets | undefined;
}

/** What can be done with the rows chosen by their boxes. Nothing while none is. */
export function BulkBar({ controller, source, facets }: BulkBarProps) {
  const checked = useStore(controller.store, (s) => s.checked);
  const [deed, setDeed] = useState<{ kind: Deed; people: readonly PersonRow[] } | null>(null);
  const [merged, setMerged] = useState<readonly DuplicatePerson[] | null>(null);
  const day = useDay();
  const count = checked.size;

  const start = async (kind: Deed) => setDeed({ kind, people: await chosenPeople(source, checked) });
  const startMerge = async () =>
    setMerged(await withWhatHangs(await chosenPeople(source, checked), day).catch(() => null));
  const close = () => {
    setDeed(null);
    setMerged(null);
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
          {count >= 2 && count <= MOST_MERGED ? (
            <Button small title={t.bulk.mergeTitle} onClick={() => void startMerge()}>
              {t.bulk.merge}
            </Button>
          ) : null}
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
      {merged ? (
        <MergeDialog
          people={merged}
          onClose={close}
          onDone={() => {
            controller.uncheckAll();
            close();
          }}
        />
      ) : null}
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

/** The chosen people with what hangs on each, the fullest record first. */
async function withWhatHangs(people: readonly PersonRow[], day: string): Promise<DuplicatePerson[]> {
  const details = await Promise.all(people.map(({ id }) => call('personnel.get', { id, day })));
  return fullestFirst(
    details.map(({ person, memberships, duties, absences }) => ({
      ...person,
      memberships: memberships.length,
      duties: duties.length,
      absences: absences.length,
    })),
  );
}
