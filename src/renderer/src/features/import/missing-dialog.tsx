import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PlanSummary } from '../../../../shared/contract/import.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { importText } from '../../../../shared/text/import.ts';
import { asCallError, call } from '../../lib/call.ts';
import { useSettled } from '../../lib/hooks.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Note } from '../../ui/feedback.tsx';
import { Checkbox, TextInput } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';
import { change } from './import-calls.ts';
import { useImport } from './import-store.ts';
import { usePlanCall } from './use-plan-call.ts';

const t = importText.review.missing;
const PAGE = 50;
const LOAD = 500;

type Person = Output<'import.missing'>['rows'][number];

/** Everybody that a search finds, page by page. */
async function allFound(planId: string, search: string): Promise<Person[]> {
  const found: Person[] = [];
  for (;;) {
    const { rows, total } = await call('import.missing', {
      planId,
      search,
      offset: found.length,
      limit: LOAD,
    });
    found.push(...rows);
    if (rows.length === 0 || found.length >= total) return found;
  }
}

interface MissingDialogProps {
  summary: PlanSummary;
  opened: boolean;
  onClose: () => void;
}

/** People we have and the list does not name. They stay, unless the user picks them to be ended with this import. */
export function MissingDialog({ summary, opened, onClose }: MissingDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t.title}
      width={760}
      footer={
        <Button variant="primary" onClick={onClose}>
          {commonText.close}
        </Button>
      }
    >
      {opened ? <MissingPeople summary={summary} /> : null}
    </Dialog>
  );
}

function MissingPeople({ summary }: { summary: PlanSummary }) {
  const pending = useImport((s) => s.pending > 0);
  const [typed, setTyped] = useState('');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Person>>(new Map());
  const search = useSettled(typed.trim());
  const { value, error } = usePlanCall('import.missing', { search, offset, limit: PAGE });
  const rows = value?.rows ?? [];
  const total = value?.total ?? 0;

  const choose = (people: readonly Person[], on: boolean) => {
    const next = new Map(chosen);
    for (const person of people) {
      if (on) next.set(person.personId, person);
      else next.delete(person.personId);
    }
    setChosen(next);
  };
  const chooseAll = async () => {
    try {
      choose(await allFound(summary.planId, search), true);
    } catch (thrown) {
      useImport.setState({ error: asCallError(thrown) });
    }
  };
  const end = async (on: boolean) => {
    const failed = await change('import.endMissing', { personIds: [...chosen.keys()], end: on });
    if (!failed) setChosen(new Map());
  };
  const picked = [...chosen.values()];
  const duties = picked.reduce((sum, person) => sum + person.duties, 0);
  return (
    <div className="stack">
      <p>{t.body}</p>
      <div className="im-missbar">
        <TextInput
          aria-label={t.search}
          placeholder={t.search}
          leftSection={<IconSearch className="i14" />}
          value={typed}
          data-autofocus
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setOffset(0);
          }}
        />
        <span className="muted s12 nw">{t.found(thousands(total))}</span>
        {total > 0 ? (
          <LinkButton onClick={() => void chooseAll()}>{t.chooseAll(thousands(total))}</LinkButton>
        ) : null}
        {picked.length > 0 ? (
          <LinkButton onClick={() => setChosen(new Map())}>{t.chooseNone}</LinkButton>
        ) : null}
      </div>
      {error ? <ErrorNote error={error} /> : null}
      <MissingTable rows={rows} chosen={chosen} onChoose={choose}>
        {value && total === 0 ? <p className="muted im-none">{t.none}</p> : null}
      </MissingTable>
      {total > PAGE ? <PageButtons offset={offset} total={total} onTurn={setOffset} /> : null}
      {picked.length > 0 ? (
        <div className="im-missdo">
          {picked.some((person) => !person.end) ? (
            <Button variant="danger" disabled={pending} onClick={() => void end(true)}>
              {t.end(thousands(picked.length))}
            </Button>
          ) : null}
          {summary.counts.ended > 0 ? (
            <Button disabled={pending} onClick={() => void end(false)}>
              {t.keep(thousands(picked.length))}
            </Button>
          ) : null}
          {duties > 0 ? <Note level="warning">{t.withDuties(thousands(duties))}</Note> : null}
        </div>
      ) : null}
      {summary.counts.ended > 0 ? (
        <Note level="warning">{t.ended(thousands(summary.counts.ended))}</Note>
      ) : null}
    </div>
  );
}

interface MissingTableProps {
  rows: readonly Person[];
  chosen: ReadonlyMap<string, Person>;
  onChoose: (people: readonly Person[], on: boolean) => void;
  children: ReactNode;
}

/** One page of people, to be chosen one by one or all. `children` stands below. */
function MissingTable({ rows, chosen, onChoose, children }: MissingTableProps) {
  const onPage = rows.filter((person) => chosen.has(person.personId)).length;
  return (
    <div className="im-misslist scroll">
      <table className="grid" aria-label={t.title}>
        <colgroup>
          <col style={{ width: 34 }} />
          <col />
          <col style={{ width: 150 }} />
          <col style={{ width: 150 }} />
          <col style={{ width: 60 }} />
        </colgroup>
        <thead>
          <tr>
            <td>
              <Checkbox
                aria-label={t.choosePage}
                checked={rows.length > 0 && onPage === rows.length}
                indeterminate={onPage > 0 && onPage < rows.length}
                onChange={(event) => onChoose(rows, event.currentTarget.checked)}
              />
            </td>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.unit}</th>
            <th scope="col" className="num">
              {t.duties}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((person) => (
            <tr key={person.personId} className={chosen.has(person.personId) ? 'sel' : undefined}>
              <td>
                <Checkbox
                  aria-label={t.choose(person.name)}
                  checked={chosen.has(person.personId)}
                  onChange={(event) => onChoose([person], event.currentTarget.checked)}
                />
              </td>
              <td title={person.name}>
                {[person.rank, person.name].filter(Boolean).join(' ')}{' '}
                {person.end ? <Tag tone="error">{t.willEnd}</Tag> : null}
              </td>
              <td>{person.number ?? '·'}</td>
              <td title={person.unit ?? undefined}>{person.unit ?? '·'}</td>
              <td className="num">{person.duties > 0 ? thousands(person.duties) : '·'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}

interface PageButtonsProps {
  offset: number;
  total: number;
  onTurn: (offset: number) => void;
}

function PageButtons({ offset, total, onTurn }: PageButtonsProps) {
  return (
    <div className="f">
      <IconButton
        label={t.previous}
        small
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - PAGE))}
      >
        <IconChevronLeft />
      </IconButton>
      <span className="t2 s12">
        {t.page(thousands(offset + 1), thousands(Math.min(offset + PAGE, total)), thousands(total))}
      </span>
      <IconButton
        label={t.next}
        small
        disabled={offset + PAGE >= total}
        onClick={() => onTurn(offset + PAGE)}
      >
        <IconChevronRight />
      </IconButton>
    </div>
  );
}
