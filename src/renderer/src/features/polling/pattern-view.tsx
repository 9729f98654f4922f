import { thousands } from '../../../../core/text/format.ts';
import type { PollingPatternView, PollingSummary } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { useMutate } from '../../lib/hooks.ts';
import { CommitNumber } from '../../ui/commit-field.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';

const t = pollingText.pattern;

/** The calculator: patterns A-B-C of each class, what the formula says, whole groups, and the figure of the plan. */
export function PatternView({ operationId, summary }: { operationId: string; summary: PollingSummary }) {
  const { patterns, total } = summary;
  const sum = (pick: (p: PollingPatternView) => number) =>
    thousands(patterns.reduce((all, p) => all + pick(p), 0));
  const formula = patterns.reduce((all, p) => all + (p.plan ?? p.formula), 0);
  return (
    <div className="pl-page scroll" data-pane tabIndex={-1}>
      <p>{t.intro}</p>
      <table className="grid" aria-label={t.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.class}</th>
            <th scope="col" className="num">
              {t.columns.places}
            </th>
            <th scope="col" className="num">
              {t.columns.police}
            </th>
            <th scope="col" className="num">
              {t.columns.perPlaces}
            </th>
            <th scope="col" className="num">
              {t.columns.linmas}
            </th>
            <th scope="col" className="num" title={t.columns.formulaHint}>
              {t.columns.formula}
            </th>
            <th scope="col" className="num" title={t.columns.wholeHint}>
              {t.columns.whole}
            </th>
            <th scope="col" className="num" title={t.columns.planHint}>
              {t.columns.plan}
            </th>
            <th scope="col" className="num">
              {t.columns.groups}
            </th>
            <th scope="col" className="num">
              {t.columns.need}
            </th>
            <th scope="col" className="num">
              {t.columns.have}
            </th>
            <th scope="col" className="num">
              {t.columns.linmasTotal}
            </th>
          </tr>
        </thead>
        <tbody>
          {patterns.map((pattern) => (
            <PatternRow key={pattern.class} operationId={operationId} pattern={pattern} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            <td className="num">{sum((p) => p.places)}</td>
            <td colSpan={3} />
            <td className="num">{sum((p) => p.formula)}</td>
            <td className="num">{sum((p) => p.wholeGroups)}</td>
            <td className="num">{sum((p) => p.plan ?? p.formula)}</td>
            <td className="num">{sum((p) => p.groups)}</td>
            <td className="num">{sum((p) => p.need)}</td>
            <td className="num">{sum((p) => p.have)}</td>
            <td className="num">{thousands(total.linmas)}</td>
          </tr>
        </tfoot>
      </table>
      {total.need === formula ? null : <p className="t2 pl-note">{t.note(total.need, formula)}</p>}
    </div>
  );
}

function PatternRow({ operationId, pattern }: { operationId: string; pattern: PollingPatternView }) {
  const { class: kind, police, perPlaces, linmas, plan } = pattern;
  const save = useMutate('polling.savePattern', { done: t.saved(kind) });
  const set = (change: Partial<Pick<PollingPatternView, 'police' | 'perPlaces' | 'linmas' | 'plan'>>) =>
    save.mutate({ operationId, class: kind, police, perPlaces, linmas, plan, ...change });
  const field = (key: 'police' | 'perPlaces' | 'linmas', label: string, min: number, max: number) => (
    <CommitNumber
      aria-label={t.fieldOf(label, kind)}
      value={pattern[key]}
      min={min}
      max={max}
      badText={t.bad}
      onCommit={(value) => value !== null && set({ [key]: value })}
    />
  );
  return (
    <>
      <tr>
        <th scope="row">{pollingText.classes[kind]}</th>
        <td className="num">{thousands(pattern.places)}</td>
        <td>{field('police', t.columns.police, 1, 99)}</td>
        <td>{field('perPlaces', t.columns.perPlaces, 1, 99)}</td>
        <td>{field('linmas', t.columns.linmas, 0, 999)}</td>
        <td className="num">{thousands(pattern.formula)}</td>
        <td className="num">{thousands(pattern.wholeGroups)}</td>
        <td>
          <CommitNumber
            aria-label={t.fieldOf(t.columns.plan, kind)}
            value={plan}
            max={999_999}
            placeholder={thousands(pattern.formula)}
            badText={t.bad}
            onCommit={(value) => set({ plan: value })}
          />
        </td>
        <td className="num">{thousands(pattern.groups)}</td>
        <td className="num">{thousands(pattern.need)}</td>
        <td className="num">{thousands(pattern.have)}</td>
        <td className="num">{thousands(pattern.linmasTotal)}</td>
      </tr>
      {save.error ? (
        <tr>
          <td colSpan={12}>
            <ErrorNote error={save.error} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
