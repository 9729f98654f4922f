import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { importText as t } from '../../../../shared/text/import.ts';
import { Button } from '../../ui/button.tsx';
import { goTo, useImport } from './import-store.ts';
import { stepAfter, stepBefore } from './steps.ts';

interface StepFootProps {
  /** Beside the way back. */
  aside?: ReactNode;
  /** The main button; "Lanjut ke …" unless given. */
  main?: ReactNode;
  note?: ReactNode;
  /** The next step cannot be gone to yet. */
  blocked?: boolean;
}

/** Back at the left, a quiet sentence, the way on at the right. */
export function StepFoot({ aside, main, note, blocked = false }: StepFootProps) {
  const step = useImport((s) => s.step);
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <footer className="im-foot">
      {before !== step ? (
        <Button icon={<IconChevronLeft />} onClick={() => goTo(before)}>
          {t.back(t.steps[before])}
        </Button>
      ) : null}
      {aside}
      <div className="r">
        {note ? <span className="t2 s12 im-footnote">{note}</span> : null}
        {main ?? (
          <Button variant="primary" disabled={blocked} onClick={() => goTo(after)}>
            {t.next(t.steps[after])}
          </Button>
        )}
      </div>
    </footer>
  );
}
