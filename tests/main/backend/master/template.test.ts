import { describe, expect, it } from 'vitest';
import { defaultTexts, TEMPLATE_KEYS } from '../../../../src/core/template/keys.ts';
import { dumpBundle, loadBundle } from '../../../../src/main/backend/bundle/bundle.ts';
import { templateTexts } from '../../../../src/main/backend/master/template-text.ts';
import { openBackend, openSample, TODAY } from '../../../builders/backend.ts';

const KEY = 'sprin.pertimbangan';
const OWN =
  'bahwa untuk {pengamanan}[ pada Operasi {operasi}], dipandang perlu mengeluarkan surat perintah ini.';

describe('texts of papers', () => {
  it('are listed with where they are printed, and tell who changed them', async () => {
    const t = await openBackend();
    await t.ok('template.save', { key: KEY, text: OWN });
    const rows = await t.ok('template.list', {});
    expect(rows.map(({ key }) => key)).toEqual(TEMPLATE_KEYS);
    expect(rows.find(({ key }) => key === KEY)).toMatchObject({
      own: true,
      at: '2024-11-06T02:42:00.000Z',
      by: t.context.actor,
    });
    expect(rows.filter(({ own }) => own)).toHaveLength(1);
  });

  it('change what new orders say, keep every version, and go back', async () => {
    const t = await openSample();
    const [operation] = (await t.ok('session.overview', {})).operations;
    const scope = { operationId: operation!.id, eventId: null, day: TODAY };
    await t.ok('template.save', { key: KEY, text: OWN });
    expect(templateTexts(t.db)(KEY)).toBe(OWN);
    const facts = await t.ok('template.facts', { key: KEY, scope });
    expect(facts).toMatchObject({
      pengamanan: 'pengamanan kegiatan kampanye',
      kepala_satuan: expect.any(String),
    });

    await t.ok('template.save', { key: KEY, text: `${OWN} Segera.` });
    const { versions } = await t.ok('template.get', { key: KEY });
    expect(versions.map(({ text, current }) => [text, current])).toEqual([
      [`${OWN} Segera.`, true],
      [OWN, false],
    ]);
    await t.ok('template.restore', { key: KEY, versionId: versions[1]!.id });
    expect((await t.ok('template.get', { key: KEY })).text).toBe(OWN);
    await t.ok('template.reset', { key: KEY });
    const reset = await t.ok('template.get', { key: KEY });
    expect(reset.text).toBe(reset.usual);
    expect(reset.versions).toHaveLength(3);
    await t.ok('journal.undo', { id: null });
    expect((await t.ok('template.get', { key: KEY })).text).toBe(OWN);
  });

  it('are refused with the place and the nearest word when they could not be filled', async () => {
    const t = await openBackend();
    const error = await t.refused('template.save', { key: KEY, text: 'bahwa di {satuam}\n' });
    expect(error).toMatchObject({
      code: 'TEMPLATE_INVALID',
      message: 'Baris 1, huruf 10: {satuam} tidak dikenal. Maksudnya {satuan}?',
    });
    expect((await t.refused('template.save', { key: 'sprin.lain', text: 'x' })).code).toBe('NOT_FOUND');
    expect(templateTexts(t.db)(KEY)).toBe(defaultTexts(KEY));
  });

  it('give way to the shipped text when a later version cannot fill them', async () => {
    const t = await openBackend();
    await t.ok('template.save', { key: KEY, text: OWN });
    // As an older version wrote it, with a fact that is gone.
    t.db.exec('DROP TRIGGER journal_template_update');
    t.db.exec("UPDATE template SET text = 'di {kecamatan_lama}'");
    expect(templateTexts(t.db)(KEY)).toBe(defaultTexts(KEY));
  });

  it('saved as they are shipped leave nothing to keep', async () => {
    const t = await openBackend();
    await t.ok('template.save', { key: KEY, text: OWN });
    await t.ok('template.save', { key: KEY, text: ` ${defaultTexts(KEY)}\n` });
    expect((await t.ok('template.list', {})).some(({ own }) => own)).toBe(false);
  });

  it('travel in the bundle, which refuses what could not be filled', async () => {
    const t = await openBackend();
    await t.ok('template.save', { key: KEY, text: OWN });
    const bundle = dumpBundle(t.context);
    expect(bundle.templates).toEqual([{ key: KEY, text: OWN }]);
    const other = await openBackend();
    expect(loadBundle(other.context, { posko: 1, templates: bundle.templates }).changes).toBe(1);
    expect(loadBundle(other.context, { posko: 1, templates: bundle.templates }).changes).toBe(0);
    for (const wrong of [
      { key: KEY, text: 'di {satuam}' },
      { key: 'tidak.ada', text: 'x' },
    ])
      expect(() => loadBundle(other.context, { posko: 1, templates: [wrong] })).toThrow(/templates\.0/);
  });
});
