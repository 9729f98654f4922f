import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { ImportSheetView, PlanSummary } from '../../../../shared/contract/import.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import { splitAddress } from './cells.ts';
import { goTo, type Show, setShow, showSheet } from './import-store.ts';
import { MissingDialog } from './missing-dialog.tsx';
import { PlanWalk } from './plan-walk.tsx';
import { isPasted, unplaced } from './steps.ts';

interface ReviewBarProps {
  summary: PlanSummary;
  sheet: ImportSheetView | undefined;
  show: Show;
  code: string | null;
  onSeeCell: (address: string) => Promise<void>;
}

const FIGURES = ['new', 'changed', 'unchanged', 'held', 'skipped', 'missing'] as const;
const SHOWN_BY: Partial<Record<(typeof FIGURES)[number], Show>> = {
  new: 'new',
  changed: 'changed',
  held: 'held',
  skipped: 'skipped',
};

/** Counts of the plan, then the sheets as tabs and what is shown of them. */
export function ReviewBar({ summary, sheet, show, code, onSeeCell }: ReviewBarProps) {
  const [missing, setMissing] = useState(false);
  return (
    <>
      <div className="im-sum">
        {FIGURES.map((figure) => (
          <Figure
            key={figure}
            figure={figure}
            summary={summary}
            show={show}
            onMissing={() => setMissing(true)}
          />
        ))}
        <Notes summary={summary} onSeeCell={onSeeCell} />
      </div>
      <div className="im-tabs">
        <SheetTabs summary={summary} sheet={sheet} />
        <PlanWalk />
        <ShowMenu summary={summary} show={show} code={code} />
      </div>
      <MissingDialog summary={summary} opened={missing} onClose={() => setMissing(false)} />
    </>
  );
}

interface FigureProps {
  figure: (typeof FIGURES)[number];
  summary: PlanSummary;
  show: Show;
  onMissing: () => void;
}

/** One count; a press shows its rows only, or the people who are missing. */
function Figure({ figure, summary, show, onMissing }: FigureProps) {
  const { counts } = summary;
  if (figure === 'skipped' && counts.skipped === 0 && show !== 'skipped') return null;
  if (figure === 'missing' && isPasted(summary)) return null;
  const [word, usual] = t.review.counts[figure];
  const meaning =
    figure === 'missing' && counts.ended > 0 ? t.review.missingEnded(thousands(counts.ended)) : usual;
  const only = SHOWN_BY[figure];
  const body = (
    <>
      <span>
        <b className={figure === 'held' && counts.held > 0 ? 'bad' : undefined}>
          {thousands(counts[figure])}
        </b>
        {word}
      </span>
      <small>{meaning}</small>
    </>
  );
  if (figure === 'missing' && counts.missing > 0) {
    return (
      <button type="button" aria-haspopup="dialog" onClick={onMissing}>
        {body}
      </button>
    );
  }
  if (!only) return <div>{body}</div>;
  return (
    <button
      type="button"
      aria-pressed={show === only}
      onClick={() => setShow(show === only ? 'all' : only, null)}
    >
      {body}
    </button>
  );
}

/** What the user should know before writing: people without satgas, a total that does not fit. */
function Notes({ summary, onSeeCell }: Pick<ReviewBarProps, 'summary' | 'onSeeCell'>) {
  const total = summary.findings.find((finding) => finding.code === 'TOTAL_MISMATCH');
  const [totalCell] = total?.firstCells ?? [];
  const people = unplaced(summary);
  return (
    <div className="note-line">
      {people > 0 ? (
        <>
          <Tag tone="warning" title={t.review.noOperation(thousands(people))}>
            <Severity level="warning" /> {t.review.noOperation(thousands(people))}
          </Tag>
          <LinkButton onClick={() => goTo('values')}>{t.review.chooseOperation}</LinkButton>
        </>
      ) : null}
      {total ? (
        <>
          <Tag tone="warning" title={total.message}>
            <Severity level="warning" /> {total.message}
          </Tag>
          {totalCell ? (
            <LinkButton onClick={() => void onSeeCell(totalCell)}>
              {t.review.seeCell(splitAddress(totalCell).cell)}
            </LinkButton>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function SheetTabs({ summary, sheet }: Pick<ReviewBarProps, 'summary' | 'sheet'>) {
  return (
    <div role="tablist" aria-label={t.sheets.list} className="im-tablist">
      {summary.sheets.map((entry) =>
        entry.status === 'read' ? (
          <button
            key={entry.name}
            type="button"
            role="tab"
            aria-selected={entry.name === sheet?.name}
            onClick={() => showSheet(entry.name)}
          >
            {entry.name} · {thousands(entry.people)}
          </button>
        ) : (
          <span key={entry.name} className="off" title={entry.reason ?? undefined}>
            <s>{entry.name}</s> {t.sheets.skipped}
          </span>
        ),
      )}
    </div>
  );
}

const SHOWS = Object.keys(t.review.shows) as Show[];

function ShowMenu({ summary, show, code }: { summary: PlanSummary; show: Show; code: string | null }) {
  const label = code ? (t.codes[code] ?? code) : t.review.shows[show];
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className="im-show">
          {t.review.show}: <b>{label}</b> <IconChevronDown className="i14" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={code ? `code:${code}` : show}
          onChange={(value) => {
            if (value.startsWith('code:')) setShow('findings', value.slice(5));
            else setShow(value as Show, null);
          }}
        >
          {SHOWS.map((option) => (
            <Menu.RadioItem key={option} value={option}>
              {t.review.shows[option]}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          {summary.findings.map((finding) => (
            <Menu.RadioItem
              key={finding.code}
              value={`code:${finding.code}`}
              rightSection={<span className="muted s11">{thousands(finding.count)}</span>}
            >
              {t.codes[finding.code] ?? finding.code}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
