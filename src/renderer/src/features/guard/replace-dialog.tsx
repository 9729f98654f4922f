import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { ABSENCE_KINDS, statusLabel } from '../../../../core/personnel/person.ts';
import { addDays } from '../../../../core/text/civil-date.ts';
import { dayShortDate } from '../../../../core/text/format.ts';
import type { CellPerson, FollowingDuty } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { call, type WindowInput } from '../../lib/call.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedListName } from '../../lib/person-name.ts';
import { Segmented } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox, Select } from '../../ui/field.tsx';
import { Clashes, givenReason } from './clashes.tsx';

const t = guardText.replace;
const OPEN = 'open';
const NO_ABSENCE = 'none';
const OFFERED = 20;
type Days = keyof typeof t.dayChoices;

interface Props {
  operationId: string;
  person: CellPerson;
  onClose: () => void;
}

/**
 * Replaces one person: on this duty and on those that follow, each with somebody who can; what it brings and mends is
 * shown before, and the absence is recorded with it.
 */
export function ReplaceDialog({ operationId, person, onClose }: Props) {
  const [days, setDays] = useState<Days>('7');
  const following = useCall('dutyPost.following', { assignmentId: person.assignmentId, days: Number(days) });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [kind, setKind] = useState(NO_ABSENCE);
  const [dates, setDates] = useState<{ since: string | null; until: string | null }>({
    since: null,
    until: null,
  });
  const [reason, setReason] = useState('');
  const save = useMutate('dutyPost.replace', {
    done: (_v, { replacements }) => t.done(replacements.length),
    onSuccess: onClose,
  });
  const duties = (following.data?.duties ?? []).filter((duty) => !left.has(duty.assignmentId));
  const offers = useOffers(operationId, person, following.data?.duties ?? []);
  const replacementOf = (duty: FollowingDuty): string =>
    chosen[duty.assignmentId] ?? offers.get(duty.assignmentId)?.[0]?.value ?? OPEN;
  const reasons = new Map(
    [...offers].flatMap(([id, rows]) => rows.map((row) => [`${id} ${row.value}`, row.why] as const)),
  );
  /** Who was chosen for one duty also takes those after it that nobody was chosen for, where this person can. */
  const choose = (duty: FollowingDuty, value: string) => {
    const all = following.data?.duties ?? [];
    const later = value === OPEN ? [] : all.slice(all.indexOf(duty) + 1);
    const follow = later.filter(
      (next) =>
        chosen[next.assignmentId] === undefined &&
        offers.get(next.assignmentId)?.some((offer) => offer.value === value),
    );
    const taken = [duty, ...follow].map(({ assignmentId }) => [assignmentId, value] as const);
    setChosen({ ...chosen, ...Object.fromEntries(taken) });
  };
  const first = following.data?.date ?? null;
  const since = dates.since ?? first;
  const until = dates.until ?? (first === null ? null : addDays(first, Number(days) - 1));
  const known = following.data !== undefined && !following.isPlaceholderData && offers.size > 0;
  const draft: WindowInput<'conflict.preview'> | null = known
    ? {
        put: duties.flatMap((duty) => {
          const personId = replacementOf(duty);
          return personId === OPEN ? [] : [draftOf(duty, personId)];
        }),
        remove: duties.map((duty) => duty.assignmentId),
      }
    : null;
  const preview = useCall('conflict.preview', draft && draft.remove.length > 0 ? draft : null);
  const submit = () => {
    if (!known || duties.length === 0) return;
    save.mutate({
      replacements: duties.map((duty) => {
        const personId = replacementOf(duty);
        return { assignmentId: duty.assignmentId, personId: personId === OPEN ? null : personId };
      }),
      absence: kind === NO_ABSENCE || since === null ? null : { kind, since, until, note: null },
      reason: givenReason(reason),
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t.title(rankedListName(person))}
      width={640}
      onSubmit={submit}
      submit={t.submit(duties.length)}
      disabled={save.isPending || !known || duties.length === 0}
    >
      <div className="stack">
        <div className="f">
          <span className="lab">{t.days}</span>
          <Segmented<Days>
            small
            label={t.days}
            value={days}
            onChange={setDays}
            options={(Object.keys(t.dayChoices) as Days[]).map((value) => ({
              value,
              label: t.dayChoices[value],
            }))}
          />
        </div>
        {following.error ? <ErrorNote error={following.error} /> : null}
        {known ? null : <p className="muted">{t.working}</p>}
        <ul className="gd-replace" aria-label={t.duties}>
          {(following.data?.duties ?? []).map((duty) => {
            const title = `${dayShortDate(duty.date)}, ${duty.title}${duty.shift ? ` ${duty.shift}` : ''}`;
            const out = left.has(duty.assignmentId);
            return (
              <li key={duty.assignmentId}>
                <Checkbox
                  aria-label={t.include(title)}
                  checked={!out}
                  onChange={() => {
                    const next = new Set(left);
                    if (!next.delete(duty.assignmentId)) next.add(duty.assignmentId);
                    setLeft(next);
                  }}
                />
                <span className="g1">
                  <b>{title}</b>
                  <span className="s11 t2"> {duty.time}</span>
                </span>
                <Select
                  aria-label={`${t.with} ${title}`}
                  w={260}
                  searchable
                  disabled={out || !known}
                  comboboxProps={{ width: 440, position: 'bottom-end' }}
                  data={[
                    ...(offers.get(duty.assignmentId) ?? []).map(({ value, label }) => ({ value, label })),
                    { value: OPEN, label: t.open },
                  ]}
                  value={known ? replacementOf(duty) : null}
                  onChange={(value) => value && choose(duty, value)}
                  renderOption={({ option }) => (
                    <div className="el">
                      {option.label}
                      <div className="s11 t2 gd-why">
                        {reasons.get(`${duty.assignmentId} ${option.value}`)}
                      </div>
                    </div>
                  )}
                />
              </li>
            );
          })}
        </ul>
        <div className="cols">
          <Select
            label={t.absence}
            data={[
              { value: NO_ABSENCE, label: t.noAbsence },
              ...ABSENCE_KINDS.map((value) => ({ value: value as string, label: statusLabel(value) })),
            ]}
            value={kind}
            onChange={(value) => value && setKind(value)}
          />
          <DateField
            label={t.since}
            value={since}
            disabled={kind === NO_ABSENCE}
            onChange={(value) => setDates({ ...dates, since: value })}
          />
          <DateField
            label={t.until}
            value={until}
            disabled={kind === NO_ABSENCE}
            onChange={(value) => setDates({ ...dates, until: value })}
          />
        </div>
        {preview.data && draft ? (
          <Clashes
            conflicts={preview.data.conflicts}
            solved={preview.data.solved}
            reason={reason}
            onReason={setReason}
          />
        ) : null}
        {save.error ? <ErrorNote error={save.error} /> : null}
      </div>
    </FormDialog>
  );
}

const draftOf = (duty: FollowingDuty, personId: string): WindowInput<'conflict.preview'>['put'][number] => ({
  assignmentId: null,
  eventId: duty.eventId,
  dutyPostId: duty.dutyPostId,
  date: duty.dutyPostId === null ? null : duty.date,
  shift: duty.shift,
  personId,
  role: duty.role,
  nature: duty.nature,
  start: duty.start,
  end: duty.end,
});

interface Offer {
  value: string;
  label: string;
  /** What speaks for the person and what against, in words. */
  why: string;
}

/** Who can take each duty, best first. Empty until all are known. */
function useOffers(
  operationId: string,
  { role, personId }: CellPerson,
  duties: readonly FollowingDuty[],
): ReadonlyMap<string, readonly Offer[]> {
  return useQueries({
    queries: duties.map((duty) => {
      const vacancy =
        duty.eventId === null
          ? { dutyPostId: duty.dutyPostId ?? '', date: duty.date, shift: duty.shift ?? '' }
          : { eventId: duty.eventId };
      const leader = duty.role !== 'anggota' || role !== 'anggota';
      const input = { vacancy, pool: { operationId }, leader, onlyAble: true, limit: OFFERED };
      return {
        queryKey: ['call', 'roster.suggest', input],
        queryFn: () => call('roster.suggest', input),
      };
    }),
    combine: (results) => {
      const offers = new Map<string, readonly Offer[]>();
      if (results.some((result) => result.isPending)) return offers;
      results.forEach((result, i) => {
        const duty = duties[i];
        const rows = (result.data?.rows ?? []).filter((row) => row.personId !== personId);
        if (duty)
          offers.set(
            duty.assignmentId,
            rows.map((row) => ({
              value: row.personId,
              label: rankedListName(row),
              why: row.reasons.join(' · '),
            })),
          );
      });
      return offers;
    },
  });
}
