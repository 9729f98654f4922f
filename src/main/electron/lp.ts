import { spawn } from 'node:child_process';

/** A paper on its way to a printer of the system's print service (CUPS). */
export interface PrintJob {
  pdf: Uint8Array;
  title: string;
  printer: string;
  copies: number;
  paper: 'a4' | 'f4';
  /** "2-3,5"; null: all pages. */
  pageRange: string | null;
  duplex: boolean;
}

/** F4 is the Indonesian office sheet, 215 × 330 mm, which no printer driver knows by that name. */
const MEDIA = { a4: 'A4', f4: 'Custom.215x330mm' };

/**
 * Hands the very PDF to `lp`, so that what is printed is what was shown, at its true size. The paper goes through
 * standard input and never to the disk as a readable file. Answers null when it is queued, else what `lp` said.
 */
export function printWithLp(job: PrintJob): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn('lp', lpArguments(job), { stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : plainReason(said) || `lp: ${code}`));
    // A printer that refuses closes the pipe early; the exit code tells it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(job.pdf);
  });
}

/** What `lp` said, without its own name: "lp: Error - The printer or class does not exist." */
const plainReason = (said: string): string => said.trim().replace(/^lp: (Error - )?/, '');

/** Sides are always said: a printer's own habit must not decide whether an order is printed on both. */
function lpArguments({ title, printer, copies, paper, pageRange, duplex }: PrintJob): string[] {
  const options = [
    `media=${MEDIA[paper]}`,
    'print-scaling=none',
    `sides=${duplex ? 'two-sided-long-edge' : 'one-sided'}`,
    ...(pageRange === null ? [] : [`page-ranges=${pageRange}`]),
  ];
  return [
    '-d',
    printer,
    '-n',
    String(copies),
    '-t',
    title,
    ...options.flatMap((option) => ['-o', option]),
    '-',
  ];
}
