import { describe, expect, test } from 'vitest';
import type { CallInput } from '../../../../src/shared/contract/index.ts';
import {
  eventFields,
  IDENTITY,
  openBackend,
  openSample,
  personFields,
  type TestBackend,
  TODAY,
} from '../../../builders/backend.ts';

const latest = async (posko: TestBackend) =>
  (await posko.ok('journal.list', { rowId: null, before: null, limit: 1 })).actions[0];

describe('the journal', () => {
  test('lists latest first, in pages, by row and by word, in the clock of the post', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields({ name: 'BUDI CONTOH' }));
    posko.clock.now += 3_600_000;
    await posko.ok('personnel.update', { ids: [id], fields: { phone: '0812' } });
    await posko.ok('unit.create', { name: 'POSPOL UJI', parentId: null });
    const first = await posko.ok('journal.list', { rowId: null, before: null, limit: 2 });
    expect(first.total).toBe(4);
    expect(first.actions.map((a) => a.label)).toEqual([
      'Tambah kesatuan POSPOL UJI',
      'Ubah data BRIPKA BUDI CONTOH',
    ]);
    expect(first.actions[0]).toMatchObject({
      local: '6 Nov 2024 11.42',
      actor: 'Operator Bag Ops',
      undone: false,
    });
    const before = first.actions[1]?.seq ?? 0;
    const rest = await posko.ok('journal.list', { rowId: null, before, limit: 2 });
    expect(rest.actions.map((a) => a.kind)).toEqual(['personnel.create', 'session.create']);
    const own = await posko.ok('journal.list', { rowId: id, before: null, limit: 10 });
    expect(own.total).toBe(2);
    const found = await posko.ok('journal.list', { rowId: null, before: null, limit: 10, search: 'pospol' });
    expect(found.total).toBe(1);
  });

  test('tells changes in the words of the screen: names of rows, fields and what keys stand for', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields({ name: 'BUDI CONTOH', unit: 'BAG OPS' }));
    await posko.ok('personnel.update', { ids: [id], fields: { unit: 'SAT LANTAS', status: 'SAKIT' } });
    const changes = await posko.ok('journal.changes', { id: (await latest(posko))?.id ?? '', limit: 10 });
    expect(changes.find((c) => c.entity === 'person')).toMatchObject({
      rowId: id,
      subject: 'BRIPKA BUDI CONTOH',
      op: 'update',
      fields: [
        { field: 'Kesatuan', before: 'BAG OPS', after: 'SAT LANTAS' },
        { field: 'Status', before: 'AKTIF', after: 'SAKIT' },
      ],
    });
    expect(changes.find((c) => c.entity === 'unit')).toMatchObject({ subject: 'SAT LANTAS', op: 'insert' });
    await posko.ok('personnel.end', { ids: [id] });
    const [ended] = await posko.ok('journal.changes', { id: (await latest(posko))?.id ?? '', limit: 10 });
    expect(ended).toMatchObject({ op: 'end', fields: [] });
  });

  test('says in the list what an update changed, with both values when it is one field', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('event.create', eventFields());
    expect((await latest(posko))?.detail).toBeNull();
    const detailOf = async (fields: CallInput<'event.update'>['fields']) => {
      await posko.ok('event.update', { id, fields });
      return (await latest(posko))?.detail;
    };
    expect(await detailOf({ end: `${TODAY}T18:30` })).toBe('Selesai: 6 Nov 2024 18.00 → 6 Nov 2024 18.30');
    expect(await detailOf({ venue: 'Aula' })).toBe('Tempat: kosong → Aula');
    expect(await detailOf({ start: `${TODAY}T15:00`, end: `${TODAY}T17:00` })).toBe('Mulai, Selesai');
    expect(await detailOf({ kind: 'kampanye.rapat-umum' })).toBe(
      'Jenis: Tatap muka dan dialog → Rapat umum terbuka',
    );
    expect(await detailOf({ flags: ['searches-women'] })).toContain('→ Ada penggeledahan peserta perempuan');
    expect(await detailOf({ note: 'x'.repeat(200) })).toBe('Keterangan');
    await posko.ok('journal.undo', { id: null });
    expect(await latest(posko)).toMatchObject({ kind: 'undo', detail: 'Keterangan' });
    await posko.ok('event.end', { ids: [id] });
    expect((await latest(posko))?.detail).toBeNull();
  });

  test('names the parts of an order that were rewritten', async () => {
    const posko = await openSample();
    const scope = { operationId: null, eventId: null, day: TODAY };
    const { id } = await posko.ok('letter.create', { kind: 'sprin', scope, paper: 'a4' });
    await posko.ok('letter.update', { id, content: { paper: 'f4' } });
    const action = await latest(posko);
    expect(action).toMatchObject({
      label: 'Ubah Surat Perintah Pengamanan kampanye hari ke-43',
      detail: 'Kertas: a4 → f4',
    });
    await posko.ok('letter.update', { id, content: { copies: ['Kapolda NTT'], initials: ['Kabagops'] } });
    const [order] = await posko.ok('journal.changes', { id: (await latest(posko))?.id ?? '', limit: 10 });
    expect(order?.fields.map(({ field, after }) => [field, after])).toEqual([
      ['Tembusan', 'Kapolda NTT'],
      ['Paraf', 'Kabagops'],
    ]);
  });

  test('has a readable subject and readable fields for every row of the sample', async () => {
    const posko = await openSample();
    const changes = await posko.ok('journal.changes', { id: (await latest(posko))?.id ?? '', limit: 1000 });
    expect(changes.length).toBeGreaterThan(400);
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-/;
    for (const change of changes) {
      expect(change.subject, change.entity).not.toMatch(/^(undefined|null|)$/);
      expect(change.subject, change.entity).not.toMatch(uuid);
      for (const { field, after } of change.fields) {
        expect(field, `${change.entity}.${field}`).toMatch(/^[A-Z]/);
        expect(after ?? '', `${change.entity}.${field}`).not.toMatch(uuid);
      }
    }
  });
});

