import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  openBackend,
  openSample,
  type TestBackend,
  TODAY,
  temporaryFolder,
} from '../../../builders/backend.ts';

const approval = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };

async function operationOf(t: TestBackend): Promise<string> {
  const { operations } = await t.ok('session.overview', {});
  return operations[0]?.id ?? '';
}

async function created(t: TestBackend, kind: 'renops' | 'printops' | 'nota-dinas'): Promise<string> {
  const scope = {
    operationId: await operationOf(t),
    eventId: null,
    day: kind === 'nota-dinas' ? TODAY : null,
  };
  return (await t.ok('letter.create', { kind, scope, paper: 'a4' })).id;
}

async function printed(t: TestBackend, id: string): Promise<string> {
  const { kind, scope } = await t.ok('letter.get', { id });
  const { pdf } = await t.ok('document.preview', { kind, scope, paper: 'a4', letterId: id });
  const path = join(temporaryFolder(), 'surat.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

describe('Rencana Operasi', () => {
  it('begins with the facts of its operation, keeps what is written, and freezes it when it is issued', async () => {
    const t = await openSample();
    const id = await created(t, 'renops');
    const draft = await t.ok('letter.get', { id });
    if (draft.kind !== 'renops') throw new Error(draft.kind);
    expect(draft.proposedNumber).toBe('R/RENOPS/1/VIII/OPS.1.3./2024');
    expect(draft.content.classification).toBe('RAHASIA');
    expect(draft.content.chapters.map(({ title }) => title)).toEqual([
      'Situasi',
      'Tugas pokok',
      'Pelaksanaan',
      'Administrasi dan logistik',
      'Komando dan pengendalian',
    ]);
    expect(draft.content.chapters[0]?.text).toContain('151 (seratus lima puluh satu) personel');
    const [first, ...rest] = draft.content.chapters;
    await t.ok('letter.update', {
      id,
      number: draft.proposedNumber,
      content: {
        copyNumber: 1,
        copyCount: 12,
        chapters: [{ title: first?.title ?? '', text: '1. Umum\na. Situasi aman dan terkendali.' }, ...rest],
      },
    });
    const before = await printed(t, id);
    expect(before).toContain('Situasi aman dan terkendali.');
    expect(before).toMatch(/Nomor kopi : +1 dari 12 kopi/);
    expect(before).toContain('LAMPIRAN “A” RENOPS KAPOLRESTA');
    expect(before.match(/^\f? *RAHASIA$/gm)?.length).toBe(2 * (before.split('\f').length - 1));
    await t.ok('letter.issue', { id, approval });
    const operationId = await operationOf(t);
    await t.ok('operation.update', { id: operationId, fields: { name: 'Nama Lain' } });
    expect(await printed(t, id)).not.toContain('NAMA LAIN');
  });

  it('is no order: it names nobody that the plan could be compared with', async () => {
    const t = await openSample();
    const before = await t.ok('conflict.list', { from: TODAY, to: TODAY });
    const id = await created(t, 'renops');
    await t.ok('letter.update', { id, number: 'R/RENOPS/1/VIII/OPS.1.3./2024' });
    await t.ok('letter.issue', { id, approval });
    expect(await t.ok('conflict.list', { from: TODAY, to: TODAY })).toEqual(before);
    expect((await t.ok('letter.get', { id })).differs).toBe(0);
  });

  it('takes the text of a chapter from the post’s own template', async () => {
    const t = await openSample();
    await t.ok('template.save', { key: 'renops.tugas-pokok', text: '{Satuan} menjaga {pemilihan}.' });
    const letter = await t.ok('letter.get', { id: await created(t, 'renops') });
    if (letter.kind !== 'renops') throw new Error(letter.kind);
    expect(letter.content.chapters[1]?.text).toMatch(/^Polresta Kupang Kota menjaga Pemilihan /);
  });

  it('asks for an operation', async () => {
    const t = await openBackend();
    const scope = { operationId: null, eventId: null, day: TODAY };
    const { code } = await t.refused('letter.create', { kind: 'renops', scope, paper: 'a4' });
    expect(code).toBe('SCOPE_MISSING');
  });
});

describe('Perintah Operasi', () => {
  it('says when the operation begins and ends, for each satgas how many and under whom', async () => {
    const t = await openSample();
    const text = await printed(t, await created(t, 'printops'));
    expect(text).toContain('mulai tanggal 27 Agustus 2024 pukul 00.00 WITA;');
    expect(text).toMatch(/Satgas Preventif: 62 \(enam puluh dua\) personel/);
    expect(text).toContain('R/PRINTOPS/');
  });
});

describe('Nota Dinas', () => {
  it('lists the papers of its day and refers to the order that is out', async () => {
    const t = await openSample();
    const scope = { operationId: await operationOf(t), eventId: null, day: TODAY };
    const { id: order } = await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
    await t.ok('letter.update', { id: order, number: 'Sprin/812/XI/OPS.1.3./2024', date: '2024-11-05' });
    await t.ok('letter.issue', { id: order, approval });
    const id = await created(t, 'nota-dinas');
    const letter = await t.ok('letter.get', { id });
    if (letter.kind !== 'nota-dinas') throw new Error(letter.kind);
    expect(letter.subject).toBe('Pengiriman naskah pengamanan kampanye hari ke-43');
    expect(letter.content.attachments.map(({ name }) => name)).toEqual([
      'Surat Perintah Nomor Sprin/812/XI/OPS.1.3./2024',
      'Daftar Ploting Personel 6 November 2024',
      'Daftar Hadir Apel 6 November 2024',
      'Daftar Jaga Harian 6 November 2024',
    ]);
    const text = await printed(t, id);
    expect(text).toMatch(/Surat Perintah Kapolresta Kupang Kota Nomor Sprin\/812\/XI\/OPS\.1\.3\.\/2024/);
    expect(text).toMatch(/Dari +: +Kabagops Polresta Kupang Kota/);
    expect(text).not.toContain('a.n.');
  });
});
