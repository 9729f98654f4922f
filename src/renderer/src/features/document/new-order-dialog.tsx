import { useState } from 'react';
import { LETTER_SERIES, type LetterSeries, SERIES_WORDS } from '../../../../core/order/series.ts';
import { documentText } from '../../../../shared/text/document.ts';
import { useDay, useOperationId } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Radio, Select } from '../../ui/field.tsx';

const text = documentText.create;
type Reach = 'day' | 'event' | 'operation';

/** Plans and orders of an operation are about the whole of it. */
const ABOUT_OPERATION: ReadonlySet<LetterSeries> = new Set(['renops', 'printops']);

/** Asks what a new order is about. */
export function NewOrderDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (id: string) => void;
}) {
  const day = useDay();
  const operationId = useOperationId();
  const operation = useCall('operation.get', operationId === null ? null : { id: operationId }).data;
  const events = useCall('event.list', { operationId, from: day, to: day }).data ?? [];
  const setting = useCall('setting.get', {}).data;
  const [kind, setKind] = useState<LetterSeries>('sprin');
  const [chosenReach, setReach] = useState<Reach>('day');
  const whole = ABOUT_OPERATION.has(kind);
  const reach = whole ? 'operation' : chosenReach;
  const [eventId, setEventId] = useState<string | null>(null);
  const [paper, setPaper] = useState<'a4' | 'f4' | null>(null);
  const size = paper ?? setting?.paper ?? 'a4';
  const create = useMutate('letter.create', { done: text.created, onSuccess: ({ id }) => onCreated(id) });
  const chosen = eventId ?? events[0]?.id ?? null;
  const ready = (reach !== 'event' || chosen !== null) && (!whole || operation !== undefined);
  const go = () => {
    if (!ready) return;
    create.mutate({
      kind,
      paper: size,
      scope: {
        operationId,
        eventId: reach === 'event' ? chosen : null,
        day: reach === 'operation' ? null : day,
      },
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={text.title}
      onSubmit={go}
      submit={text.go}
      disabled={!ready || create.isPending}
    >
      <div className="stack">
        <Select
          label={text.kind}
          data={LETTER_SERIES.map((series) => ({ value: series, label: SERIES_WORDS[series] }))}
          value={kind}
          onChange={(value) => setKind(LETTER_SERIES.find((series) => series === value) ?? 'sprin')}
        />
        <Radio.Group label={text.scope} value={reach} onChange={(value) => setReach(value as Reach)}>
          <div className="no-radios">
            <Radio value="day" label={text.scopes.day(day)} disabled={whole} data-autofocus />
            <Radio value="event" label={text.scopes.event} disabled={whole || events.length === 0} />
            <Radio
              value="operation"
              label={operation ? text.scopes.operation(operation.name) : text.noOperation}
              disabled={!operation}
            />
          </div>
        </Radio.Group>
        {reach === 'event' ? (
          <Select
            label={text.event}
            data={events.map((event) => ({ value: event.id, label: `${event.time} ${event.title}`.trim() }))}
            value={chosen}
            searchable
            onChange={setEventId}
          />
        ) : null}
        {events.length === 0 && !whole ? <p className="s12 t2">{text.noEvents}</p> : null}
        <Select
          label={text.paper}
          data={[
            { value: 'a4', label: documentText.papers.a4 },
            { value: 'f4', label: documentText.papers.f4 },
          ]}
          value={size}
          onChange={(value) => (value === 'a4' || value === 'f4') && setPaper(value)}
        />
        {create.error ? <ErrorNote error={create.error} /> : null}
      </div>
    </FormDialog>
  );
}
