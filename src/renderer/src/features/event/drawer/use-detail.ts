import { useRef, useState } from 'react';
import type { EventDetailFields } from '../../../../../shared/contract/event-detail.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import type { CallError } from '../../../lib/call.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';

type Detail = Output<'event.detail'>;

/** What is recorded of an event, with what was typed and is still on its way. */
export interface DetailState {
  detail: Detail | undefined;
  error: CallError | null;
  /** Saves at once; the fields count from now on. */
  save: (fields: Partial<EventDetailFields>) => void;
  saving: boolean;
  saveError: CallError | null;
  refetch: () => Promise<unknown>;
}

/** The detail of an event. @param onSaved called after every save */
export function useDetail(id: string, onSaved: () => void): DetailState {
  const found = useCall('event.detail', { id }, { keep: false });
  const update = useMutate('event.updateDetail', { onSuccess: onSaved });
  // A permit is saved whole: the next field of it must build on what was just sent.
  const [sent, setSent] = useState<Partial<EventDetailFields>>({});
  const turn = useRef(0);
  const save = (fields: Partial<EventDetailFields>) => {
    const mine = ++turn.current;
    setSent((present) => ({ ...present, ...fields }));
    const settle = async () => {
      await found.refetch();
      if (turn.current === mine) setSent({});
    };
    update.mutate({ id, fields }, { onSuccess: settle, onError: () => setSent({}) });
  };
  return {
    detail: found.data === undefined ? undefined : { ...found.data, ...sent },
    error: found.error,
    save,
    saving: update.isPending,
    saveError: update.error,
    refetch: found.refetch,
  };
}
