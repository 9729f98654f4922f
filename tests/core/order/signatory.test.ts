import { expect, it } from 'vitest';
import { signatureTitle } from '../../../src/core/order/signatory.ts';

const head = 'KEPALA KEPOLISIAN RESOR CONTOH';
const plain = { onBehalf: null, via: null, acting: null, title: head };

it.each([
  [plain, [head]],
  [{ ...plain, acting: 'Plh.' as const }, [`Plh. ${head}`]],
  [{ ...plain, onBehalf: `a.n. ${head}`, title: 'KABAGOPS' }, [`a.n. ${head}`, 'KABAGOPS']],
  [
    { onBehalf: `a.n. ${head}`, via: 'WAKA', acting: 'Plt.' as const, title: 'KABAGOPS' },
    [`a.n. ${head}`, 'WAKA', 'u.b.', 'Plt. KABAGOPS'],
  ],
  [{ ...plain, via: 'WAKA' }, [head]],
])('%j is signed under %j', (form, lines) => {
  expect(signatureTitle(form)).toEqual(lines);
});
