import { backupCommands } from './backup.ts';
import type { Command } from './command.ts';
import { dataCommands } from './data.ts';
import { demoCommand } from './demo.ts';
import { importCommands } from './import.ts';
import { journalCommands } from './journal.ts';
import { listCommands } from './list.ts';
import { orderCommands } from './orders.ts';
import { paperCommands } from './paper.ts';
import { pollingCommands } from './polling.ts';
import { rosterCommands } from './roster.ts';

/** Every command of this version, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ...dataCommands,
  demoCommand,
  ...importCommands,
  ...pollingCommands,
  ...listCommands,
  ...rosterCommands,
  ...orderCommands,
  ...paperCommands,
  ...backupCommands,
  ...journalCommands,
];
