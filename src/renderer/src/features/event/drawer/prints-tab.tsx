import { IconDownload, IconEye, IconPrinter } from '@tabler/icons-react';
import type { EventView } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { useCall } from '../../../lib/hooks.ts';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, Note } from '../../../ui/feedback.tsx';
import { usePaper } from '../../../ui/pdf/use-paper.ts';
import { dayOfEvent } from '../bands.ts';

const text = eventText.prints;
const KINDS = ['ploting', 'daftar-hadir', 'slip', 'paket'] as const;

/** The papers of one event: look, save, print. */
export function PrintsTab({ event }: { event: EventView }) {
  const kinds = useCall('document.kinds', {});
  const available = KINDS.filter((kind) => kinds.data?.some((entry) => entry.kind === kind) ?? false);
  return (
    <div className="plan">
      {event.assigned === 0 && event.kind !== 'apel' ? <Note level="info">{text.needPeople}</Note> : null}
      {available.map((kind) => (
        <PaperLine key={kind} kind={kind} event={event} />
      ))}
    </div>
  );
}

function PaperLine({ kind, event }: { kind: (typeof KINDS)[number]; event: EventView }) {
  const setting = useCall('setting.get', {});
  const scope = { operationId: event.operationId, eventId: event.id, day: dayOfEvent(event) };
  const paper = usePaper({ kind, scope, paper: setting.data?.paper ?? 'a4', letterId: null });
  // An apel without people of its own lists those of the events that it precedes.
  const empty = event.assigned === 0 && !(event.kind === 'apel' && kind === 'daftar-hadir');
  const disabled = empty || paper.busy;
  return (
    <section className="plan-box">
      <b>{text[kind]}</b>
      <div className="f pr-actions">
        <Button
          small
          icon={<IconEye className="i14" />}
          disabled={empty}
          onClick={() => navigate('document', { query: { tab: 'lists', kind, event: event.id } })}
        >
          {text.preview}
        </Button>
        <Button
          small
          icon={<IconDownload className="i14" />}
          disabled={disabled}
          onClick={() => void paper.save()}
        >
          {text.save}
        </Button>
        <Button
          small
          icon={<IconPrinter className="i14" />}
          disabled={disabled}
          onClick={() => void paper.print()}
        >
          {text.print}
        </Button>
      </div>
      {paper.error ? <ErrorNote error={paper.error} /> : null}
      {paper.problem ? <Note level="warning">{paper.problem}</Note> : null}
    </section>
  );
}
