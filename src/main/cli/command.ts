import type { ParseArgsConfig } from 'node:util';
import { isCivilDate } from '../../core/text/civil-date.ts';
import type { CallInput, CallName, Output } from '../../shared/contract/index.ts';
import type { Context } from '../backend/context.ts';

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;
export type OptionValue = string | boolean | string[] | boolean[] | undefined;
type OptionValues = Record<string, OptionValue>;

/** What a command works with. */
export interface Cli {
  values: OptionValues;
  positionals: string[];
  /** One entry of the contract; throws AppError. Jobs report progress on stderr. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Output<N>>;
  /** Unlocks the data folder with the passphrase of the options or the environment. */
  unlock(): Promise<void>;
  /** The open data, for answers that only the command gives. */
  context(): Context;
  passphrase(): string;
  resourcesDir: string;
}

/** What a command answers: the JSON document of `--json`, and the short text for people. */
export interface Answer {
  json: unknown;
  text: string;
  /** 1: problems were found that need a person; `problem` goes to stderr. */
  exit?: 0 | 1;
  problem?: string;
}

export interface Command {
  words: string[];
  /** How to call it, behind `posko`. */
  usage: string;
  about: string;
  options?: OptionSpecs;
  /** Number of positionals besides the words: least and most. */
  positionals?: readonly [number, number];
  /** false: works without an open data folder. */
  opens?: false;
  /** Reads a list: the reader starts while the data are being unlocked. */
  readsList?: true;
  /** Works in a data folder of its own, removed at the end, at a fixed time (milliseconds since 1970 UTC). */
  standalone?: { now: number };
  run(cli: Cli): Promise<Answer>;
}

/** A wrong call: exit 2, with the sentence and the usage line. */
export class UsageError extends Error {}

/** The text of an option, or undefined. */
export function textOption(cli: Cli, name: string): string | undefined {
  const value = cli.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The text of an option that must be given. Throws UsageError. */
export function requiredOption(cli: Cli, name: string): string {
  const value = textOption(cli, name);
  if (!value) throw new UsageError(`Pilihan --${name} wajib diisi.`);
  return value;
}

/** All values of an option that may be repeated. */
export const listOption = (cli: Cli, name: string): string[] =>
  (cli.values[name] as string[] | undefined) ?? [];

/** A date option YYYY-MM-DD. Throws UsageError for anything else. */
export function dateOption(cli: Cli, name: string): string | undefined {
  const value = textOption(cli, name);
  if (value !== undefined && !isCivilDate(value)) {
    throw new UsageError(`--${name} harus tanggal YYYY-MM-DD, misalnya 2024-11-06.`);
  }
  return value;
}
