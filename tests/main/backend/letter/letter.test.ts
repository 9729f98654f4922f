import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SprinContent } from '../../../../src/core/order/content.ts';
import { openSample, type TestBackend, TODAY, temporaryFolder } from '../../../builders/backend.ts';

/** The short way: approved and issued at once. */
const approval = { by: 'YOHANIS TEBUAMA, S.H.', office: 'KABAGOPS' };

async function draft(t: TestBackend): Promise<string> {
  const { operations } = await t.ok('session.overview', {});
  const scope = { operationId: operations[0]?.id ?? null, eventId: null, day: TODAY };
  return (await t.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' })).id;
}

const text = (pdf: Uint8Array): string => {
  const path = join(temporaryFolder(), 'surat.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
};

describe('Surat Perintah', () => {
  it('begins as a draft with texts made from the facts of its scope', async () => {
    const t = await openSample();
    const order = await t.ok('letter.get', { id: await draft(t) });
    expect(order).toMatchObject({ state: 'draft', people: 151, number: null, differs: 0 });
    const { tasks } = order.content as SprinContent;
    expect(tasks[0]).toContain('8 (delapan) kelurahan pada 4 (empat) kecamatan');
    expect(order.proposedNumber).toBe('Sprin/1/XI/OPS.1.3./2024');
  });

  it('needs a number to be issued', async () => {
    const t = await openSample();
    const refused = await t.refused('letter.issue', { id: await draft(t), approval });
    expect(refused).toMatchObject({
      code: 'INPUT_INVALID',
      message: 'Nomor surat belum diisi. Nomor berikutnya Sprin/1/XI/OPS.1.3./2024.',
    });
  });

  it('takes the serial alone for the number that its gap waits for', async () => {
    const t = await openSample();
    const id = await draft(t);
    await t.ok('letter.update', { id, number: '812' });
    expect(await t.ok('letter.get', { id })).toMatchObject({
      number: 'Sprin/812/XI/OPS.1.3./2024',
      numberValue: 812,
    });
  });

  it('carries month and year of its number along when it is dated otherwise', async () => {
    const t = await openSample();
    const id = await draft(t);
    await t.ok('letter.update', { id, number: '812' });
    await t.ok('letter.update', { id, date: '2025-01-03' });
    const number = async () => (await t.ok('letter.get', { id })).number;
    expect(await number()).toBe('Sprin/812/I/OPS.1.3./2025');
    await t.ok('letter.update', { id, number: 'SPRIN/812/I/PAM.3.2/2025' });
    await t.ok('letter.update', { id, date: '2025-02-03' });
    expect(await number()).toBe('SPRIN/812/I/PAM.3.2/2025');
  });

  it('changes only the parts of its text that are given, and takes no others', async () => {
    const t = await openSample();
    const id = await draft(t);
    await t.ok('letter.update', { id, content: { style: 'perkap' } });
    await t.ok('letter.update', { id, content: { initials: ['KABAGOPS'] } });
    const { content } = await t.ok('letter.get', { id });
    expect(content).toMatchObject({ style: 'perkap', initials: ['KABAGOPS'], subBands: true });
    for (const wrong of [{ tasks: [''] }, { reasons: {} }]) {
      expect((await t.refused('letter.update', { id, content: wrong })).code).toBe('INPUT_INVALID');
    }
  });

  it('is not issued under a number that lacks a part', async () => {
    const t = await openSample();
    const id = await draft(t);
    await t.ok('letter.update', { id, number: '812/XI' });
    expect(await t.refused('letter.issue', { id, approval })).toMatchObject({
      code: 'INPUT_INVALID',
      message: 'Nomor 812/XI belum lengkap. Tulis seperti Sprin/1/XI/OPS.1.3./2024.',
      details: { fields: [{ path: 'number' }] },
    });
    expect(await t.ok('letter.get', { id })).toMatchObject({ state: 'draft', numberValue: null });
  });

  it('freezes people and text when issued, and tells when the plan moves on', async () => {
    const t = await openSample();
    const id = await draft(t);
    await t.ok('letter.update', { id, number: 'Sprin/812/XI/OPS.1.3./2024', date: '2024-11-05' });
    const issued = await t.ok('letter.issue', { id, approval });
    const request = {
      kind: 'sprin',
      scope: { operationId: null, eventId: null, day: null },
      paper: 'a4' as const,
      letterId: id,
    };
    const before = await t.ok('document.preview', request);
    expect(before.sha256).toBe(issued.sha256);
    expect(text(before.pdf)).toContain('151 (seratus lima puluh satu) orang');

    const { events } = { events: await t.ok('event.list', { operationId: null, from: TODAY, to: TODAY }) };
    const { assignments } = await t.ok('event.get', { id: events[0]?.id ?? '' });
    await t.ok('assignment.end', { ids: assignments.slice(0, 2).map((a) => a.id) });
    expect(await t.ok('letter.get', { id })).toMatchObject({ people: 151, differs: 2 });
    expect((await t.ok('document.preview', request)).sha256).toBe(issued.sha256);
    expect((await t.refused('letter.update', { id, subject: 'lain' })).code).toBe('LETTER_STATE');
    expect((await t.refused('letter.end', { id })).code).toBe('LETTER_STATE');
  });

  it('never lets two issued orders carry one number', async () => {
    const t = await openSample();
    for (const [id, code] of [
      [await draft(t), null],
      [await draft(t), 'NUMBER_TAKEN'],
    ] as const) {
      await t.ok('letter.update', { id, number: 'Sprin/812/XI/OPS.1.3./2024' });
      if (code === null) await t.ok('letter.issue', { id, approval });
      else expect((await t.refused('letter.issue', { id, approval })).code).toBe(code);
    }
  });

  it('saves the very bytes of the preview', async () => {
    const t = await openSample();
    const id = await draft(t);
    const request = {
      kind: 'sprin',
      scope: { operationId: null, eventId: null, day: TODAY },
      paper: 'a4' as const,
      letterId: id,
    };
    const preview = await t.ok('document.preview', request);
    const path = join(temporaryFolder(), 'surat.pdf');
    const saved = await t.ok('document.save', { ...request, file: { $path: path } });
    expect(saved.sha256).toBe(preview.sha256);
    expect(readFileSync(path).equals(Buffer.from(preview.pdf))).toBe(true);
  });

  it('says in words that a scope has nobody', async () => {
    const t = await openSample();
    const scope = { operationId: null, eventId: null, day: '2024-12-01' };
    const refused = await t.refused('document.preview', {
      kind: 'ploting',
      scope,
      paper: 'a4',
      letterId: null,
    });
    expect(refused).toMatchObject({ code: 'SCOPE_EMPTY' });
    expect(
      (await t.refused('document.preview', { kind: 'undangan', scope, paper: 'a4', letterId: null })).code,
    ).toBe('KIND_NOT_AVAILABLE');
  });

  it('is not issued when the draft changed while its pages were laid out', async () => {
    const t = await openSample();
    const id = await draft(t);
    await t.ok('letter.update', { id, number: 'Sprin/812/XI/OPS.1.3./2024' });
    const issuing = t.refused('letter.issue', { id, approval });
    await t.ok('letter.update', { id, number: 'Sprin/99/XI/OPS.1.3./2024' });
    expect((await issuing).code).toBe('PLAN_STALE');
    expect(await t.ok('letter.get', { id })).toMatchObject({
      state: 'draft',
      number: 'Sprin/99/XI/OPS.1.3./2024',
    });
  });
});
