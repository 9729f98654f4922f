/**
 * Default texts of a Surat Perintah: Pertimbangan, Dasar, Untuk, Tembusan and the title of the annex, from facts and
 * the post's templates. They are proposals that the clerk edits; nothing that is not known is written.
 */
import { defaultTexts, type FactsOf, say, sayItems, type TemplateTexts } from '../template/keys.ts';
import { dateRange, listed, longDate } from '../text/format.ts';
import type { OrderFacts } from './facts.ts';
import { orderWords, quotedOperation } from './order-words.ts';
import { sttpNumbers } from './sttp.ts';
import { titleWords } from './unit-words.ts';

/** Pertimbangan: one sentence. */
export const defaultConsiderations = (facts: OrderFacts, texts: TemplateTexts = defaultTexts): string[] =>
  given(say(texts, 'sprin.pertimbangan', orderWords(facts)));

/** Dasar in legal order: laws, regulations, plans of the superior and our own, STTP last. */
export function defaultBases(facts: OrderFacts, texts: TemplateTexts = defaultTexts): string[] {
  return [
    'Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia',
    ...electionLaws(facts),
    'Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 1 Tahun 2019 tentang Sistem, Manajemen dan Standar Keberhasilan Operasional Kepolisian Negara Republik Indonesia sebagaimana telah diubah dengan Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 8 Tahun 2021',
    ...planLines(facts, texts),
    ...sttpLine(facts, texts),
  ];
}

/** Untuk: the duty itself, the roll call, then the standing items. */
export function defaultTasks(facts: OrderFacts, texts: TemplateTexts = defaultTexts): string[] {
  const words = orderWords(facts);
  return [
    ...given(say(texts, 'sprin.tugas', words)),
    ...given(say(texts, 'sprin.apel', words)),
    'dalam pelaksanaan tugas tidak membawa senjata api, mengutamakan tindakan yang humanis, dan menjaga netralitas Polri',
    'menggunakan pakaian dinas PDL-II Two Tone atau menyesuaikan dengan fungsi masing-masing',
    'melaksanakan koordinasi dan kerja sama dengan KPU, Bawaslu, TNI, Satpol PP, Linmas, dan instansi terkait',
    'melaksanakan perintah ini dengan saksama dan penuh rasa tanggung jawab',
    `melaporkan hasil pelaksanaan tugas kepada ${titleWords(facts.unitHead)} pada kesempatan pertama`,
  ];
}

/** Tembusan to the unit above. */
export function defaultCopies(facts: OrderFacts, texts: TemplateTexts = defaultTexts): string[] {
  if (facts.superior === null) return [];
  const toPolda = /^polda\b/i.test(facts.superior.trim());
  return sayItems(texts, toPolda ? 'sprin.tembusan.polda' : 'sprin.tembusan.lain', orderWords(facts));
}

/** Title of the annex, each line as printed: what the list is for, then the day. */
export const defaultAnnexTitle = (facts: OrderFacts, texts: TemplateTexts = defaultTexts): string[] =>
  sayItems(texts, 'sprin.lampiran', orderWords(facts));

/** Subject of the order for registers and lists: "Pengamanan kampanye hari ke-43". */
export const defaultSubject = (facts: OrderFacts, texts: TemplateTexts = defaultTexts): string =>
  say(texts, 'sprin.perihal', orderWords(facts)) || 'Surat Perintah';

const given = (text: string): string[] => (text === '' ? [] : [text]);

function electionLaws(facts: OrderFacts): string[] {
  if (facts.operation?.kind === 'OMP') {
    return [
      'Undang-Undang Nomor 10 Tahun 2016 tentang Perubahan Kedua atas Undang-Undang Nomor 1 Tahun 2015 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014 tentang Pemilihan Gubernur, Bupati, dan Wali Kota Menjadi Undang-Undang',
      'Peraturan Komisi Pemilihan Umum Nomor 2 Tahun 2024 tentang Tahapan dan Jadwal Pemilihan Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, serta Wali Kota dan Wakil Wali Kota Tahun 2024',
    ];
  }
  if (facts.operation?.kind === 'OMB') return ['Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum'];
  return [];
}

const planLines = (facts: OrderFacts, texts: TemplateTexts): string[] =>
  facts.plans.flatMap((plan) => given(say(texts, 'sprin.rencana', planWords(facts, plan))));

/** What the line of a plan in Dasar may say. */
export const planWords = (
  { operation }: OrderFacts,
  { by, number, date }: OrderFacts['plans'][number],
): FactsOf<'sprin.rencana'> => ({
  pejabat: by,
  operasi: operation === null ? null : quotedOperation(operation),
  nomor: number,
  tanggal: date === null ? null : longDate(date),
});

const sttpLine = (facts: OrderFacts, texts: TemplateTexts): string[] =>
  facts.sttp.length === 0 ? [] : given(say(texts, 'sprin.sttp', sttpWords(facts)));

/** What the line of the STTP in Dasar may say. */
export function sttpWords({ sttp, unitName, from, to }: OrderFacts): FactsOf<'sprin.sttp'> {
  const named = /\bpol(?:da|res|resta|restabes|sek)\b/i;
  const issuers = sttp.flatMap(({ issuer }) =>
    issuer === null ? [] : named.test(issuer) ? issuer : `${issuer} ${titleWords(unitName)}`,
  );
  return {
    nomor: sttpNumbers(sttp),
    penerbit: issuers.length === 0 ? null : listed([...new Set(issuers)]),
    tanggal: dateRange(from, to),
  };
}
