/** Lists of one day: plotting, polling places, roll call. */
import type { AbsenceReason } from '../../../src/core/documents/daftar-hadir-data.ts';
import type { PlotEvent } from '../../../src/core/documents/ploting-data.ts';
import { NASTY_LETTERHEAD, NASTY_SIGNATURE, nastyPeople } from '../nasty-people.ts';
import { annexBands, daftarHadirData, plotEvents, plotingData, unit } from '../papers.ts';
import { plotingTpsData } from '../polling-paper.ts';
import type { PaperCases } from './types.ts';

const NASTY = { unit: { ...unit, letterhead: NASTY_LETTERHEAD }, signature: NASTY_SIGNATURE };

/** One event with 600 people in 43 rings. */
function crowd(): PlotEvent {
  const base = plotEvents().at(-1) as PlotEvent;
  const all = annexBands(600).flatMap((band) => [
    ...band.people,
    ...band.children.flatMap((child) => [...child.people, ...child.children.flatMap((sub) => sub.people)]),
  ]);
  return {
    ...base,
    people: all.map(({ opsPosition, ...person }, index) => ({
      ...person,
      satgas: 'Preventif',
      task: opsPosition,
      point: `Pintu ${(index % 43) + 1}`,
      ring: `Ring ${Math.floor(index / 14) + 1}`,
      padal: index === 0,
    })),
  };
}

/** An event of which little is known, and whose people are hard to set. */
function nastyEvent(): PlotEvent {
  return {
    ...(plotEvents()[0] as PlotEvent),
    activity:
      "Tatap muka, dialog, penyebaran bahan kampanye, dan pentas seni “Paket ROMAN” di Mota'ain (kampanye hari ke-43)",
    time: null,
    place: null,
    runningTitle: "Tatap muka, dialog, penyebaran bahan kampanye, dan pentas seni “Paket ROMAN” di Mota'ain",
    people: nastyPeople(13).map((person, index) => ({
      ...person,
      satgas: index % 2 === 0 ? 'Kamseltibcarlantas' : null,
      task: index % 3 === 0 ? null : 'Pengamanan objek vital nasional dan tertentu (gudang logistik KPU)',
      point:
        index % 4 === 0 ? null : "Simpang tiga Jalan Sam Ratulangi–Jalan Mota'ain, depan pos kamling RT 005",
      ring: index < 6 ? null : "RING III – JALUR EVAKUASI D'ARC",
      padal: index === 1,
      note: index % 5 === 0 ? 'Membawa HT dan megafon' : null,
    })),
  };
}

function afterRollCall() {
  const data = daftarHadirData({ phase: 'after' });
  const absent = new Map<number, AbsenceReason>([
    [2, 'Sakit'],
    [5, 'Dinas luar'],
    [17, 'Sakit'],
  ]);
  return {
    ...data,
    people: data.people.map((person, index) => ({ ...person, absence: absent.get(index) ?? null })),
  };
}

export const LIST_CASES: PaperCases<'ploting' | 'ploting-tps' | 'daftar-hadir'> = {
  ploting: {
    least: () =>
      plotingData({
        state: 'draft',
        recap: null,
        events: plotEvents()
          .slice(0, 1)
          .map((event) => ({ ...event, time: null, place: null, people: event.people.slice(0, 1) })),
      }),
    usual: () => plotingData(),
    most: () => plotingData({ recap: null, events: [crowd()] }),
    nastiest: () => plotingData({ ...NASTY, events: [nastyEvent(), nastyEvent()] }),
    f4: () => plotingData({ paper: 'f4' }),
  },
  'ploting-tps': {
    least: () => {
      const data = plotingTpsData({ state: 'draft' });
      const [district] = data.districts;
      const [band] = district?.bands ?? [];
      return {
        ...data,
        districts: [
          { name: 'Kecamatan Oebobo', bands: band ? [{ ...band, blocks: band.blocks.slice(0, 1) }] : [] },
        ],
      };
    },
    usual: () => plotingTpsData(),
    most: () => {
      const data = plotingTpsData();
      const bands = data.districts.flatMap((district) => district.bands);
      return {
        ...data,
        districts: ['Oebobo', 'Maulafa'].map((name) => ({
          name: `Kecamatan ${name}`,
          bands: Array.from({ length: 43 }, (_, at) => bands[at % bands.length] ?? []).flat(),
        })),
      };
    },
    nastiest: () => {
      const data = plotingTpsData(NASTY, 1);
      return {
        ...data,
        districts: data.districts.map((district) => ({
          name: "Kecamatan Rote Barat Daya Mota'ain",
          bands: district.bands.map((band) => ({
            ...band,
            title: "KELURAHAN NAIKOTEN SATU DAN SEKITARNYA (D'ARC)",
            blocks: band.blocks.map((block, at) => ({
              ...block,
              places: `TPS 001–008, 901, dan 902 (lapas dan rumah sakit), Kel. Naikoten Satu, Kampung Mota'ain`,
              padal: at % 2 === 0 ? null : `IPDA ${NASTY_SIGNATURE.name}`,
              people: nastyPeople(at + 1).map(({ position: _position, ...person }) => person),
              note: 'Jalan putus; perahu dari dermaga Tenau pukul 05.00',
            })),
          })),
        })),
      };
    },
    f4: () => plotingTpsData({ paper: 'f4' }, 1),
  },
  'daftar-hadir': {
    least: () => daftarHadirData({ state: 'draft', heads: [{ label: 'Kegiatan', value: 'Apel' }] }, 1),
    usual: () => daftarHadirData(),
    most: () => daftarHadirData({}, 600),
    nastiest: () =>
      daftarHadirData({
        ...NASTY,
        phase: 'after',
        heads: [
          {
            label: 'Kegiatan',
            value:
              "Apel kesiapan pengamanan kampanye “Paket ROMAN” di Mota'ain, dilanjutkan pemeriksaan kelengkapan perorangan dan kendaraan",
          },
          { label: 'Pukul', value: null },
        ],
        people: nastyPeople(17).map((person, index) => ({
          ...person,
          satgas: index % 2 === 0 ? 'Kamseltibcarlantas' : null,
          note: index % 5 === 0 ? 'Izin pimpinan' : null,
          absence: index % 3 === 0 ? 'Lepas dinas' : null,
        })),
      }),
    f4: () => daftarHadirData({ paper: 'f4' }),
    after: afterRollCall,
  },
};
