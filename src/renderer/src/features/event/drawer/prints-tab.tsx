import { IconDownload, IconEye, IconMessage, IconPrinter } from '@tabler/icons-react';
import type { EventView } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { useCall } from '../../../lib/hooks.ts';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, Note } from '../../../ui/feedback.tsx';
import { PrintDialog } from '../../../ui/pdf/print-dialog.tsx';
import { usePaper } from '../../../ui/pdf/use-paper.ts';
import { dayOfEvent } from '../bands.ts';

const text = eventText.prints;
const LISTS = ['ploting', 'daftar-hadir', 'slip', 'paket'] as const;
/** Reports need no people: they say what is known. */
const REPORTS = ['laporan-giat', 'laporan-patroli'] as const;
type Kind = (typeof LISTS)[number] | (typeof REPORTS)[number];

/** The papers of one event: look, save, print. */
export function PrintsTab({ event }: { event: EventView }) {
  const kinds = useCall('document.kinds', {});
  const made = (kind: Kind) => kinds.data?.some((entry) => entry.kind === kind) ?? false;
  const reports = REPORTS.filter((kind) => kind !== 'laporan-patroli' || event.kind === 'patroli');
  return (
    <div className="plan">
      {event.assigned === 0 && event.kind !== 'apel' ? <Note level="info">{text.needPeople}</Note> : null}
      {[...LISTS, ...reports].filter(made).map((kind) => (
        <PaperLine key={kind} kind={kind} event={event} />
      ))}
      <section className="plan-box">
        <b>{text['siaran-pers']}</b>
        <div className="f pr-actions">
          <TextButton kind="siaran-pers" event={event} />
        </div>
      </section>
    </div>
  );
}

function PaperLine({ kind, event }: { kind: Kind; event: EventView }) {
  const setting = useCall('setting.get', {});
  const scope = { operationId: event.operationId, eventId: event.id, day: dayOfEvent(event) };
  const request = { kind, scope, paper: setting.data?.paper ?? 'a4', letterId: null };
  const paper = usePaper(request);
  const isReport = REPORTS.some((each) => each === kind);
  // An apel without people of its own lists those of the events that it precedes.
  const empty = event.assigned === 0 && !isReport && !(event.kind === 'apel' && kind === 'daftar-hadir');
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
        <Button small icon={<IconPrinter className="i14" />} disabled={disabled} onClick={paper.print}>
          {text.print}
        </Button>
        {isReport ? <TextButton kind={kind} event={event} /> : null}
      </div>
      {paper.error ? <ErrorNote error={paper.error} /> : null}
      {paper.printing ? (
        <PrintDialog request={request} onClose={paper.endPrinting} onSave={() => void paper.save()} />
      ) : null}
    </section>
  );
}

/** The way to the text of a report, ready to be pasted, and to what the operator adds to it. */
function TextButton({ kind, event }: { kind: string; event: EventView }) {
  return (
    <Button
      small
      icon={<IconMessage className="i14" />}
      onClick={() => navigate('report', { query: { tab: 'texts', kind, span: 'event', event: event.id } })}
    >
      {text.toText}
    </Button>
  );
}
