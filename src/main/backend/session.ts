import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TIME_ZONES } from '../../core/text/time-zone.ts';
import type { CallName, Input, Output } from '../../shared/contract/index.ts';
import type { IdentityInput } from '../../shared/contract/session.ts';
import { AppError } from '../../shared/errors.ts';
import { restoreBackup, verifyBackup } from '../db/backup.ts';
import { toAppError } from '../db/errors.ts';
import { writeFileAtomic } from '../db/files.ts';
import { runAction } from '../db/journal.ts';
import { checkPassphrase, recoverPassphrase, writeKeyring } from '../db/keyring.ts';
import {
  changePassphrase,
  clearUnfinished,
  closeDatabase,
  createDatabase,
  hasData,
  openDatabase,
  requireStrong,
} from '../db/open.ts';
import { findIdentity } from '../db/unit.ts';
import { WorkerPool } from '../jobs/pool.ts';
import { loadSample } from './bundle/sample.ts';
import type { BackendOptions, Context, OpenData } from './context.ts';
import type { SessionName } from './handlers.ts';
import { carryNumbers } from './letter/used-numbers.ts';
import { seedRegions } from './master/region.ts';
import { writeSetting } from './master/setting.ts';
import { writeIdentity } from './master/unit.ts';
import { noteRecoverySheet } from './output.ts';
import { recoverySheet } from './recovery-sheet.ts';

/** The person at the keyboard, until there are several users. */
const ACTOR = 'Operator Bag Ops';

/** What the lock screen knows of the post; folders of before do not say the zone. */
const unitFile = z.object({ name: z.string(), timeZone: z.enum(TIME_ZONES).nullable().catch(null) });

type SessionHandlers = { [N in SessionName]: (input: Input<N>) => Promise<Output<N>> | Output<N> };

/**
 * The state of one data folder: empty, locked or open. Holds the only database connection and the worker
 * threads, and answers the calls that work without an open database.
 */
export class Session {
  readonly #options: BackendOptions;
  readonly #workers: WorkerPool;
  #open: OpenData | null = null;

  constructor(options: BackendOptions) {
    this.#options = options;
    this.#workers = new WorkerPool(options.workerFile);
  }

