import type { AssignmentView } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';

const text = eventText.plan;

/** People on the event by satgas, with the total against the need. */
export function StrengthTable({
  assignments,
  need,
}: {
  assignments: readonly AssignmentView[];
  need: number | null;
}) {
  const counts = new Map<string, number>();
  for (const { satgas } of assignments) {
    const key = satgas ?? eventText.people.withoutSatgas;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
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
      </tbody>
    </table>
  );
}
