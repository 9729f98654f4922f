import { IconTrash } from '@tabler/icons-react';
import { statusLabel } from '../../../../core/personnel/person.ts';
import { type CivilDate, dateParts, isCivilDate } from '../../../../core/text/civil-date.ts';
import {
  DAY_SHORTS,
  dayLongDate,
  dayMonth,
  dayMonthRange,
  monthYear,
  shortDate,
} from '../../../../core/text/format.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { monthWeeks } from '../../lib/calendar.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { localStamp } from '../../lib/stamp.ts';
import { IconButton, LinkButton } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Severity } from '../../ui/marks.tsx';
import type { PersonView } from './drawer.tsx';
import { loadOf, markOf } from './load.ts';

const NEXT_DUTIES = 4;

export function BriefPanel({ view, day }: { view: PersonView; day: CivilDate }) {
  const { person, memberships, duties, absences } = view;
  const load = loadOf(duties, absences, day);
  const next = duties.filter((duty) => duty.date >= day).slice(0, NEXT_DUTIES);
  const facts: [string, string | null][] = [
    [t.drawer.unit, person.unit],
    [t.drawer.position, person.position],
    ...memberships.flatMap((m): [string, string | null][] => [
      [t.drawer.satgas, m.satgas.join(' › ')],
      [t.drawer.opsPosition, m.opsPosition],
    ]),
    [t.drawer.gender, person.gender === 'P' ? t.filters.women : person.gender === 'L' ? t.filters.men : null],
    [t.drawer.phone, person.phone],
    [t.drawer.note, person.note],
  ];
  const figures: [number, string][] = [
    [load.tasks, t.drawer.tasks],
    [load.days, t.drawer.days],
    [load.ahead, t.drawer.ahead],
    [load.absentDays, t.drawer.absentDays],
  ];
  return (
    <>
      <dl className="pn-facts">
        {facts.map(([term, value]) => (
          <div key={`${term} ${value}`}>
            <dt>{term}</dt>
            <dd className={value ? 'selectable' : 'muted'}>{value ?? t.drawer.none}</dd>
          </div>
        ))}
      </dl>
      <section className="pn-sec">
        <h3>
          {t.drawer.load} <span className="muted s11 r">{t.drawer.loadHint}</span>
        </h3>
        <div className="pn-load">
          {figures.map(([count, label]) => (
            <div key={label}>
              <b>{count}</b>
              <span>{label}</span>
            </div>
          ))}
        </div>
      </section>
      <MonthGrid view={view} day={day} />
      <section className="pn-sec">
        <h3>{t.drawer.next}</h3>
        {next.length === 0 ? <p className="muted s12">{t.drawer.noDuties}</p> : <DutyList duties={next} />}
      </section>
    </>
  );
}

const MARKS = { clash: 'K', duty: 'K', absent: '–' } as const;

/** The month of the shown day: duties and absences as letters, readable without colour. */
function MonthGrid({ view, day }: { view: PersonView; day: CivilDate }) {
  return (
    <section className="pn-sec">
      <h3>{monthYear(day)}</h3>
      <div className="pn-month" role="img" aria-label={monthYear(day)}>
        {DAY_SHORTS.map((name) => (
          <i key={name} className="head">
            {name}
          </i>
        ))}
        {monthWeeks(day)
          .flat()
          .map((date) => {
            if (date.slice(0, 7) !== day.slice(0, 7)) return <i key={date} className="out" />;
            const mark = markOf(date, view.duties, view.absences);
            return (
              <i
                key={date}
                className={[mark ?? '', date === day && 'today'].filter(Boolean).join(' ')}
                title={dayLongDate(date)}
              >
                {dateParts(date).day}
                {mark ? <b>{MARKS[mark]}</b> : null}
              </i>
            );
          })}
      </div>
    </section>
  );
}

function DutyList({ duties }: { duties: PersonView['duties'] }) {
  return (
    <ul className="pn-lines">
      {duties.map((duty) => (
        <li key={duty.assignmentId}>
          <span className="muted s11 pn-when">
            {dayMonth(duty.date)} {duty.time}
          </span>
          {duty.eventId ? (
            <LinkButton
              className="g1 el plain"
              onClick={() => navigate('event', { path: [duty.eventId ?? ''] })}
            >
              {duty.title}
            </LinkButton>
          ) : (
            <span className="g1 el">{duty.title}</span>
          )}
          {duty.conflict ? <Severity level="error" label={t.drawer.clash} /> : null}
        </li>
      ))}
    </ul>
  );
}

export function DutyPanel({ view, day }: { view: PersonView; day: CivilDate }) {
  if (view.duties.length === 0) return <p className="muted s12">{t.drawer.noDutiesAtAll}</p>;
  const ahead = view.duties.filter((duty) => duty.date >= day);
  const past = view.duties.filter((duty) => duty.date < day).reverse();
  return (
    <>
      {ahead.length > 0 ? (
        <section className="pn-sec">
          <h3>{t.drawer.aheadTitle(ahead.length)}</h3>
          <DutyList duties={ahead} />
        </section>
      ) : null}
      {past.length > 0 ? (
        <section className="pn-sec">
          <h3>{t.drawer.pastTitle(past.length)}</h3>
          <DutyList duties={past} />
        </section>
      ) : null}
    </>
  );
}

export function AbsencePanel({ view }: { view: PersonView }) {
  const end = useMutate('absence.end', { done: t.drawer.absenceRemoved });
  if (view.absences.length === 0) return <p className="muted s12">{t.drawer.noAbsences}</p>;
  return (
    <>
      <ul className="pn-lines tall">
        {view.absences.map((absence) => (
          <li key={absence.id}>
            <div className="g1">
              <b>{statusLabel(absence.kind)}</b>{' '}
              <span className="t2">
                {absence.until
                  ? dayMonthRange(absence.since, absence.until)
                  : `${shortDate(absence.since)}, ${t.drawer.openEnd}`}
              </span>
              {absence.note ? <div className="muted s11">{absence.note}</div> : null}
            </div>
            <IconButton
              label={t.drawer.removeAbsence}
              plain
              small
              onClick={() => end.mutate({ ids: [absence.id] })}
            >
              <IconTrash className="i14" />
            </IconButton>
          </li>
        ))}
      </ul>
      {end.error ? <ErrorNote error={end.error} /> : null}
    </>
  );
}

export function JournalPanel({ id }: { id: string }) {
  const { data, error } = useCall('personnel.history', { id });
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WIB';
  if (error) return <ErrorNote error={error} />;
  if (!data) return <SkeletonRows />;
  if (data.length === 0) return <p className="muted s12">{t.drawer.noJournal}</p>;
  return (
    <ul className="pn-lines tall">
      {data.map((entry) => (
        <li key={entry.actionId}>
          <div className="g1">
            <div className="f">
              <b className="g1 el">{entry.label}</b>
              <span className="muted s11">{localStamp(entry.at, zone)}</span>
            </div>
            <div className="muted s11">{entry.actor}</div>
            {entry.fields.map((field) => (
              <div key={field.field} className="pn-change">
                <span className="t2">{field.field}</span>
                <span>
                  {field.before === null ? null : <s>{valueText(field.before)}</s>}{' '}
                  <b>{valueText(field.after)}</b>
                </span>
              </div>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A journal value as people read it: dates in words, an empty one said. */
const valueText = (value: string | null): string =>
  value === null || value === '' ? t.drawer.empty : isCivilDate(value) ? shortDate(value) : value;
