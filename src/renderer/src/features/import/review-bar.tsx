import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { ImportSheetView, PlanSummary } from '../../../../shared/contract/import.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { importText as t } from '../../../../shared/text/import.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import { splitAddress } from './cells.ts';
import { type Show, setShow, showSheet } from './import-store.ts';

interface ReviewBarProps {
  summary: PlanSummary;
  sheet: ImportSheetView | undefined;
  show: Show;
  code: string | null;
  onSeeCell: (address: string) => Promise<void>;
}

const FIGURES = ['new', 'changed', 'unchanged', 'held', 'missing'] as const;
const SHOWN_BY: Partial<Record<(typeof FIGURES)[number], Show>> = {
  new: 'new',
  changed: 'changed',
  held: 'held',
};

/** Counts of the plan, then the sheets as tabs and what is shown of them. */
export function ReviewBar({ summary, sheet, show, code, onSeeCell }: ReviewBarProps) {
  const total = summary.findings.find((finding) => finding.code === 'TOTAL_MISMATCH');
  const [totalCell] = total?.firstCells ?? [];
  const [missing, setMissing] = useState(false);
  return (
    <>
      <div className="im-sum">
        {FIGURES.map((figure) => {
          const [word, meaning] = t.review.counts[figure];
          const only = SHOWN_BY[figure];
          const body = (
            <>
              <span>
                <b className={figure === 'held' && summary.counts.held > 0 ? 'bad' : undefined}>
                  {thousands(summary.counts[figure])}
                </b>
                {word}
              </span>
              <small>{meaning}</small>
            </>
          );
          if (figure === 'missing' && summary.missing.length > 0) {
            return (
              <button key={figure} type="button" aria-haspopup="dialog" onClick={() => setMissing(true)}>
                {body}
              </button>
            );
          }
          return only ? (
            <button
              key={figure}
              type="button"
              aria-pressed={show === only}
              onClick={() => setShow(show === only ? 'all' : only, null)}
            >
              {body}
            </button>
          ) : (
            <div key={figure}>{body}</div>
          );
        })}
        {total ? (
          <div className="note-line">
            <Tag tone="warning" title={total.message}>
              <Severity level="warning" /> {total.message}
            </Tag>
            {totalCell ? (
              <LinkButton onClick={() => void onSeeCell(totalCell)}>
                {t.review.seeCell(splitAddress(totalCell).cell)}
              </LinkButton>
            ) : null}
          </div>
        ) : null}
      </div>
      <div className="im-tabs">
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
                <s>{entry.name}</s> {t.review.skippedSheet(entry.reason ?? t.sheets.skipped)}
              </span>
            ),
          )}
        </div>
        <ShowMenu summary={summary} show={show} code={code} />
      </div>
      <MissingDialog summary={summary} opened={missing} onClose={() => setMissing(false)} />
    </>
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

/** People we have and the list does not name: told, never ended. */
function MissingDialog(props: { summary: PlanSummary; opened: boolean; onClose: () => void }) {
  const { missing, counts } = props.summary;
  const more = counts.missing - missing.length;
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={t.review.missingTitle}
      footer={<Button onClick={props.onClose}>{commonText.close}</Button>}
    >
      <div className="stack">
        <p>{t.review.missingBody}</p>
        <ul className="im-missing">
          {missing.map((person) => (
            <li key={person.personId}>
              <span className="t2">{person.rank}</span>
              <span className="g1 el">{person.name}</span>
              <span>{person.number}</span>
            </li>
          ))}
        </ul>
        {more > 0 ? <p className="muted">{t.review.missingMore(thousands(more))}</p> : null}
      </div>
    </Dialog>
  );
}
