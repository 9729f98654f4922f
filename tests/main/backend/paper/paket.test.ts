import { describe, expect, it } from 'vitest';
import { eventFields, openBackend, openSample, type TestBackend, TODAY } from '../../../builders/backend.ts';
import { outlineOf, pageTexts } from '../../jobs/pdf/poppler.ts';

const NUMBER = 'Sprin/812/XI/OPS.1.3./2024';
const approval = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };

async function dayOf(t: TestBackend) {
  const { operations } = await t.ok('session.overview', {});
  return { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY };
}

const packet = async (
  t: TestBackend,
  scope: { operationId: string | null; eventId: string | null; day: string | null },
) => (await t.ok('document.preview', { kind: 'paket', scope, paper: 'a4', letterId: null })).pdf;

/** "Surat Perintah – Sprin/812/…" without its page. */
const titles = (pdf: Uint8Array) => outlineOf(pdf).map((entry) => entry.replace(/#\d+$/, ''));

describe('a packet', () => {
  it('holds every paper of a day, the issued order as it was frozen, and says where each begins', async () => {
    const t = await openSample();
    const scope = await dayOf(t);
    const { id } = await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
    await t.ok('letter.update', { id, number: NUMBER, date: '2024-11-05' });
    await t.ok('letter.issue', { id, approval });
    const pdf = await packet(t, scope);
    expect(titles(pdf)).toEqual([
      'Daftar isi',
      `Surat Perintah – ${NUMBER}`,
      'Daftar Ploting Personel – 9 kegiatan',
      'Daftar Hadir Apel – 139 personel',
      'Daftar Jaga Harian',
      'Slip Tugas – 151 personel',
    ]);
    const pages = pageTexts(pdf);
    for (const entry of outlineOf(pdf).slice(1)) {
      const [, page = ''] = entry.split('#');
      expect(pages[0]).toMatch(new RegExp(` ${page}(–\\d+)?  \\d+\\n`));
    }
    // Each paper keeps its own page numbers.
    expect(pages.filter((page) => /Halaman 1 dari \d+/.test(page)).length).toBeGreaterThan(3);
  });

  it('takes an order in work as the draft it is, and leaves out what the day does not have', async () => {
    const t = await openSample();
    const scope = await dayOf(t);
    await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
    await t.ok('letter.create', { kind: 'nota-dinas', scope, paper: 'a4' });
    expect(titles(await packet(t, scope)).slice(1, 3)).toEqual([
      'Nota Dinas – konsep',
      'Surat Perintah – konsep',
    ]);
    const [event] = await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY });
    const alone = titles(await packet(t, { ...scope, eventId: event?.id ?? '' }));
    expect(alone.map((title) => title.split(' – ')[0])).toEqual([
      'Daftar isi',
      'Nota Dinas',
      'Surat Perintah',
      'Daftar Ploting Personel',
      'Daftar Hadir Apel',
      'Slip Tugas',
    ]);
  });

  it('is refused for a whole operation, and where nobody is on duty', async () => {
    const t = await openBackend();
    const { id: eventId } = await t.ok('event.create', eventFields());
    const refused = async (scope: {
      operationId: string | null;
      eventId: string | null;
      day: string | null;
    }) => (await t.refused('document.preview', { kind: 'paket', scope, paper: 'a4', letterId: null })).code;
    expect(await refused({ operationId: null, eventId: null, day: null })).toBe('SCOPE_MISSING');
    expect(await refused({ operationId: null, eventId, day: null })).toBe('SCOPE_EMPTY');
  });
});
