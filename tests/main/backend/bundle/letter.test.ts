import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBundle } from '../../../../src/core/bundle/bundle.ts';
import { dumpBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { openBackend, type TestBackend, TODAY, temporaryFolder } from '../../../builders/backend.ts';
import { issuedOrder, orderDraft, plannedEvent } from '../../../builders/letter.ts';

function file(bundle: object): { $path: string } {
  const path = join(temporaryFolder(), 'data.json');
  writeFileSync(path, JSON.stringify(bundle));
  return { $path: path };
}

/** An issued order that is being amended, a returned one, and numbers without letters. */
async function written(): Promise<{ t: TestBackend; id: string }> {
  const t = await openBackend();
  const { eventId } = await plannedEvent(t);
  const id = await issuedOrder(t, eventId, 'Sprin/812/XI/OPS.1.3./2024');
  const { assignments } = await t.ok('event.get', { id: eventId });
  const [first] = assignments;
  await t.ok('assignment.end', { ids: [first?.id ?? ''] });
  const { id: change } = await t.ok('letter.amend', { id });
  await t.ok('letter.update', { id: change, content: { reasons: { [first?.personId ?? '']: 'Cuti' } } });
  const returned = await orderDraft(t, eventId, '815');
  await t.ok('letter.submit', { id: returned });
  await t.ok('letter.return', { id: returned, note: 'Lengkapi Dasar.' });
  await t.ok('register.reserve', {
    series: 'sprin',
    year: 2024,
    serial: 820,
    reservedFor: 'Sat Lantas',
    reason: 'Zebra',
  });
  const entry = {
    series: 'nota-dinas',
    number: 'B/ND-12/II/OPS.1.3./2024/Baglog',
    date: TODAY,
    subject: 'uji',
  } as const;
  await t.ok('register.enter', entry);
  return { t, id };
}

describe('letters in a bundle', () => {
  it('come out of another folder as they went in, with everybody they name', async () => {
    const { t, id } = await written();
    const bundle = dumpBundle(t.context);
    expect(bundle.letters).toHaveLength(3);
    expect(JSON.stringify(bundle.letters)).toContain('"Cuti"');
    expect(parseBundle(JSON.parse(JSON.stringify(bundle)))).toHaveProperty('bundle');
    const other = await openBackend();
    await other.ok('data.load', { file: file(bundle) });
    expect(dumpBundle(other.context)).toEqual(bundle);
    expect((await other.ok('data.load', { file: file(bundle) })).changes).toBe(0);

    // One person left; all others are told again by their numbers, and the paper is the one that was signed.
    const letter = await other.ok('letter.get', { id });
    expect(letter).toMatchObject({ state: 'issued', differs: 1, people: 4 });
    const scope = { operationId: null, eventId: null, day: null };
    const preview = await other.ok('document.preview', { kind: 'sprin', scope, paper: 'a4', letterId: id });
    expect(preview.sha256).toBe(letter.sha256);
    const { changes } = await other.ok('letter.difference', { id: letter.amendedBy?.id ?? '' });
    expect(changes).toMatchObject([{ kind: 'removed', oldNumber: 1, reason: 'Cuti' }]);
  });

  it('keep their number when the load is taken back, and come again with the same load', async () => {
    const { t } = await written();
    const bundle = dumpBundle(t.context);
    const other = await openBackend();
    await other.ok('data.load', { file: file(bundle) });
    await other.ok('journal.undo', { id: null });
    const taken = await other.ok('register.list', { series: 'sprin', year: 2024 });
    expect(taken.lines.map(({ serial, state }) => [serial, state])).toEqual([[812, 'carried']]);
    const again = { series: 'sprin', number: 'Sprin/812/XI/2024', date: TODAY, subject: 'uji' } as const;
    expect((await other.refused('register.enter', again)).code).toBe('NUMBER_TAKEN');
    await other.ok('data.load', { file: file(bundle) });
    expect(dumpBundle(other.context)).toEqual(bundle);
  });

  it('are refused with what is wrong and where', async () => {
    const { t } = await written();
    const bundle = dumpBundle(t.context);
    const [first, ...others] = bundle.letters;
    if (!first) throw new Error('no letter');
    const problems = async (into: TestBackend, letters: object[]) => {
      const refused = await into.refused('data.load', { file: file({ ...bundle, letters }) });
      expect(refused.code).toBe('BUNDLE_INVALID');
      return JSON.stringify(refused.details);
    };
    const other = await openBackend();
    expect(await problems(other, [{ ...first, state: 'void' }])).toContain('letters.0.voidReason');
    expect(await problems(other, [{ ...first, frozen: null }])).toContain('letters.0.frozen');
    expect(await problems(other, [{ ...first, frozen: { ...first.frozen, tasks: [] } }])).toContain(
      'letters.0.frozen.tasks',
    );
    expect(await problems(other, [{ ...first, content: { ...first.content, lain: 1 } }])).toContain(
      'letters.0.content',
    );
    expect(await problems(other, others)).toContain('.amends');
    const { eventId } = await plannedEvent(other);
    await issuedOrder(other, eventId, 'Sprin/812/I/OPS.1.3./2024');
    expect(await problems(other, [first])).toContain('Nomor 812 tahun 2024 sudah dipakai surat lain');
    // An issued letter of the same key never changes what it says.
    expect(
      await problems(t, [{ ...first, frozen: { ...first.frozen, tasks: ['lain'] } }, ...others]),
    ).toContain('surat ini sudah terbit dengan isi lain');
  });

  it('never renumber, rename or bring back into force what is out, and never free a used number', async () => {
    const { t, id } = await written();
    const bundle = JSON.parse(JSON.stringify(dumpBundle(t.context))) as ReturnType<typeof dumpBundle>;
    const details = async (given: object) => {
      const refused = await t.refused('data.load', { file: file({ ...bundle, ...given }) });
      expect(refused.code).toBe('BUNDLE_INVALID');
      return JSON.stringify(refused.details);
    };
    const changed = (fields: object) => ({
      letters: bundle.letters.map((letter) => (letter.id === id ? { ...letter, ...fields } : letter)),
    });
    const number = 'Sprin/900/XI/OPS.1.3./2024';
    expect(await details(changed({ number }))).toContain('tidak sama dengan nomor pada isi');
    const frozen = { ...bundle.letters.find((letter) => letter.id === id)?.frozen, number };
    expect(await details(changed({ number, frozen }))).toContain('surat ini sudah terbit dengan isi lain');
    for (const fields of [{ subject: 'Lain' }, { date: '2024-11-01' }, { sha256: 'a'.repeat(64) }])
      expect(await details(changed(fields))).toContain('surat ini sudah terbit dengan isi lain');

    const register = bundle.register.map((row) =>
      row.state === 'used' ? { ...row, state: 'reserved', reservedFor: 'Sat Lantas', reason: 'Zebra' } : row,
    );
    expect(await details({ register })).toContain('nomor ini sudah terpakai di register');

    await t.ok('letter.void', { id, reason: 'Salah alamat' });
    expect(await details({})).toContain('surat ini sudah batal');
    expect((await t.ok('letter.get', { id })).state).toBe('void');
  });
});
