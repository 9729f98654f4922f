import { useEffect, useState } from 'react';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { useDay } from '../../../lib/context.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Severity } from '../../../ui/marks.tsx';
import type { PlanValues } from '../draft.ts';
import { nextDayEnd, readTimes, type TimeProblem, type TypedTimes, typedTimes } from '../times.ts';

const text = eventText.plan;

/** Date, start ("14.00" or "siang") and end. What does not fit stays in the field, with a sentence. */
export function TimesFields({
  values,
  onChange,
}: {
  values: PlanValues;
  onChange: (change: Partial<PlanValues>) => void;
}) {
  const today = useDay();
  const stored = typedTimes(values, today);
  const [refused, setRefused] = useState<{ typed: TypedTimes; problem: TimeProblem } | null>(null);
  // A stored change makes an old complaint void.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these three are what is stored.
  useEffect(() => setRefused(null), [values.start, values.end, values.approx]);
  const shown = refused?.typed ?? stored;
  const night = refused === null ? nextDayEnd(values) : null;

  const commit = (change: Partial<TypedTimes>) => {
    const typed = { ...shown, ...change };
    const read = readTimes(typed);
    if ('problem' in read) {
      setRefused({ typed, problem: read.problem });
      return;
    }
    setRefused(null);
    onChange(read.times);
  };

  // Without a day there is nothing that a clock could belong to.
  if (values.day === null && values.start === null)
    return (
      <div className="plan">
        <span className="s12 t2">{eventDetailText.tray.schedule}</span>
        <DateField
          label={eventDetailText.tray.date}
          value={null}
          today={today}
          onChange={(day) => day !== null && onChange({ day })}
        />
      </div>
    );
  return (
    <div>
      <div className="plan-3">
        <DateField
          label={text.date}
          value={shown.day}
          today={today}
          onChange={(day) => day !== null && commit({ day })}
        />
        <CommitField
          label={text.start}
          placeholder={text.startHint}
          value={shown.start}
          error={refused?.problem === 'end-without-start'}
          onCommit={(start) => commit({ start })}
        />
        <CommitField
          label={text.end}
          placeholder={text.endHint}
          value={shown.end}
          error={refused !== null}
          onCommit={(end) => commit({ end })}
        />
      </div>
      {night === null ? null : (
        <div className="plan-note" role="status">
          <Severity level={night.doubtful ? 'warning' : 'info'} />
          <span>{text.nextDay(night)}</span>
        </div>
      )}
      {refused === null ? null : (
        <div className="field-error" role="alert">
          {eventText.problems[refused.problem]}
        </div>
      )}
    </div>
  );
}
