import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBundle, parseBundleUnit } from '../../../src/core/bundle/bundle.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples');

const problemsOf = (json: unknown) => {
  const parsed = parseBundle(json);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('data bundle', () => {
  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.json')))('takes the shipped %s', (name) => {
    const json: unknown = JSON.parse(readFileSync(join(SAMPLES, name), 'utf8'));
    expect(problemsOf(json)).toEqual([]);
  });

  it('names the path of an unknown key', () => {
    const problems = problemsOf({ posko: 1, people: [{ name: 'BUDI CONTOH', rang: 'AKP' }] });
    expect(problems).toEqual([{ path: 'people.0.rang', message: 'kunci tidak dikenal' }]);
  });

  it('names every path that is wrong, not only the first', () => {
    const problems = problemsOf({
      posko: 1,
      events: [{ key: 'k1', kind: 'lain', title: 'X', start: '2024-11-06 16:00' }],
      absences: [{ nrp: 'abc', kind: 'CUTI', from: '2024-11-01' }],
    });
    expect(problems.map((p) => p.path).sort()).toEqual(['absences.0.nrp', 'events.0.start']);
  });

  it('refuses days and clocks that do not exist', () => {
    const apel = { time: '24:00' };
    const problems = problemsOf({
      posko: 1,
      operations: [{ key: 'o', name: 'X', kind: 'Y', start: '2024-11-31', end: '2024-12-01', apel }],
      events: [
        { key: 'k1', kind: 'lain', title: 'X', start: '2024-11-30T25:70' },
        { key: 'k2', kind: 'lain', title: 'X', start: '2023-02-29T10:00' },
      ],
    });
    expect(problems).toEqual([
      { path: 'operations.0.start', message: 'tanggal YYYY-MM-DD' },
      { path: 'operations.0.apel.time', message: 'jam HH:mm' },
      { path: 'events.0.start', message: 'waktu YYYY-MM-DDTHH:mm' },
      { path: 'events.1.start', message: 'waktu YYYY-MM-DDTHH:mm' },
    ]);
  });

  it('says in Indonesian what is wrong, also inside an assignment', () => {
    const problems = problemsOf({
      posko: 1,
      people: [{ nrp: '80010101', name: '' }, { nrp: '80010102' }],
      assignments: [
        { event: 'K 1', nrp: 'abc' },
        { dutyPost: 'jaga', nrp: '80010101', shift: 5, rol: 'karu' },
        { nrp: '80010101' },
        { event: 'k1', dutyPost: 'jaga', date: '2024-11-06', shift: 'P', nrp: '80010101' },
        'k1',
      ],
    });
    const subject = 'sebutkan event saja, atau dutyPost dengan date dan shift';
    expect(problems).toEqual([
      { path: 'people.0.name', message: 'tidak boleh kosong' },
      { path: 'people.1.name', message: 'wajib diisi' },
      { path: 'assignments.0.event', message: 'kode huruf kecil, angka, tanda hubung' },
      { path: 'assignments.0.nrp', message: 'NRP, NIP, atau #nomor' },
      { path: 'assignments.1.date', message: 'wajib diisi' },
      { path: 'assignments.1.shift', message: 'harus teks' },
      { path: 'assignments.1.rol', message: 'kunci tidak dikenal' },
      { path: 'assignments.2', message: subject },
      { path: 'assignments.3', message: subject },
      { path: 'assignments.4', message: subject },
    ]);
    expect(problemsOf(null)).toEqual([{ path: '', message: 'harus objek' }]);
  });

  it('checks a unit alone in the same words', () => {
    const parsed = parseBundleUnit({ key: 'polres-contoh', name: 'POLRES CONTOH', level: 'kodim' });
    expect('problems' in parsed && parsed.problems).toContainEqual({
      path: 'level',
      message: '"kodim" tidak dikenal; harus salah satu dari mabes, polda, polres, polsek',
    });
  });

  it('refuses another version', () => {
    expect(problemsOf({ posko: 2 }).map((p) => p.path)).toEqual(['posko']);
  });

  it('fills what may be left out with null and empty lists', () => {
    const parsed = parseBundle({ posko: 1, people: [{ nrp: '04050123', name: 'BUDI CONTOH' }] });
    if ('problems' in parsed) throw new Error('refused');
    expect(parsed.bundle.people[0]).toMatchObject({
      nrp: '04050123',
      rank: null,
      status: 'AKTIF',
      memberships: [],
    });
    expect(parsed.bundle.events).toEqual([]);
  });
});
