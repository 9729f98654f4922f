import type { IdentityInput } from '../../../src/shared/contract/session.ts';
import { expect, type Running } from './app.ts';

export const PASSPHRASE = 'kata sandi uji panjang';

/** An invented post in Kota Kupang. */
export const IDENTITY: IdentityInput = {
  key: 'polres-contoh',
  name: 'POLRES CONTOH',
  level: 'polres',
  parent: 'POLDA CONTOH',
  city: 'Kupang',
  timeZone: 'WITA',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH CONTOH', 'RESOR CONTOH'],
  jurisdiction: ['53.71'],
  head: {
    onBehalf: null,
    title: 'KEPALA KEPOLISIAN RESOR CONTOH',
    name: 'RAKA CONTOH',
    rank: 'AJUN KOMISARIS BESAR POLISI',
    nrp: '75010001',
  },
  ops: null,
};

/** Makes the data without the cards of the first run, empty or with the 151 invented people, and opens Personel. */
export async function openPersonnel({ page, call }: Running, sample: boolean): Promise<void> {
  const made = await call('session.create', {
    passphrase: PASSPHRASE,
    identity: IDENTITY,
    paper: 'a4',
    sample,
  });
  expect(made).toMatchObject({ ok: true });
  await page.reload();
  await page.locator('.rail').getByText('Personel', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Personel' })).toBeVisible();
}
