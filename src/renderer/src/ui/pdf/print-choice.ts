import { z } from 'zod';
import type { Printer } from '../../../../shared/bridge.ts';

/** How somebody printed last on this computer. */
const choiceSchema = z.object({
  printer: z.string().nullable().catch(null),
  duplex: z.boolean().catch(false),
  marked: z.boolean().catch(false),
});
type PrintChoice = z.infer<typeof choiceSchema>;

const KEY = 'posko.print';
const FIRST: PrintChoice = { printer: null, duplex: false, marked: false };

/** What was chosen last; the usual where nothing was, or it cannot be read. */
export function readPrintChoice(kept: string | null = localStorage.getItem(KEY)): PrintChoice {
  try {
    const parsed = choiceSchema.safeParse(JSON.parse(kept ?? 'null'));
    return parsed.success ? parsed.data : FIRST;
  } catch {
    return FIRST;
  }
}

export const keepPrintChoice = (choice: PrintChoice): void =>
  localStorage.setItem(KEY, JSON.stringify(choice));

/** The printer to begin with: the one of last time, else the computer's own, else the first. */
export function firstPrinter(printers: readonly Printer[], last: string | null): string | null {
  const found =
    printers.find(({ name }) => name === last) ?? printers.find(({ isDefault }) => isDefault) ?? printers[0];
  return found?.name ?? null;
}
