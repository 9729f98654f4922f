import type { EventView } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { CommitArea } from '../../../ui/commit-field.tsx';

/** What happened: the words that go into the report. */
export function ResultTab({ event, onSave }: { event: EventView; onSave: (result: string | null) => void }) {
  return (
    <div className="plan">
      <CommitArea
        label={eventText.result.result}
        placeholder={eventText.result.resultHint}
        value={event.result ?? ''}
        minRows={8}
        maxLength={2000}
        onCommit={(result) => onSave(result === '' ? null : result)}
      />
      <p className="s11 t2">{eventText.result.help}</p>
    </div>
  );
}
