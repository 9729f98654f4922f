import { RANKS } from '../../../../core/personnel/rank.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { useCall } from '../../lib/hooks.ts';
import { Note } from '../../ui/feedback.tsx';
import { useImport } from './import-store.ts';
import { SatgasSection } from './satgas-section.tsx';
import { StepFoot } from './step-foot.tsx';
import { suggestedValues } from './steps.ts';
import { UnknownSection } from './unknown-section.tsx';

const RANK_NAMES = RANKS.map((rank) => rank.short);

/** Step 4: values that no rule knows, once for all rows; and what the satgas headings become. */
export function ValueStep() {
  const { summary, pending } = useImport();
  const units = useCall('unit.list', {}).data ?? [];
  if (!summary) return null;
  const { ranks, units: unknownUnits, positions } = summary.unknown;
  const any = ranks.length + unknownUnits.length + positions.length > 0;
  return (
    <>
      <div className="im-page scroll" data-pane tabIndex={-1} aria-busy={pending > 0}>
        <div className="im-narrow">
          {any ? <p className="t2">{t.values.intro}</p> : <Note level="ok">{t.values.fine}</Note>}
          <UnknownSection kind="rank" entries={ranks} offers={RANK_NAMES} />
          <UnknownSection kind="unit" entries={unknownUnits} offers={units.map((unit) => unit.name)} />
          <UnknownSection kind="position" entries={positions} offers={suggestedValues(positions)} />
          <SatgasSection summary={summary} />
        </div>
      </div>
      <StepFoot />
    </>
  );
}
