import { EMPTY_IDENTITY, type IdentityDraft } from '../../ui/identity/draft.ts';

/** The post of the sample data; all names are invented. The sample brings the same identity once more. */
export const SAMPLE_IDENTITY: IdentityDraft = {
  ...EMPTY_IDENTITY,
  name: 'POLRESTA KUPANG KOTA',
  parent: 'POLDA NTT',
  city: 'Kupang',
  timeZone: 'WITA',
  jurisdiction: '53.71',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH NUSA TENGGARA TIMUR', 'RESOR KUPANG KOTA'],
  head: {
    onBehalf: '',
    title: 'KEPALA KEPOLISIAN RESOR KUPANG KOTA',
    name: 'ADRIANUS J. PANDEWULA, S.I.K., M.H.',
    rank: 'KOMISARIS BESAR POLISI',
    nrp: '76050101',
  },
  kopTouched: true,
  titleTouched: true,
};
