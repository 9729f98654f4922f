import { create } from 'zustand';
import type { ImportFieldName } from '../../../shared/contract/import.ts';
import { onPosko } from './events.ts';
import { navigate } from './router.ts';

export interface PastedList {
  /** Text of the clipboard as it is. */
  text: string;
  /** What the columns hold, where the place of pasting says so; null = as the rules find. */
  columns: readonly ImportFieldName[] | null;
}

/** A list pasted in Personel on its way to Impor, which reads and checks it like a file. */
export const usePasted = create<{ list: PastedList | null }>(() => ({ list: null }));

onPosko((event) => {
  if (event.type === 'locked') clearPasted();
});

export const clearPasted = () => usePasted.setState({ list: null });

/** Hands a list over and goes to Impor. */
export function handPasted(list: PastedList): void {
  usePasted.setState({ list });
  navigate('import');
}
