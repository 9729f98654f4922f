import { spawn } from 'node:child_process';

/** A paper on its way to a printer of the system's print service (CUPS). */
export interface PrintJob {
  pdf: Uint8Array;
  title: string;
  printer: string;
  copies: number;
  paper: 'a4' | 'f4';
}

/** F4 is the Indonesian office sheet, 215 × 330 mm, which no printer driver knows by that name. */
const MEDIA = { a4: 'A4', f4: 'Custom.215x330mm' };

/**
 * Hands the very PDF to `lp`, so that what is printed is what was shown, at its true size. The paper goes through
 * standard input and never to the disk as a readable file. Answers null when it is queued, else what `lp` said.
 */
export function printWithLp({ pdf, title, printer, copies, paper }: PrintJob): Promise<string | null> {
  const media = ['-o', `media=${MEDIA[paper]}`, '-o', 'print-scaling=none'];
  return new Promise((resolve) => {
    const child = spawn('lp', ['-d', printer, '-n', String(copies), '-t', title, ...media, '-'], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : said.trim() || `lp: ${code}`));
    // A printer that refuses closes the pipe early; the exit code tells it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(pdf);
  });
}
