import { shortDate } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { paletteText as t } from '../../../../shared/text/palette.ts';
import { setDay } from '../../lib/context.ts';
import { navigate } from '../../lib/router.ts';
import type { Command } from './commands.ts';
import { matchCommands } from './match.ts';

export interface Entry {
  key: string;
  title: string;
  /** NRP, day, subject: beside the title. */
  detail: string;
  end?: string;
  run: () => void;
}
export interface Group {
  title: string;
  entries: readonly Entry[];
}

type Found = Output<'personnel.palette'>;
const MAX_COMMANDS = 6;

const commandEntry = (command: Command): Entry => ({
  key: `command-${command.key}`,
  title: command.label,
  detail: '',
  ...(command.keys ? { end: command.keys } : {}),
  run: command.run,
});

function dataGroups(found: Found): Group[] {
  return [
    {
      title: t.people,
      entries: found.people.map((p) => ({
        key: `person-${p.id}`,
        title: [p.rank, p.name].filter(Boolean).join(' '),
        detail: [p.number, p.unit].filter(Boolean).join(' · '),
        run: () => navigate('personnel', { query: { person: p.id } }),
      })),
    },
    {
      title: t.events,
      entries: found.events.map((e) => ({
        key: `event-${e.id}`,
        title: e.title,
        detail: e.day ? shortDate(e.day) : '',
        run: () => {
          if (e.day) setDay(e.day);
          navigate('event', { path: [e.id] });
        },
      })),
    },
    {
      title: t.orders,
      entries: found.orders.map((o) => ({
        key: `order-${o.id}`,
        title: o.number ?? t.draftOrder,
        detail: o.subject,
        run: () => navigate('document', { path: [o.id] }),
      })),
    },
  ];
}

/**
 * What the palette lists for a text: only commands after ">"; nothing typed: what was opened last, then commands;
 * else people, events, papers and the commands that fit. Empty groups are left out.
 */
export function paletteGroups(
  text: string,
  found: Found | null,
  recent: readonly Entry[],
  commands: readonly Command[],
): Group[] {
  const typed = text.trim();
  const actions = (filter: string, max: number): Group => ({
    title: t.actions,
    entries: matchCommands(commands, filter).slice(0, max).map(commandEntry),
  });
  const groups = typed.startsWith('>')
    ? [actions(typed.slice(1), commands.length)]
    : typed === ''
      ? [{ title: t.recent, entries: recent }, actions('', commands.length)]
      : [...(found ? dataGroups(found) : []), actions(typed, MAX_COMMANDS)];
  return groups.filter((group) => group.entries.length > 0);
}
