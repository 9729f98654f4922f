import { useEffect, useState } from 'react';
import { POLLING_CLASSES } from '../../../../core/polling/class.ts';
import type { PollingPlanView } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { asCallError, type CallError, call } from '../../lib/call.ts';
import type { ChosenFile } from '../../lib/files.ts';
import { useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, ProgressPanel } from '../../ui/feedback.tsx';
import { Select } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import { RegionField } from '../../ui/region-field.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';

const t = pollingText.import;
type Issue = PollingPlanView['issues'][number];
type Question = PollingPlanView['questions'][number];

const ISSUE_COLUMNS: readonly SimpleColumn<Issue & { row: number }>[] = [
  {
    key: 'cell',
    title: t.cell,
    width: 150,
    cell: (issue) => (
      <span className="f">
        <Severity level={issue.severity} small />
        {issue.cells > 1 ? t.cells(issue.cell, issue.cells) : issue.cell}
      </span>
    ),
  },
  {
    key: 'message',
    title: t.message,
    cell: (issue) => <span title={`${issue.sheet}!${issue.cell} · ${issue.code}`}>{issue.message}</span>,
  },
];

/** A list of places from a file: what it brings, every finding at its cell, what has to be answered; then one action. */
export function ImportDialog({
  operationId,
  file,
  onClose,
}: {
  operationId: string;
  file: ChosenFile;
  onClose: () => void;
}) {
  const reading = useJob('polling.planImport');
  const writing = useJob('polling.commitImport');
  const [plan, setPlan] = useState<PollingPlanView | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const { run } = reading;
  const { ref } = file;
  useEffect(() => {
    void run({ operationId, file: ref }).then((view) => view && setPlan(view));
  }, [run, operationId, ref]);
  const busy = reading.running || writing.running;
  const close = () => {
    if (plan) void call('polling.dropImport', { planId: plan.planId });
    reading.cancel();
    onClose();
  };
  const answer = async (kind: Question['kind'], key: string, to: string | null) => {
    if (!plan) return;
    setFailure(null);
    try {
      setPlan(await call('polling.answer', { planId: plan.planId, kind, key, to }));
    } catch (error) {
      setFailure(asCallError(error));
    }
  };
  const write = async () => {
    if (!plan) return;
    const done = await writing.run({ planId: plan.planId });
    if (done === null) return;
    showToast({ text: t.done(done), undo: done.new + done.changed > 0 });
    onClose();
  };
  const rows = plan ? plan.counts.new + plan.counts.changed : 0;
  const error = failure ?? reading.error ?? writing.error;
  const more = plan ? plan.issuesTotal - plan.issues.length : 0;

  return (
    <Dialog
      opened
      onClose={close}
      title={t.title}
      width={860}
      footer={
        <>
          <span className="s12 t2 g1">{plan ? t.footer : ''}</span>
          <Button onClick={close} disabled={writing.running}>
            {t.cancel}
          </Button>
          <Button variant="primary" disabled={busy || rows === 0} onClick={() => void write()}>
            {t.write(rows)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div>
          <b>{file.name}</b>
          {plan ? (
            <div className="s12 t2">
              {t.sheets(
                plan.sheets.filter((sheet) => sheet.rows > 0).length,
                plan.sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
              )}
            </div>
          ) : null}
        </div>
        {error ? <ErrorNote error={error} /> : null}
        {reading.running ? (
          <ProgressPanel progress={reading.progress} label={t.reading} onCancel={close} />
        ) : null}
        {writing.running ? (
          <ProgressPanel progress={writing.progress} label={t.writing} onCancel={writing.cancel} />
        ) : null}
        {plan && !writing.running ? (
          <>
            <p className="pl-counts">
              <b>{t.counts(plan.counts)}</b>
            </p>
            {plan.questions.length > 0 ? (
              <section aria-label={t.questions}>
                <h3>{t.questions}</h3>
                {plan.questions.slice(0, 50).map((question) => (
                  <QuestionRow
                    key={`${question.kind}${question.key}`}
                    question={question}
                    onAnswer={(to) => void answer(question.kind, question.key, to)}
                  />
                ))}
              </section>
            ) : null}
            {plan.answers.length > 0 ? (
              <section aria-label={t.answered}>
                <h3>{t.answered}</h3>
                {plan.answers.map(({ kind, key, to }) => (
                  <div key={`${kind}${key}`} className="f s12">
                    <span>
                      {key || '–'} → {kind === 'class' ? className(to) : to}
                    </span>
                    <LinkButton onClick={() => void answer(kind, key, null)}>{t.takeBack}</LinkButton>
                  </div>
                ))}
              </section>
            ) : null}
            <section aria-label={t.issues}>
              <h3>{t.issues}</h3>
              {plan.issues.length === 0 ? (
                <p className="f">
                  <Severity level="ok" small /> {t.noIssues}
                </p>
              ) : (
                <div className="pl-table">
                  <SimpleTable
                    label={t.issues}
                    columns={ISSUE_COLUMNS}
                    rows={plan.issues.map((issue, row) => ({ ...issue, row }))}
                    rowKey={(issue) => String(issue.row)}
                  />
                </div>
              )}
              {more > 0 ? <p className="s12 t2">{t.moreIssues(more)}</p> : null}
            </section>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

const className = (value: string): string =>
  pollingText.classes[value as keyof typeof pollingText.classes] ?? value;

function QuestionRow({ question, onAnswer }: { question: Question; onAnswer: (to: string | null) => void }) {
  const label = t.question[question.kind](question.text);
  const choices =
    question.kind === 'class'
      ? POLLING_CLASSES.map((value) => ({ value, label: className(value) }))
      : question.candidates.map(({ code, label: name }) => ({ value: code, label: `${name} (${code})` }));
  return (
    <div className="pl-question">
      <div>
        <b>{label}</b>
        <div className="s11 t2">{t.rows(question.rows, question.cell)}</div>
      </div>
      {choices.length > 0 ? (
        <Select
          aria-label={label}
          placeholder={t.choose}
          data={choices}
          value={null}
          onChange={(value) => value !== null && onAnswer(value)}
        />
      ) : (
        <RegionField
          label={<span className="sr">{label}</span>}
          placeholder={t.chooseVillage}
          value={null}
          valueLabel={null}
          nothingFound={pollingText.edit.villageUnknown}
          clearLabel={pollingText.edit.clearVillage}
          onChange={(region) => region && onAnswer(region.code)}
        />
      )}
    </div>
  );
}
