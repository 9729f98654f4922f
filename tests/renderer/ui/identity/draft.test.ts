import { describe, expect, test } from 'vitest';
import { kopProblem } from '../../../../src/renderer/src/lib/kop.ts';
import {
  EMPTY_IDENTITY,
  fromIdentity,
  type IdentityDraft,
  kopProblems,
  toIdentity,
  unitKeyOf,
  unitProblems,
  withSuggestions,
} from '../../../../src/renderer/src/ui/identity/draft.ts';
import { POLDA } from '../../../../src/renderer/src/ui/identity/polda.ts';
import { identityInput } from '../../../../src/shared/contract/session.ts';

const typed: IdentityDraft = withSuggestions({
  ...EMPTY_IDENTITY,
  name: ' Polresta  Contoh Kota ',
  parent: 'POLDA NTT',
  city: 'Contoh',
  timeZone: 'WITA',
  jurisdiction: '53.71, 53.01',
  head: {
    ...EMPTY_IDENTITY.head,
    name: 'Budi Contoh, S.I.K.',
    rank: 'KOMISARIS BESAR POLISI',
    nrp: '7605 0101',
  },
});

describe('the identity as it is typed', () => {
  test('kop and title follow from the unit', () => {
    expect(typed.letterhead).toEqual([
      'KEPOLISIAN NEGARA REPUBLIK INDONESIA',
      'DAERAH NUSA TENGGARA TIMUR',
      'RESOR CONTOH KOTA',
    ]);
    expect(typed.head.title).toBe('KEPALA KEPOLISIAN RESOR CONTOH KOTA');
  });

  test('what was typed by hand is not overwritten', () => {
    const own = withSuggestions({
      ...typed,
      kopTouched: true,
      letterhead: ['KOP SENDIRI', '', ''],
      name: 'POLRES LAIN',
    });
    expect(own.letterhead[0]).toBe('KOP SENDIRI');
  });

  test('a complete draft has no problems and fits the contract', () => {
    expect({ ...unitProblems(typed), ...kopProblems(typed) }).toEqual({});
    const identity = toIdentity(typed);
    expect(identityInput.parse(identity)).toEqual(identity);
    expect(identity).toMatchObject({
      key: 'polresta-contoh-kota',
      name: 'POLRESTA CONTOH KOTA',
      jurisdiction: ['53.71', '53.01'],
      head: { nrp: '76050101', onBehalf: null },
      ops: null,
    });
  });

  test('missing and wrong fields are named', () => {
    expect(Object.keys(unitProblems({ ...EMPTY_IDENTITY, jurisdiction: '5371' }))).toEqual([
      'name',
      'city',
      'jurisdiction',
    ]);
    const wrong = { ...typed, head: { ...typed.head, nrp: '123', name: '' } };
    expect(Object.keys(kopProblems(wrong))).toEqual(['head.name', 'head.nrp']);
    const ops = { ...EMPTY_IDENTITY.head, title: 'KABAGOPS' };
    expect(Object.keys(kopProblems({ ...typed, ops }))).toEqual(['ops.name', 'ops.rank', 'ops.nrp']);
  });

  test('a signer has a rank of the list, printed in full, and an NRP or NIP', () => {
    const head = (change: object) => ({ ...typed, head: { ...typed.head, ...change } });
    expect(toIdentity(head({ rank: ' kombes ' })).head.rank).toBe('KOMISARIS BESAR POLISI');
    expect(Object.keys(kopProblems(head({ rank: 'kombez' })))).toEqual(['head.rank']);
    for (const nrp of ['', '7605010', '76150101'])
      expect(Object.keys(kopProblems(head({ nrp }))), nrp).toEqual(['head.nrp']);
    expect(kopProblems(head({ nrp: '19800101 200501 1 001' }))).toEqual({});
    expect(toIdentity(head({ nrp: '19800101 200501 1 001' })).head.nrp).toBe('198001012005011001');
  });

  test('stored and read again it is the same', () => {
    const identity = toIdentity(typed);
    const { head, ops: _ops, ...rest } = identity;
    const stored = {
      ...rest,
      unitId: 'u',
      isSample: false,
      signatories: [{ id: 's', role: 'head' as const, via: null, acting: null, ...head }],
    };
    expect(toIdentity(fromIdentity(stored), identity.key)).toEqual(identity);
  });
});

test('keys of units', () => {
  expect(unitKeyOf('POLRES PANGKAJENE & KEPULAUAN')).toBe('polres-pangkajene-kepulauan');
});

test('the kop of every Polda keeps to 41 characters', () => {
  for (const { name, region } of POLDA) {
    const draft = withSuggestions({ ...EMPTY_IDENTITY, level: 'polda', name });
    expect(draft.letterhead[1], name).toBe(`DAERAH ${region}`);
    expect(kopProblem(draft.letterhead), name).toBeNull();
  }
});
