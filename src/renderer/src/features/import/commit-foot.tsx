import { IconDownload } from '@tabler/icons-react';
import { thousands } from '../../../../core/text/format.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { Button } from '../../ui/button.tsx';
import { saveRejected, writePlan } from './import-calls.ts';
import { useImport } from './import-store.ts';
import { StepFoot } from './step-foot.tsx';
import { toWrite } from './steps.ts';

const shown = (count: number): string | null => (count > 0 ? thousands(count) : null);

/** Nothing is written yet; the button says what would be. */
export function CommitFoot() {
  const { summary, pending, job } = useImport();
  if (!summary) return null;
  const { planId, fileName, counts } = summary;
  const people = toWrite(summary);
  const nothing = people === 0 && counts.ended === 0;
  const busy = pending > 0 || job !== null;
  return (
    <StepFoot
      aside={
        counts.held > 0 ? (
          <Button
            icon={<IconDownload />}
            disabled={busy}
            onClick={() => void saveRejected({ planId }, fileName)}
          >
            {t.rejected.save}
          </Button>
        ) : null
      }
      note={t.review.footer}
      main={
        <Button variant="primary" disabled={busy || nothing} onClick={() => void writePlan(summary)}>
          {nothing
            ? t.review.writeNothing(shown(counts.held))
            : t.review.write(shown(people), shown(counts.ended), shown(counts.held))}
        </Button>
      }
    />
  );
}
