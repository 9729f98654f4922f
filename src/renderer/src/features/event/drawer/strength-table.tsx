import type { AssignmentView } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';

const text = eventText.plan;

/** People on the event by satgas, with the total against the need. */
export function StrengthTable({
  assignments,
  need,
  joint,
}: {
  assignments: readonly AssignmentView[];
  need: number | null;
  /** "Polri 41, TNI 4"; null when there is nobody of another body. */
  joint: string | null;
}) {
  const counts = new Map<string, number>();
  for (const { satgas } of assignments) {
    const key = satgas ?? eventText.people.withoutSatgas;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0 && joint === null) return null;
  const short = need !== null && assignments.length < need;
  return (
    <table className="need">
      <thead>
        <tr>
          <th scope="col">{text.strengthTitle}</th>
          <th scope="col" className="num">
            {text.strengthHave}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...counts].map(([satgas, people]) => (
          <tr key={satgas}>
            <td className="el">{satgas}</td>
            <td className="num">{people}</td>
          </tr>
        ))}
        <tr className="sum">
          <td>{text.strengthTotal}</td>
          <td className={`num${short ? ' low' : ''}`}>
            {need === null ? assignments.length : `${assignments.length}/${need}`}
          </td>
        </tr>
        {joint === null ? null : (
          <tr>
            <td colSpan={2} className="t2">
              {eventDetailText.partner.bodies}: {joint}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
