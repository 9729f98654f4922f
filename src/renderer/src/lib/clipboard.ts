import { unwrapped } from './call.ts';
import { showToast } from './toast.ts';

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, done: string): Promise<void> {
  unwrapped(await window.posko.copyText(text));
  showToast({ text: done });
}
