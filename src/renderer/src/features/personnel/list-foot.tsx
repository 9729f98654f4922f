import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { Button } from '../../ui/button.tsx';
import type { GridController } from '../../ui/grid/controller.ts';
import { RefusedNote } from '../../ui/grid/refused-note.tsx';
import type { WindowSource } from '../../ui/grid/source.ts';
import { StatusBar } from '../../ui/layout.tsx';
import { Severity } from '../../ui/marks.tsx';

interface ListFootProps {
  controller: GridController<PersonRow>;
  source: WindowSource<PersonRow>;
  filtered: boolean;
}

/** Where the cursor is, which values wait, which keys work. */
export function ListFoot({ controller, source, filtered }: ListFootProps) {
  const row = useStore(controller.store, (s) => s.selection.active.row);
  const total = useStore(controller.store, (s) => s.size.rows);
  const failed = useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.error !== null,
  );
  const of = filtered ? t.foot.ofMatching(thousands(total)) : t.foot.of(thousands(total));
  return (
    <StatusBar end={<span>{t.foot.keys}</span>}>
      {total > 0 ? (
        <span>
          <b>{t.foot.row(thousands(row + 1))}</b> {of}
        </span>
      ) : null}
      {failed ? (
        <span className="f" role="alert">
          <Severity level="error" small /> {t.foot.readFailed}
          <Button small variant="quiet" onClick={() => source.retry()}>
            {t.foot.retry}
          </Button>
        </span>
      ) : (
        <RefusedNote controller={controller} />
      )}
      {total > 0 ? <span>{t.foot.paste}</span> : null}
    </StatusBar>
  );
}
