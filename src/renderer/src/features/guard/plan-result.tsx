import { dayShortDate, decimal } from '../../../../core/text/format.ts';
import type { RosterPlanView } from '../../../../shared/contract/roster.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Severity, Tag } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';

const t = guardText.solving;
/** Lines of a difference that are shown. */
const LINES = 300;
type Dim = keyof typeof t.dims;
const DIMS = Object.keys(t.dims) as Dim[];

interface Line {
  key: string;
  change: 'added' | 'removed';
  person: string;
  unit: string | null;
  date: string;
  where: string;
}

const COLUMNS: readonly SimpleColumn<Line>[] = [
  {
    key: 'change',
    title: t.columns.change,
    width: 76,
    cell: ({ change }) => <Tag tone={change === 'added' ? 'ok' : 'warning'}>{t.rows[change]}</Tag>,
  },
  {
    key: 'person',
    title: t.columns.person,
    cell: ({ person, unit }) => (
      <span className="el" title={unit ?? undefined}>
        {person}
        {unit ? <span className="t2"> · {unit}</span> : null}
      </span>
    ),
  },
  { key: 'when', title: t.columns.when, width: 130, cell: ({ date }) => dayShortDate(date) },
  { key: 'where', title: t.columns.where, width: 230, cell: ({ where }) => where },
];

/** A plan that was worked out: how good it is and how good it could be, and what it changes. */
export function PlanResult({ view }: { view: RosterPlanView }) {
  const missing = view.unfilled.reduce((sum, row) => sum + row.missing, 0);
  const lines = linesOf(view);
  return (
    <>
      <dl className="gd-facts">
        <dt>{t.filled}</dt>
        <dd>
          <b>{t.of(view.places - missing, view.places)}</b>
        </dd>
        <dt>{t.score}</dt>
        <dd>{t.scoreLine(decimal(view.score), decimal(view.bound))}</dd>
        <dt>{t.gap}</dt>
        <dd>
          <b>{view.proven ? t.proven : t.gapLine(decimal(view.gap * 100))}</b>
          {` · ${t.stopped[view.stopped]} · ${t.seconds(decimal(view.seconds))}`}
        </dd>
        <dt>{t.difference}</dt>
        <dd>{t.counts(view.added, view.removed.length, view.assignments.length - view.added)}</dd>
      </dl>
      <table className="gd-turns" aria-label={t.spread}>
        <thead>
          <tr>
            <th scope="col">{t.spread}</th>
            {DIMS.map((dim) => (
              <th key={dim} scope="col">
                {t.dims[dim]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['before', 'after'] as const).map((side) => (
            <tr key={side}>
              <th scope="row">{t[side]}</th>
              {DIMS.map((dim) => {
                const { least, most, mean } = view[side][dim];
                return <td key={dim}>{t.spreadOf(decimal(least, 0), decimal(most, 0), decimal(mean))}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {view.unfilled.length > 0 ? (
        <Sentences
          title={t.unfilled}
          sentences={view.unfilled.map((row) => ({
            key: `${row.subject} ${row.date} ${row.shift}`,
            text: `${row.title}, ${dayShortDate(row.date)} ${row.shift ?? ''}: ${row.message}`,
          }))}
        />
      ) : null}
      {view.broken.length > 0 ? (
        <Sentences
          title={t.broken}
          sentences={view.broken.map((row, i) => ({ key: `${row.code} ${i}`, text: row.message }))}
        />
      ) : null}
      {lines.length > 0 ? (
        <div className="gd-difference">
          <SimpleTable
            label={t.difference}
            columns={COLUMNS}
            rows={lines.slice(0, LINES)}
            rowKey={(line) => line.key}
          />
          {lines.length > LINES ? <p className="muted">{guardText.more(lines.length - LINES)}</p> : null}
        </div>
      ) : null}
    </>
  );
}

/** A heading with a few sentences. */
function Sentences({
  title,
  sentences,
}: {
  title: string;
  sentences: readonly { key: string; text: string }[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="gd-clashes">
        {sentences.slice(0, 20).map(({ key, text }) => (
          <li key={key}>
            <Severity level="warning" small /> <span>{text}</span>
          </li>
        ))}
        {sentences.length > 20 ? <li className="muted">{guardText.more(sentences.length - 20)}</li> : null}
      </ul>
    </section>
  );
}

function linesOf(view: RosterPlanView): Line[] {
  const where = (title: string, shift: string | null) => [title, shift].filter(Boolean).join(', ');
  return [
    ...view.removed.map(
      (row): Line => ({
        key: row.assignmentId,
        change: 'removed',
        person: rankedListName(row),
        unit: row.unit,
        date: row.date,
        where: where(row.title, row.shift),
      }),
    ),
    ...view.assignments
      .filter((row) => row.state === 'added')
      .map(
        (row): Line => ({
          key: `${row.subject} ${row.date} ${row.shift} ${row.personId}`,
          change: 'added',
          person: rankedListName(row),
          unit: row.unit,
          date: row.date,
          where: where(row.title, row.shift),
        }),
      ),
  ];
}
