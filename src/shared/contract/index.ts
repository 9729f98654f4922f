import type { z } from 'zod';
import { conflictContract } from './conflict.ts';
import type { Entry } from './define.ts';
import { documentContract, reportContract } from './document.ts';
import { eventContract } from './event.ts';
import { eventDetailContract } from './event-detail.ts';
import { guardContract } from './guard.ts';
import { importContract } from './import.ts';
import { importLayoutContract } from './import-layout.ts';
import { backupContract, journalContract, settingContract } from './journal.ts';
import { letterContract, registerContract } from './letter.ts';
import { messageContract } from './message.ts';
import { operationContract } from './operation.ts';
import { paperListContract } from './paper-list.ts';
import { personnelContract } from './personnel.ts';
import { pollingContract } from './polling.ts';
import { regionContract } from './region.ts';
import { rosterContract } from './roster.ts';
import { sessionContract } from './session.ts';
import { stageNeedContract } from './stage-need.ts';
import { templateContract } from './template.ts';
import { unitContract } from './unit.ts';

/**
 * Everything that crosses the bridge, one table. Both ends are typed from it: a missing handler and a wrong
 * call are compile errors; inputs are checked at run time.
 */
export const contract = {
  ...sessionContract,
  ...unitContract,
  ...personnelContract,
  ...operationContract,
  ...stageNeedContract,
  ...eventContract,
  ...guardContract,
  ...conflictContract,
  ...eventDetailContract,
  ...pollingContract,
  ...regionContract,
  ...importContract,
  ...importLayoutContract,
  ...documentContract,
  ...letterContract,
  ...registerContract,
  ...reportContract,
  ...messageContract,
  ...journalContract,
  ...backupContract,
  ...settingContract,
  ...rosterContract,
  ...templateContract,
  ...paperListContract,
} satisfies Record<string, Entry>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a handler receives: after validation and trimming. */
export type Input<N extends CallName> = z.output<Contract[N]['input']>;
/** What a caller may send. In the window a file is `{ $file: token }` instead of `{ $path }`. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;
