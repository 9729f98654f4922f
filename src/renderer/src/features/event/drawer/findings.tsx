import type { Output } from '../../../../../shared/contract/index.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/feedback.tsx';

const text = eventText.findings;

/** Findings that more or other people solve. */
const FILL = new Set(['UNDER_STRENGTH', 'NO_POLWAN', 'NO_LEADER', 'RANK_SPAN']);

interface Props {
  data: Output<'event.get'>;
  onFill: () => void;
  onPeople: () => void;
}

/**
 * What is wrong with the event, each with its remedy. Clashes of people are one line that leads to them; notes
 * (catatan) about people stand with the people only, and what somebody let stand needs no line. The missing STTP has its own place in the form.
 */
export function Findings({ data, onFill, onPeople }: Props) {
  const open = data.findings.filter((finding) => finding.override === null);
  const own = open.filter((finding) => finding.personId === null && finding.code !== 'NO_STTP');
  const personal = open.filter((finding) => finding.personId !== null && finding.severity !== 'info');
  const people = new Set(personal.map((finding) => finding.personId)).size;
  if (own.length === 0 && people === 0) return null;
  return (
    <div className="plan dr-findings">
      {people === 0 ? null : (
        <Note
          level={personal.some((finding) => finding.severity === 'error') ? 'error' : 'warning'}
          action={
            <Button small onClick={onPeople}>
              {text.show}
            </Button>
          }
        >
          {text.people(people)}
        </Note>
      )}
      {own.map((finding) => (
        <Note
          key={finding.code}
          level={finding.severity}
          action={
            FILL.has(finding.code) ? (
              <Button small onClick={onFill}>
                {text.fill}
              </Button>
            ) : undefined
          }
        >
          {finding.message}
        </Note>
      ))}
    </div>
  );
}