  /** The context of a use case. Throws DATA_MISSING or DATA_LOCKED. */
  context(): Context {
    if (!this.#open) throw new AppError(hasData(this.#options.dataDir) ? 'DATA_LOCKED' : 'DATA_MISSING');
    return {
      ...this.#open,
      options: this.#options,
      workers: this.#workers,
      at: () => new Date(this.#options.now()).toISOString(),
      actor: ACTOR,
    };
  }

  /** An import is about to be asked for: its reader starts now, also while the data are still locked. */
  expectImport(): void {
    this.#workers.warm();
  }

  /** Answers a call of type session. */
  async handle(name: CallName, input: unknown): Promise<unknown> {
    const handler = this.#handlers[name as SessionName] as (input: unknown) => unknown;
    return handler(input);
  }

  /**
   * Makes a new data folder with the post's identity and, if wanted, the sample data: all or nothing. Returns the
   * recovery code to print.
   */
  create({ passphrase, identity, paper, sample }: Input<'session.create'>): string {
    try {
      const { recoveryCode } = createDatabase(this.#options.dataDir, passphrase, (db) => {
        this.#open = { db, passphrase };
        this.#writeFirstRows(identity, paper);
        if (sample) loadSample(this.context());
        this.#rememberUnit();
        this.#carryNumbers();
      });
      return recoveryCode;
    } catch (error) {
      if (!this.#open?.db.open) this.#open = null;
      throw error;
    }
  }

  #writeFirstRows(identity: IdentityInput, paper: 'a4' | 'f4'): void {
    const context = this.context();
    const info = { kind: 'session.create', label: 'Siapkan data satuan', actor: ACTOR };
    seedRegions(context.db, this.#options.resourcesDir);
    runAction(context.db, context.at(), info, () => {
      writeIdentity(context, identity, false);
      writeSetting(context, 'paper', paper);
    });
  }

  /** Opens the folder. Throws the codes of `openDatabase`. */
  unlock(passphrase: string): void {
    this.#close();
    this.#open = { db: openDatabase(this.#options.dataDir, passphrase), passphrase };
    this.#refreshUnit();
    this.#carryNumbers();
  }

  /** Closes the data and ends the worker threads. */
  async close(): Promise<void> {
    this.#close();
    await this.#workers.close();
  }

  #close(): void {
    if (this.#open) closeDatabase(this.#open.db);
    this.#open = null;
  }

  readonly #handlers: SessionHandlers = {
    'session.status': () => {
      const { dataDir, version } = this.#options;
      const state = this.#open ? 'open' : hasData(dataDir) ? 'locked' : 'empty';
      const unit = this.#rememberedUnit();
      return {
        state,
        hasRecovery: existsSync(join(dataDir, 'keyring.json')),
        version,
        unitName: unit?.name ?? null,
        timeZone: unit?.timeZone ?? null,
      };
    },
    'session.create': (input) => ({ recoveryCode: this.create(input) }),
    'session.unlock': ({ passphrase }) => {
      this.unlock(passphrase);
      return null;
    },
    'session.recover': ({ code, newPassphrase }) => {
      requireStrong(newPassphrase);
      const { dataDir } = this.#options;
      this.unlock(recoverPassphrase(dataDir, code));
      return { recoveryCode: this.#rekey(newPassphrase) };
    },
    'session.lock': async () => {
      this.#refreshUnit();
      this.#close();
      await this.#workers.close();
      this.#options.emit({ type: 'locked' });
      return null;
    },
    'session.changePassphrase': ({ current, next }) => {
      const { passphrase } = this.context();
      if (current !== passphrase) throw new AppError('PASSPHRASE_WRONG');
      return { recoveryCode: this.#rekey(next) };
    },
    'session.recoverySheet': async ({ code }) => {
      const context = this.context();
      const pdf = await recoverySheet(context, code);
      noteRecoverySheet(context);
      return { pdf };
    },
    'session.restore': ({ file, passphrase }) => this.#restore(file.$path, passphrase),
  };

  #rekey(next: string): string {
    const { db } = this.context();
    const code = changePassphrase(db, this.#options.dataDir, next);
    this.#open = { db, passphrase: next };
    return code;
  }

  /**
   * Puts a backup in the place of the data; the former state is kept under backups/. When it fails half way the window
   * learns that the data is closed.
   */
  #restore(path: string, passphrase: string): Output<'session.restore'> {
    const { dataDir, now } = this.#options;
    const { people } = verifyBackup(path, passphrase);
    this.#close();
    clearUnfinished(dataDir);
    const stamp = new Date(now()).toISOString().slice(0, 19).replaceAll(':', '');
    try {
      const kept = restoreBackup(dataDir, path, passphrase, stamp);
      if (checkPassphrase(dataDir, passphrase) !== true) writeKeyring(dataDir, passphrase);
      this.unlock(passphrase);
      return { people, kept };
    } catch (error) {
      this.#options.emit({ type: 'locked' });
      throw error;
    }
  }

  // The lock screen names the post and shows its clock before anything can be decrypted; this file holds no person's
  // data.
  get #unitFile(): string {
    return join(this.#options.dataDir, 'unit.json');
  }

  #rememberUnit(): void {
    const identity = this.#open && findIdentity(this.#open.db);
    if (!identity) return;
    const { name, time_zone: timeZone } = identity;
    const known = this.#rememberedUnit();
    if (known?.name === name && known.timeZone === timeZone) return;
    writeFileAtomic(this.#unitFile, `${JSON.stringify({ name, timeZone })}\n`);
  }

  /** The same after the identity may have changed. A full disk must not keep anyone from opening or locking the data. */
  #refreshUnit(): void {
    try {
      this.#rememberUnit();
    } catch {
      // The lock screen shows what it knew before.
    }
  }

  /** Numbers of letters that the data opened now do not know. A full disk must not keep anyone from opening the data. */
  #carryNumbers(): void {
    try {
      carryNumbers(this.context());
    } catch (error) {
      if (!(toAppError(error) instanceof AppError)) throw error;
    }
  }

  #rememberedUnit(): z.infer<typeof unitFile> | null {
    try {
      return unitFile.parse(JSON.parse(readFileSync(this.#unitFile, 'utf8')));
    } catch {
      return null;
    }
  }
}
