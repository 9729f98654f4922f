import { numberWithWord } from '../../../../core/documents/parts/person.ts';
import { capitalName } from '../../../../core/personnel/name.ts';
import { RANKS } from '../../../../core/personnel/rank.ts';
import { identityText as t } from '../../../../shared/text/identity.ts';
import { KOP_MAX_LENGTH, tidyKop } from '../../lib/kop.ts';
import { Autocomplete, Checkbox, TextInput } from '../field.tsx';
import { type IdentityDraft, opsDraft, type Problems, printedRank, type SignatoryDraft } from './draft.ts';

/** Ranks of those who sign papers, in full. */
export const FULL_RANKS = [
  ...new Set(
    RANKS.filter((r) => r.category === 'polri' && ['PATI', 'PAMEN', 'PAMA'].includes(r.group)).map(
      (r) => r.full,
    ),
  ),
];

interface FieldsProps {
  draft: IdentityDraft;
  onChange: (patch: Partial<IdentityDraft>) => void;
  problems: Problems;
}

/** The lines of the kop, each with its length. */
export function KopLines({ draft, onChange, problems }: FieldsProps) {
  const set = (index: number, value: string) => {
    const [one, two, three] = draft.letterhead;
    const lines: [string, string, string] = [one, two, three];
    lines[index] = value;
    onChange({ letterhead: lines, kopTouched: true });
  };
  return (
    <fieldset className="stack tight">
      <legend>{t.kop}</legend>
      {draft.letterhead.map((line, index) => {
        const length = [...line.trim()].length;
        return (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a kop line is its place
            key={index}
            aria-label={t.kopLine(index + 1)}
            value={line}
            error={length > KOP_MAX_LENGTH}
            onChange={(event) => set(index, event.currentTarget.value)}
            rightSection={
              <span className={`s11 ${length > KOP_MAX_LENGTH ? 'neg' : 'muted'}`}>{t.kopCount(length)}</span>
            }
            rightSectionWidth={44}
            rightSectionPointerEvents="none"
          />
        );
      })}
      <p className={problems.kop ? 'field-error' : 'field-hint'} role={problems.kop ? 'alert' : undefined}>
        {problems.kop ?? t.kopRule}
      </p>
    </fieldset>
  );
}

function SignatoryFields({
  title,
  prefix,
  value,
  onChange,
  problems,
}: {
  title: string;
  prefix: 'head' | 'ops';
  value: SignatoryDraft;
  onChange: (patch: Partial<SignatoryDraft>) => void;
  problems: Problems;
}) {
  const field = (key: keyof SignatoryDraft, label: string) => (
    <TextInput
      label={label}
      value={value[key]}
      error={problems[`${prefix}.${key}`]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className="stack tight">
      <legend>{title}</legend>
      {prefix === 'ops' && field('onBehalf', t.onBehalf)}
      {field('title', t.title)}
      {field('name', t.signName)}
      <div className="cols rank-nrp">
        <Autocomplete
          label={t.rank}
          data={FULL_RANKS}
          value={value.rank}
          error={problems[`${prefix}.rank`]}
          onChange={(rank) => onChange({ rank })}
          onBlur={() => {
            const rank = printedRank(value.rank);
            if (rank !== value.rank) onChange({ rank });
          }}
        />
        {field('nrp', t.nrp)}
      </div>
    </fieldset>
  );
}

/** Kop and the people who sign. */
export function KopFields({ draft, onChange, problems }: FieldsProps) {
  return (
    <div className="stack">
      <KopLines draft={draft} onChange={onChange} problems={problems} />
      <SignatoryFields
        title={t.head}
        prefix="head"
        value={draft.head}
        problems={problems}
        onChange={(patch) =>
          onChange({ head: { ...draft.head, ...patch }, ...('title' in patch ? { titleTouched: true } : {}) })
        }
      />
      <Checkbox
        label={t.opsUse}
        checked={draft.ops !== null}
        onChange={(event) => onChange({ ops: event.currentTarget.checked ? opsDraft(draft.head) : null })}
      />
      {draft.ops && (
        <SignatoryFields
          title={t.ops}
          prefix="ops"
          value={draft.ops}
          problems={problems}
          onChange={(patch) => draft.ops && onChange({ ops: { ...draft.ops, ...patch } })}
        />
      )}
    </div>
  );
}

function Signature({ signatory }: { signatory: SignatoryDraft }) {
  return (
    <>
      <span>{signatory.title || '…'}</span>
      <b>{capitalName(signatory.name) || '…'}</b>
      <span>
        {printedRank(signatory.rank).toUpperCase() || '…'}
        {signatory.nrp && ` ${numberWithWord(signatory.nrp.replace(/\s/g, ''))}`}
      </span>
    </>
  );
}

/** The upper and lower end of a letter as it will be printed: kop with its rule, emblem, title, signature. */
export function KopPreview({ draft, paper }: { draft: IdentityDraft; paper: 'a4' | 'f4' }) {
  const { head, ops } = draft;
  const lines = tidyKop(draft.letterhead);
  return (
    <figure className="kop-preview" aria-label={t.preview}>
      <div className={`sheet ${paper}${ops ? ' short' : ''}`}>
        <div className="kop">
          {(lines.length > 0 ? lines : ['…']).map((line) => (
            <span key={line} className={[...line].length > KOP_MAX_LENGTH ? 'over' : undefined}>
              {line || ' '}
            </span>
          ))}
        </div>
        <div className="emblem">{t.emblem}</div>
        <div className="sheet-title">
          <u>{t.previewTitle}</u>
          <span>Nomor : Sprin/…/…</span>
        </div>
        <div className="sheet-body" aria-hidden="true">
          {['96%', '100%', '98%', '64%', '99%', '92%', '38%'].map((width) => (
            <i key={width} style={{ width }} />
          ))}
        </div>
        <div className="sheet-sign">
          <span>{t.previewPlace(draft.city)}</span>
          <span className="rule">{t.previewDate}</span>
          <Signature signatory={head} />
        </div>
      </div>
      {ops && (
        <div className={`sheet tail ${paper}`}>
          <figcaption>{t.previewLists}</figcaption>
          <div className="sheet-sign">
            <span>{t.previewListPlace(draft.city)}</span>
            <span>{ops.onBehalf}</span>
            <Signature signatory={ops} />
          </div>
        </div>
      )}
    </figure>
  );
}
