/** Parts of the reports that look at a whole day: laporan harian and lapsit. */
import { dateRange, lowerFirst, upperFirst } from '../text/format.ts';
import { counted } from '../text/spell.ts';
import type { EventFacts, ReportFacts } from './facts.ts';
import { lines } from './items.ts';
import { item, type ReportItem, type ReportTable } from './outline.ts';
import { addressWords, clockWords, eventTime, officerWords } from './phrases.ts';

/** "Operasi: Mantap Praja Turangga-2024, 121 (seratus dua puluh satu) hari" */
export const operationItems = ({ operation, counters }: ReportFacts): ReportItem[] =>
  item(
    'Operasi',
    operation &&
      [operation.name, counters.operationDays === null ? null : `${counted(counters.operationDays)} hari`]
        .filter(Boolean)
        .join(', '),
  );

/** "Kampanye: hari ke-43 (25 September 2024 s.d. 23 November 2024)" */
export const stageItems = ({ stages }: ReportFacts): ReportItem[] =>
  stages.flatMap(({ name, start, end, day }) => item(name, `hari ke-${day} (${dateRange(start, end)})`));

/** No satgas, but part of the strength of the day: without them the satgas would not add up to it. */
const STAFF = 'Pimpinan dan staf operasi';

/** Every satgas with its people and at how many places they stood, then leaders and staff. */
export const satgasItems = ({ force: { satgas, staff } }: ReportFacts): ReportItem[] => [
  ...satgas.flatMap(({ name, people, sites, task }) =>
    item(
      `Satgas ${name}`,
      [`${counted(people)} orang`, sites > 0 ? `${counted(sites)} lokasi` : null, task]
        .filter(Boolean)
        .join(', '),
    ),
  ),
  ...(satgas.length > 0 && staff > 0 ? item(STAFF, `${counted(staff)} orang`) : []),
];

export const satgasTable = ({ force }: ReportFacts): ReportTable | null =>
  force.satgas.length === 0
    ? null
    : {
        columns: [
          { head: 'NO', width: 10, align: 'center' },
          { head: 'SATGAS', width: 56, align: 'left' },
          { head: 'TUGAS', width: 64, align: 'left' },
          { head: 'LOKASI', width: 22, align: 'center' },
          { head: 'PERSONEL', width: 23, align: 'center' },
        ],
        rows: [
          ...force.satgas.map(({ name, people, sites, task }) => [
            name,
            task === null ? '' : upperFirst(task),
            sites === 0 ? '' : String(sites),
            String(people),
          ]),
          ...(force.staff > 0 ? [[STAFF, '', '', String(force.staff)]] : []),
        ].map((row, i) => [String(i + 1), ...row]),
        total: null,
      };

/** Each event of the day in one line: "16.05 s.d. 18.20 WITA, pertemuan terbatas Paket CONTOH, rumah warga, …" */
export const eventItems = (facts: ReportFacts): ReportItem[] =>
  lines([...facts.events.map((event) => eventLine(event, facts.unit.timeZone)), ...guardLines(facts)]);

/** Visits and patrols are led; a padal commands a guard. */
const LED: ReadonlySet<string> = new Set(['cooling-system', 'patroli']);

function eventLine(event: EventFacts, zone: string): string {
  const parts = [
    eventTime(event, zone),
    [event.kind.startsWith('kampanye.') ? event.kinds : lowerFirst(titleAlone(event)), event.candidate]
      .filter(Boolean)
      .join(' '),
    addressWords(event, 'district'),
    event.people > 0 ? `${counted(event.people)} personel` : null,
    event.leader && `${LED.has(event.kind) ? 'dipimpin' : 'padal'} ${officerWords(event.leader)}`,
  ];
  return upperFirst(parts.filter(Boolean).join(', '));
}

/** The title without the place at its end, which the line names anyway: "Cooling system" of "Cooling system, Desa Oeba". */
function titleAlone({ title, venue, village, district }: EventFacts): string {
  const end = [village?.label, village?.name, venue, district?.label].find(
    (place) => place && title.toLowerCase().endsWith(`, ${place.toLowerCase()}`),
  );
  return end ? title.slice(0, -end.length - 2) : title;
}

const guardLines = ({ guards, unit }: ReportFacts): string[] =>
  guards.map(({ place, hours, people, padal }) =>
    [
      `Penjagaan ${place}`,
      hours > 0 ? `${hours} jam, ${unit.timeZone}` : null,
      people > 0 ? `${counted(people)} personel` : null,
      padal && `padal ${officerWords(padal)}`,
    ]
      .filter(Boolean)
      .join(', '),
  );

/** The same as a table; people of one event are its own, so the foot counts everyone once. */
export function eventTable(facts: ReportFacts): ReportTable | null {
  const { events, guards, force, unit } = facts;
  if (events.length + guards.length === 0) return null;
  const number = (people: number) => (people > 0 ? String(people) : '');
  const rows = [
    ...events.map((event) => [
      eventTime(event, unit.timeZone) ?? '',
      [event.kind.startsWith('kampanye.') ? upperFirst(event.kinds) : titleAlone(event), event.candidate]
        .filter(Boolean)
        .join(', '),
      upperFirst(addressWords(event, 'district') ?? ''),
      number(event.people),
    ]),
    ...guards.map(({ place, hours, people }) => [
      hours > 0 ? `${hours} jam` : '',
      'Penjagaan objek',
      place,
      number(people),
    ]),
  ];
  return {
    columns: [
      { head: 'NO', width: 9, align: 'center' },
      { head: 'WAKTU', width: 33, align: 'left' },
      { head: 'KEGIATAN', width: 56, align: 'left' },
      { head: 'TEMPAT', width: 57, align: 'left' },
      { head: 'PERSONEL', width: 20, align: 'center' },
    ],
    rows: rows.map((row, i) => [String(i + 1), ...row]),
    total: force.people === null ? null : ['JUMLAH ORANG (dihitung sekali)', String(force.people)],
  };
}

/** The strength of the day: everyone once, then other bodies. */
export function dayStrength({ force, unit }: ReportFacts): ReportItem[] {
  const others = force.bodies.filter(({ body }) => body !== 'Polri');
  return [
    ...item(
      'Personel',
      force.people === null ? null : `${counted(force.people)} orang ${force.part ?? unit.name}`,
    ),
    ...others.flatMap(({ body, people }) => item(body, `${counted(people)} orang`)),
  ];
}

/** "Keadaan sampai dengan pukul 20.00 WITA" */
export const untilItem = ({ at, day, unit }: ReportFacts): ReportItem[] =>
  at.slice(0, 10) === day ? item('Keadaan', `s.d. pukul ${clockWords(at, unit.timeZone)}`) : [];
