import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallName, Output } from '../../shared/contract/index.ts';
import { AppError, type ErrorReport } from '../../shared/errors.ts';
import type { BackendOptions } from '../backend/context.ts';
import { Backend } from '../backend/dispatch.ts';
import { readText } from '../backend/read-file.ts';
import { type Answer, type Cli, type Command, type OptionSpecs, UsageError } from './command.ts';
import { COMMANDS } from './commands.ts';
import { defaultDataDir } from './data-dir.ts';
import { helpText } from './help.ts';

type Program = Pick<BackendOptions, 'version' | 'workerFile' | 'resourcesDir' | 'fontsDir'>;

const COMMON: OptionSpecs = {
  data: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/**
 * Runs one command. Answers with the exit code: 0 done, 1 refused or problems that need a person, 2 wrong usage.
 * With `--json` exactly one document goes to stdout; sentences, progress and reasons go to stderr.
 */
export async function main(argv: string[], program: Program): Promise<number> {
  const json = argv.includes('--json');
  try {
    const words = wordsOf(argv);
    if (argv.includes('--version')) return print(program.version);
    if (words.length === 0 && json) throw new UsageError('Perintah belum disebut. Lihat posko --help.');
    if (words.length === 0 || argv.includes('--help') || argv.includes('-h'))
      return print(helpText(COMMANDS, words));
    const command = findCommand(words);
    const cli = parse(command, argv);
    return await runCommand(command, cli, json, program);
  } catch (error) {
    return report(error, json);
  }
}

/** What is neither an option nor an option's value: options may stand before the command too. */
function wordsOf(argv: string[]): string[] {
  const options: OptionSpecs = Object.assign({}, COMMON, ...COMMANDS.map((c) => c.options ?? {}));
  return parseArgs({ args: argv, options, allowPositionals: true, strict: false }).positionals;
}

/** The command with the most words that the call begins with. */
function findCommand(words: string[]): Command {
  const fits = COMMANDS.filter((c) => c.words.every((word, i) => words[i] === word));
  const [best] = fits.sort((a, b) => b.words.length - a.words.length);
  if (!best)
    throw new UsageError(`Perintah "${words.slice(0, 2).join(' ')}" tidak dikenal. Lihat posko --help.`);
  return best;
}

interface Parsed {
  values: Cli['values'];
  positionals: string[];
}

function parse(command: Command, argv: string[]): Parsed {
  const options = { ...COMMON, ...command.options };
  let parsed: Parsed;
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true }) as Parsed;
  } catch (error) {
    const name = /'(--?[\w-]+)/.exec((error as Error).message)?.[1];
    throw new UsageError(`Pilihan ${name ?? ''} tidak dikenal atau tidak lengkap.\nposko ${command.usage}`);
  }
  const positionals = parsed.positionals.slice(command.words.length);
  const [least, most] = command.positionals ?? [0, 0];
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`Perintah tidak lengkap atau berlebih.\nposko ${command.usage}`);
  }
  return { values: parsed.values, positionals };
}

async function runCommand(
  command: Command,
  parsed: Parsed,
  json: boolean,
  program: Program,
): Promise<number> {
  const text = (name: string) => parsed.values[name] as string | undefined;
  const own = command.standalone ? mkdtempSync(join(tmpdir(), 'posko-')) : null;
  const backend = new Backend({
    ...program,
    dataDir: own ? join(own, 'data') : dataDirOf(text('data')),
    now: () => command.standalone?.now ?? Date.now(),
    emit: (event) => {
      if (event.type !== 'progress' || !process.stderr.isTTY) return;
      const { stage, done, total } = event.progress;
      process.stderr.write(`\r${stage} ${done}${total === null ? '' : `/${total}`}   `);
    },
  });
  const call = async <N extends CallName>(name: N, input: unknown): Promise<Output<N>> => {
    const result = await backend.call({ name, input, jobId: 'command' });
    if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.details);
    return result.value as Output<N>;
  };
  const cli: Cli = {
    ...parsed,
    call,
    passphrase: () => passphraseOf(text('passphrase-file')),
    unlock: async () => {
      await call('session.unlock', { passphrase: cli.passphrase() });
    },
    context: () => backend.session.context(),
    resourcesDir: program.resourcesDir,
  };
  try {
    if (command.readsList) backend.session.expectImport();
    if (command.opens !== false) await cli.unlock();
    return show(await command.run(cli), json);
  } finally {
    await backend.close();
    if (own) rmSync(own, { recursive: true, force: true });
  }
}

const dataDirOf = (given: string | undefined): string =>
  given ?? process.env.POSKO_DATA ?? defaultDataDir(process.platform, process.env);

/** From the file, else from POSKO_PASSPHRASE. */
function passphraseOf(file: string | undefined): string {
  const given = file ? passphraseFile(file) : process.env.POSKO_PASSPHRASE;
  const passphrase = given && withoutLineEnd(given);
  if (!passphrase) throw new AppError('PASSPHRASE_MISSING');
  return passphrase;
}

function passphraseFile(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'FILE_NOT_FOUND') throw error;
    throw new AppError('FILE_NOT_FOUND', 'Berkas kata sandi tidak ditemukan. Periksa --passphrase-file.');
  }
}

/** Editors and files of variables end a line; that end is no part of the passphrase. A second one is. */
const withoutLineEnd = (text: string): string => text.replace(/\r?\n$|\r$/, '');

function show(answer: Answer, json: boolean): number {
  if (answer.problem) process.stderr.write(`${answer.problem}\n`);
  print(json ? JSON.stringify(answer.json, null, 2) : answer.text);
  return answer.exit ?? 0;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function report(error: unknown, json: boolean): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    if (json)
      print(JSON.stringify({ error: { code: 'USAGE', message: error.message, details: null } }, null, 2));
    return 2;
  }
  const failure: ErrorReport = error instanceof AppError ? error.report() : new AppError('INTERNAL').report();
  process.stderr.write(`${failure.message} [${failure.code}]\n`);
  if (json) print(JSON.stringify({ error: failure }, null, 2));
  return 1;
}
