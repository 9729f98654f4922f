import { thousands } from '../../../../core/text/format.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { useMutate } from '../../lib/hooks.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';

interface EndDialogProps {
  people: readonly PersonRow[];
  onClose: () => void;
  onDone: () => void;
}

const EXAMPLES = 3;

/** Takes the chosen people off the list. Nothing is deleted; one step to undo. */
export function EndDialog({ people, onClose, onDone }: EndDialogProps) {
  const count = thousands(people.length);
  const end = useMutate('personnel.end', { done: t.endForm.done(count), onSuccess: onDone });
  const named = people.slice(0, EXAMPLES).map((p) => [p.rank, p.name].filter(Boolean).join(' '));
  const more = people.length - named.length;
  const example = more > 0 ? `${named.join(', ')}, ${t.endForm.more(more)}` : named.join(', ');
  return (
    <ConfirmDialog
      opened
      danger
      onClose={onClose}
      onConfirm={() => end.mutate({ ids: people.map((p) => p.id) })}
      title={t.endForm.title}
      confirm={t.endForm.submit(count)}
      busy={end.isPending}
      error={end.error}
    >
      <p>{t.endForm.body(count, example)}</p>
    </ConfirmDialog>
  );
}
