import { type ReactNode, useState } from 'react';
import { dayLongDate } from '../../../../../core/text/format.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useDay, useOperationId } from '../../../lib/context.ts';
import { useCall } from '../../../lib/hooks.ts';
import { Select } from '../../../ui/field.tsx';

const t = papersText.templates;
const EXAMPLES = 'examples';
const DAY = 'day';

export interface PreviewFacts {
  facts: Output<'template.facts'> | null;
  /** Chooses what the facts are of. */
  picker: ReactNode;
}

/** The facts of what the clerk chose: the shipped examples, the shown day, or one of its events. */
export function usePreviewFacts(key: string): PreviewFacts {
  const [of, setOf] = useState(EXAMPLES);
  const day = useDay();
  const operationId = useOperationId();
  const events = useCall('event.list', { operationId, from: day, to: day }).data ?? [];
  const chosen = of === EXAMPLES || of === DAY || events.some(({ id }) => id === of) ? of : EXAMPLES;
  const scope =
    chosen === EXAMPLES
      ? null
      : chosen === DAY
        ? { operationId, eventId: null, day }
        : { operationId, eventId: chosen, day };
  const facts = useCall('template.facts', { key, scope });
  const data = [
    { value: EXAMPLES, label: t.examples },
    { value: DAY, label: t.wholeDay(dayLongDate(day)) },
    ...events.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const picker = (
    <Select
      label={t.previewWith}
      data={data}
      value={chosen}
      allowDeselect={false}
      error={facts.error?.message}
      onChange={(value) => value && setOf(value)}
    />
  );
  return { facts: facts.data ?? null, picker };
}
