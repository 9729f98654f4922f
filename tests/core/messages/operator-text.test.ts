import { describe, expect, it } from 'vitest';
import { MESSAGES, messageText, PATTERNS } from '../../../src/core/messages/message.ts';
import {
  EMPTY_OPERATOR_TEXT,
  isEmptyOperatorText,
  OPERATOR_LISTS,
  type OperatorText,
  REPORT_KINDS,
  SAYS,
} from '../../../src/core/messages/operator-text.ts';
import { defaultTexts } from '../../../src/core/template/keys.ts';
import { bareEvent, bareFacts } from '../../builders/report-facts.ts';

const SENTENCE = 'Kalimat uji yang diketik sendiri.';
const patrol = bareEvent({ kind: 'patroli', title: 'Patroli kota', situation: 'Aman.' });
const textsOf = (
  kind: (typeof MESSAGES)[number]['kind'],
  typed: Partial<OperatorText>,
  statements: OperatorText['statements'] = [],
) => {
  const facts = bareFacts({ events: [patrol], statements, typed: { ...EMPTY_OPERATOR_TEXT, ...typed } });
  return PATTERNS.map((pattern) => messageText(kind, facts, defaultTexts, pattern));
};

describe.each(MESSAGES)('$title', ({ kind }) => {
  it.each(OPERATOR_LISTS)('says what was written as %s, if it is said to', (list) => {
    for (const text of textsOf(kind, { [list]: [SENTENCE] }))
      expect(text.includes('alimat uji yang diketik sendiri')).toBe(SAYS[kind].lists.includes(list));
  });

  it('names sender and addressee, if it is said to', () => {
    for (const text of textsOf(kind, { sender: 'Kasat Contoh', addressee: 'Kapolda Contoh' })) {
      expect(text.includes('Kasat Contoh')).toBe(SAYS[kind].head);
      expect(text.includes('Kapolda Contoh')).toBe(SAYS[kind].head);
    }
  });

  it('passes on an appeal, if it is said to', () => {
    const appeal = { kind: 'imbauan', speaker: 'Kapolres Contoh', text: SENTENCE } as const;
    for (const text of textsOf(kind, {}, [appeal]))
      expect(text.includes('alimat uji yang diketik sendiri')).toBe(SAYS[kind].statements);
  });
});

describe('what an operator wrote', () => {
  it('is nothing as long as no number, subject or signatory was chosen', () => {
    const heading = { number: null, subject: null, signatoryId: null };
    const typed = (given: Partial<Record<keyof typeof heading, string>>): OperatorText => ({
      ...EMPTY_OPERATOR_TEXT,
      headings: { lapsit: { ...heading, ...given } },
    });
    expect(isEmptyOperatorText(typed({}))).toBe(true);
    expect(isEmptyOperatorText(typed({ number: 'R/LAPSIT/1/XI/2024' }))).toBe(false);
    expect(isEmptyOperatorText(typed({ signatoryId: 'x' }))).toBe(false);
  });
});

it('keeps a number and a subject for each text of the menu', () => {
  expect(MESSAGES.map(({ kind }) => kind)).toEqual(REPORT_KINDS);
});