describe('undo and redo', () => {
  test('walk back and forth through the actions', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields({ note: null }));
    const note = async () => (await posko.ok('personnel.get', { id, day: TODAY })).person.note;
    await posko.ok('personnel.update', { ids: [id], fields: { note: 'satu' } });
    await posko.ok('personnel.update', { ids: [id], fields: { note: 'dua' } });
    await posko.ok('journal.undo', { id: null });
    expect(await note()).toBe('satu');
    await posko.ok('journal.undo', { id: null });
    expect(await note()).toBeNull();
    await posko.ok('journal.redo', {});
    expect(await note()).toBe('satu');
    await posko.ok('journal.redo', {});
    expect(await note()).toBe('dua');
    expect((await posko.refused('journal.redo', {})).code).toBe('UNDO_NOTHING');
    await posko.ok('journal.undo', { id: null });
    expect(await note()).toBe('satu');
    await posko.ok('personnel.update', { ids: [id], fields: { note: 'tiga' } });
    // What was undone is no longer ahead once something else was done.
    expect((await posko.refused('journal.redo', {})).code).toBe('UNDO_NOTHING');
    await posko.ok('journal.undo', { id: null });
    expect(await note()).toBe('satu');
  });

  test('undoing an entry that brought something back takes it away again', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields());
    await posko.ok('journal.undo', { id: null });
    await posko.ok('journal.redo', {});
    const redo = await latest(posko);
    expect(redo).toMatchObject({ kind: 'redo', label: expect.stringMatching(/^Ulangi: Tambah/) });
    await posko.ok('journal.undo', { id: redo?.id ?? '' });
    expect((await posko.refused('personnel.get', { id, day: TODAY })).code).toBe('NOT_FOUND');
  });

  test('say what stands in the way, and the same sentence beforehand', async () => {
    const posko = await openBackend();
    const { id } = await posko.ok('personnel.create', personFields({ name: 'BUDI CONTOH' }));
    const created = (await latest(posko))?.id ?? '';
    expect(await posko.ok('journal.obstacle', { id: created })).toEqual({ message: null });
    await posko.ok('absence.create', {
      personIds: [id],
      kind: 'CUTI',
      since: TODAY,
      until: null,
      note: null,
    });
    const { message } = await posko.ok('journal.obstacle', { id: created });
    expect(message).toContain('sudah dipakai: 1 ketidakhadiran (BRIPKA BUDI CONTOH — CUTI).');
    expect(await posko.refused('journal.undo', { id: created })).toMatchObject({
      code: 'UNDO_BLOCKED',
      message,
    });
    expect((await posko.ok('session.overview', {})).people).toBe(1);
  });

  test('never bring a duty back under an event or a person that is gone', async () => {
    const posko = await openBackend();
    const journalId = async () => (await latest(posko))?.id ?? '';
    const { id: personId } = await posko.ok('personnel.create', personFields({ name: 'BUDI CONTOH' }));
    const { id: eventId } = await posko.ok('event.create', eventFields());
    await posko.ok('assignment.add', {
      eventId,
      personIds: [personId],
      role: 'anggota',
      nature: 'pelaksana',
      point: null,
      reason: null,
    });
    const assigned = (await posko.ok('event.get', { id: eventId })).assignments.map((a) => a.id);
    await posko.ok('assignment.end', { ids: assigned });
    const ended = await journalId();
    for (const [name, ids, word] of [
      ['event.end', [eventId], 'kegiatan (Tatap muka, Kel. Oebufu)'],
      ['personnel.end', [personId], 'orang (BRIPKA BUDI CONTOH)'],
    ] as const) {
      await posko.ok(name, { ids: [...ids] });
      const message = `Yang dirujuk sudah tidak ada lagi: 1 ${word}. Urungkan penghapusannya dahulu lewat Jurnal.`;
      expect(await posko.ok('journal.obstacle', { id: ended })).toEqual({ message });
      expect(await posko.refused('journal.undo', { id: ended })).toMatchObject({
        code: 'UNDO_BLOCKED',
        message,
      });
      await posko.ok('journal.undo', { id: await journalId() });
    }
    await posko.ok('journal.undo', { id: ended });
    expect((await posko.ok('event.get', { id: eventId })).assignments.map((a) => a.id)).toEqual(assigned);
  });

  test('never reach the making of the folder', async () => {
    const posko = await openBackend();
    expect((await posko.refused('journal.undo', { id: null })).code).toBe('UNDO_NOTHING');
    const first = await latest(posko);
    expect((await posko.refused('journal.undo', { id: first?.id ?? '' })).code).toBe('UNDO_BLOCKED');
    expect((await posko.ok('unit.identity', {})).name).toBe(IDENTITY.name);
    expect((await posko.refused('journal.undo', { id: 'tidak-ada' })).code).toBe('NOT_FOUND');
  });

  test('tell the window what to read again', async () => {
    const posko = await openBackend();
    await posko.ok('personnel.create', personFields());
    posko.events.length = 0;
    await posko.ok('journal.undo', { id: null });
    expect(posko.events).toMatchObject([
      { type: 'changed', areas: expect.arrayContaining(['personnel', 'journal']) },
    ]);
  });
});
