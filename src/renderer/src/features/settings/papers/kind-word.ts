import { eventKindLabel } from '../../../../../core/event/kind.ts';
import type { SentenceKind } from '../../../../../core/order/stock-sentence.ts';
import { papersText } from '../../../../../shared/text/papers.ts';

/** What a kind of event is called where a sentence is for it. */
export const kindWord = (kind: SentenceKind): string =>
  kind === 'kampanye' ? papersText.sentences.campaign : eventKindLabel(kind);
