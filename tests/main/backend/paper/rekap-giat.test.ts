import { describe, expect, it } from 'vitest';
import { rekapGiatDataSchema } from '../../../../src/core/documents/rekap-giat-data.ts';
import { giatSentence } from '../../../../src/core/documents/rekap-giat-words.ts';
import { rekapGiatData } from '../../../../src/main/backend/paper/rekap-giat.ts';
import { readScope } from '../../../../src/main/backend/scope.ts';
import { openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';

async function recapOf(t: TestBackend, changes: { day?: string | null; eventId?: string } = {}) {
  const { operations } = await t.ok('session.overview', {});
  const scope = { operationId: operations[0]?.id ?? '', eventId: null, day: TODAY, ...changes };
  return rekapGiatDataSchema.parse(rekapGiatData(t.context, readScope(t.db, scope), 'f4'));
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('recap of the events of a day', () => {
  it('tells each event in order of time, with what really was where it is known', async () => {
    const { events, title } = await recapOf(await openSample());
    expect(title).toBe(
      'REKAPITULASI KEGIATAN PENGAMANAN KAMPANYE PEMILIHAN WALI KOTA DAN WAKIL WALI KOTA KUPANG TAHUN 2024',
    );
    expect(events).toHaveLength(9);
    expect(events.map(({ start }) => start)).toEqual(events.map(({ start }) => start).toSorted());
    expect(events[0]).toMatchObject({
      start: `${TODAY}T09:10`,
      end: `${TODAY}T11:05`,
      kind: 'Pertemuan terbatas',
      stage: 'Kampanye',
      stageDay: 43,
      venue: 'Halaman rumah warga RT 005/RW 002',
      village: 'Kel. Manulai II',
      district: 'Kec. Alak',
      candidate: 'No. Urut 1',
      permit: 'STTP/41/YAN.2.2/XI/2024/Sat Intelkam',
      crowd: { people: 135, estimate: false },
      strength: { polri: 9, tni: 1, linmas: 2, others: 1 },
      result: 'Aman, tertib, dan kondusif.',
      incidents: [],
      reported: true,
    });
    const alunAlun = events.find(({ venue }) => venue?.startsWith('Alun-alun'));
    expect(alunAlun).toMatchObject({ village: null, satgas: ['Semua satgas'] });
    expect(alunAlun?.padal).toEqual(['KOMPOL Gabriel Ladoku']);
  });

  it('says the day in one sentence, nobody counted twice', async () => {
    const t = await openSample();
    for (const { id } of await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY }))
      await t.ok('event.updateDetail', { id, fields: { situation: 'Aman.', actualCrowd: 100 } });
    const data = await recapOf(t);
    expect(plain(giatSentence(data))).toMatch(
      /^Jumlah kegiatan 9 \(sembilan\): 8 \(delapan\) kegiatan di 8 \(delapan\) kelurahan pada 4 \(empat\) kecamatan dan 1 \(satu\) rapat umum terbuka\. Kekuatan Polri di lokasi 139 \(seratus tiga puluh sembilan\) orang; seluruhnya 151 \(seratus lima puluh satu\) orang termasuk pimpinan, staf, dan posko, dihitung per orang\. Gangguan kamtibmas: nihil\.$/,
    );
  });

  it('does not call an event quiet before it is reported, and counts what happened', async () => {
    const t = await openSample();
    const [first, second] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const nothing = { actualStart: null, actualEnd: null, actualCrowd: null, situation: null };
    await t.ok('event.updateDetail', { id: first?.id ?? '', fields: nothing });
    await t.ok('incident.create', {
      ...{ eventId: second?.id ?? '', dutyPostId: null },
      fields: {
        ...{
          at: `${TODAY}T10:30`,
          kind: 'Lempar batu',
          place: null,
          region: null,
          text: 'Dua orang diamankan.',
        },
        ...{ actionTaken: null, casualties: null, status: 'selesai' },
      },
    });
    const data = await recapOf(t);
    expect(data.events[0]).toMatchObject({
      start: `${TODAY}T09:00`,
      end: `${TODAY}T11:15`,
      crowd: { people: 150, estimate: true },
      result: null,
      reported: false,
    });
    expect(data.events.flatMap(({ incidents }) => incidents)).toEqual(['Lempar batu']);
    expect(plain(giatSentence(data))).toMatch(
      /Gangguan kamtibmas sejauh dilaporkan: 1 \(satu\) kejadian\. 8 \(delapan\) kegiatan belum dilaporkan\. Tanda ± adalah perkiraan sebelum kegiatan\.$/,
    );
  });

  it('has nothing to tell of a day without events', async () => {
    const t = await openSample();
    await expect(recapOf(t, { day: '2024-12-20' })).rejects.toThrow('Belum ada kegiatan');
  });
});
