import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type CivilDate, datePart, timePart } from '../../../../core/text/civil-date.ts';
import type { IncidentFields, IncidentView } from '../../../../shared/contract/event-detail.ts';
import { eventDetailText } from '../../../../shared/text/event-detail.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button, LinkButton } from '../button.tsx';
import { DateField, TimeField } from '../date-field.tsx';
import { ErrorNote } from '../feedback.tsx';
import { Select, Textarea, TextInput } from '../field.tsx';
import { Tag } from '../marks.tsx';
import { Photos } from './photos.tsx';
import './record.css';

const text = eventDetailText.incident;
const STATUSES = Object.entries(text.statuses).map(([value, label]) => ({ value, label }));

interface Props {
  /** Exactly one of both. */
  subject: { eventId: string | null; dutyPostId: string | null };
  /** Day that a new incident is entered on. */
  day: CivilDate;
}

/** What happened at an event or a guard: none is "nihil". */
export function Incidents({ subject, day }: Props) {
  const found = useCall('incident.list', subject, { keep: false });
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const rows = found.data ?? [];
  return (
    <section className="incidents" aria-label={text.title}>
      <span className="lab">{text.title}</span>
      {found.error ? <ErrorNote error={found.error} /> : null}
      {found.data !== undefined && rows.length === 0 && open === null ? (
        <p className="s12 t2">{text.none}</p>
      ) : null}
      {rows.map((row) =>
        open === row.id ? (
          <IncidentForm key={row.id} subject={subject} day={day} row={row} onClose={() => setOpen(null)} />
        ) : (
          <IncidentLine key={row.id} row={row} onEdit={() => setOpen(row.id)} />
        ),
      )}
      {open === 'new' ? (
        <IncidentForm subject={subject} day={day} row={null} onClose={() => setOpen(null)} />
      ) : (
        <div className="f">
          <Button small icon={<IconPlus className="i14" />} onClick={() => setOpen('new')}>
            {text.add}
          </Button>
        </div>
      )}
    </section>
  );
}

function IncidentLine({ row, onEdit }: { row: IncidentView; onEdit: () => void }) {
  return (
    <div className="plan-box">
      <div className="f">
        <b className="g1 el">{row.kind}</b>
        <Tag tone={row.status === 'selesai' ? 'ok' : 'warning'}>{text.statuses[row.status]}</Tag>
        <LinkButton onClick={onEdit} aria-label={`${text.edit} ${row.kind}`}>
          {text.edit}
        </LinkButton>
      </div>
      <span className="t2">{[text.at(row.at), row.place, row.village].filter(Boolean).join(' · ')}</span>
      <span>{row.text}</span>
      {row.actionTaken || row.casualties ? (
        <span className="t2">
          {[row.actionTaken, row.casualties && `${text.casualties}: ${row.casualties}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ) : null}
      <Photos subject={{ eventId: null, dutyPostId: null, incidentId: row.id }} />
    </div>
  );
}

type Draft = Omit<IncidentFields, 'at'> & { date: CivilDate | null; time: string | null };

const draftOf = (row: IncidentView | null, day: CivilDate): Draft => ({
  date: row ? datePart(row.at) : day,
  time: row ? timePart(row.at) : null,
  kind: row?.kind ?? '',
  place: row?.place ?? null,
  region: row?.region ?? null,
  text: row?.text ?? '',
  actionTaken: row?.actionTaken ?? null,
  casualties: row?.casualties ?? null,
  status: row?.status ?? 'selesai',
});

function IncidentForm({
  subject,
  day,
  row,
  onClose,
}: Props & { row: IncidentView | null; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(row, day));
  const [tried, setTried] = useState(false);
  const create = useMutate('incident.create', { onSuccess: onClose });
  const update = useMutate('incident.update', { onSuccess: onClose });
  const end = useMutate('incident.end', { done: text.removed, onSuccess: onClose });
  const set = (change: Partial<Draft>) => setDraft((present) => ({ ...present, ...change }));
  const { date, time, ...rest } = draft;
  const ready = date !== null && time !== null && rest.kind.trim() !== '' && rest.text.trim() !== '';
  const save = () => {
    setTried(true);
    if (!ready) return;
    const fields = { ...rest, at: `${date}T${time}` };
    if (row) update.mutate({ id: row.id, fields });
    else create.mutate({ ...subject, fields });
  };
  const error = create.error ?? update.error ?? end.error;
  return (
    <fieldset className="plan-box plan" aria-label={text.title}>
      <div className="incident-head">
        <DateField label={text.date} value={date} today={day} onChange={(value) => set({ date: value })} />
        <TimeField label={text.time} value={time} onChange={(value) => set({ time: value })} />
      </div>
      <TextInput
        label={text.kind}
        placeholder={text.kindHint}
        value={draft.kind}
        maxLength={80}
        list="incident-kinds"
        onChange={(e) => set({ kind: e.currentTarget.value })}
      />
      <datalist id="incident-kinds">
        {text.kinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <TextInput
        label={text.place}
        value={draft.place ?? ''}
        maxLength={300}
        onChange={(e) => set({ place: e.currentTarget.value })}
      />
      <Textarea
        label={text.text}
        autosize
        minRows={2}
        maxLength={2000}
        value={draft.text}
        onChange={(e) => set({ text: e.currentTarget.value })}
      />
      <Textarea
        label={text.actionTaken}
        autosize
        minRows={1}
        maxLength={2000}
        value={draft.actionTaken ?? ''}
        onChange={(e) => set({ actionTaken: e.currentTarget.value })}
      />
      <div className="plan-2">
        <TextInput
          label={text.casualties}
          placeholder={text.casualtiesHint}
          value={draft.casualties ?? ''}
          maxLength={300}
          onChange={(e) => set({ casualties: e.currentTarget.value })}
        />
        <Select
          label={text.status}
          data={STATUSES}
          value={draft.status}
          onChange={(status) => status !== null && set({ status: status as IncidentFields['status'] })}
        />
      </div>
      {tried && !ready ? (
        <div className="field-error" role="alert">
          {text.missing}
        </div>
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
      <div className="f">
        <Button small variant="primary" disabled={create.isPending || update.isPending} onClick={save}>
          {text.save}
        </Button>
        <Button small onClick={onClose}>
          {text.cancel}
        </Button>
        {row === null ? null : (
          <Button small variant="quiet" onClick={() => end.mutate({ id: row.id })}>
            {text.remove}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
