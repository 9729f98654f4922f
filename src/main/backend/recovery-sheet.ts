import { recoverySheet as sheet } from '../../core/documents/recovery-sheet.ts';
import { type Context, localClock } from './context.ts';
import { requireIdentity } from './master/unit.ts';

/** The PDF to print and lock away: unit, date and recovery code. The passphrase is nowhere on it. */
export async function recoverySheet(context: Context, code: string): Promise<Uint8Array> {
  const identity = requireIdentity(context.db);
  const document = sheet({
    letterhead: JSON.parse(identity.letterhead) as string[],
    unitName: identity.name,
    timeZone: identity.time_zone,
    at: localClock(context.options.now(), identity.time_zone),
    code,
  });
  const { pdf } = await context.workers.run('renderPdf', { document, fontsDir: context.options.fontsDir });
  return pdf;
}
