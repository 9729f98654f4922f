import { useState } from 'react';
import { numberWithWord } from '../../../../../core/documents/parts/person.ts';
import { signatureTitle } from '../../../../../core/order/signatory.ts';
import { capitalName } from '../../../../../core/personnel/name.ts';
import { normaliseNumber } from '../../../../../core/personnel/number.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { FormDialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Autocomplete, TextInput } from '../../../ui/field.tsx';
import { printedRank } from '../../../ui/identity/draft.ts';
import { FULL_RANKS } from '../../../ui/identity/kop-fields.tsx';
import type { Signatory } from './signatories-tab.tsx';

const t = papersText.signatories;
type Form = keyof typeof t.forms;
type Acting = keyof typeof t.actings;

const formOf = (signatory: Signatory | null): Form => {
  if (!signatory) return 'behalf';
  if (signatory.onBehalf === null) return 'own';
  return signatory.via === null ? 'behalf' : 'via';
};

interface Props {
  signatory: Signatory | null;
  /** Title of the head, on whose behalf others sign. */
  headTitle: string;
  onClose: () => void;
}

/** Who signs and how: in the own office, a.n., u.b., Plh. or Plt., with the block as it is printed. */
export function SignatoryDialog({ signatory, headTitle, onClose }: Props) {
  const [form, setForm] = useState<Form>(formOf(signatory));
  const [acting, setActing] = useState<Acting>(signatory?.acting ?? '');
  const [draft, setDraft] = useState({
    onBehalf: signatory?.onBehalf ?? `a.n. ${headTitle}`,
    via: signatory?.via ?? 'WAKA',
    title: signatory?.title ?? '',
    name: signatory?.name ?? '',
    rank: signatory?.rank ?? '',
    nrp: signatory?.nrp ?? '',
  });
  const [tried, setTried] = useState(false);
  const save = useMutate('signatory.save', { done: (_, { title }) => t.saved(title), onSuccess: onClose });
  const end = useMutate('signatory.end', { done: t.removed(draft.title), onSuccess: onClose });
  const set = (patch: Partial<typeof draft>) => setDraft((present) => ({ ...present, ...patch }));
  const number = normaliseNumber(draft.nrp);
  const value = {
    onBehalf: form === 'own' ? null : draft.onBehalf.trim(),
    via: form === 'via' ? draft.via.trim() : null,
    acting: acting === '' ? null : acting,
    title: draft.title.trim(),
    name: draft.name.trim(),
    rank: printedRank(draft.rank),
    nrp: draft.nrp.trim() === '' ? null : (number.value ?? draft.nrp.trim()),
  };
  const nrpBad = draft.nrp.trim() !== '' && (number.value === null || number.class === 'other');
  const missing = (key: keyof typeof draft): string | undefined =>
    tried && draft[key].trim() === '' ? t.required : undefined;
  const complete = [value.title, value.name, value.rank, value.onBehalf ?? '-', value.via ?? '-'].every(
    Boolean,
  );
  const submit = () => {
    setTried(true);
    if (complete && !nrpBad) save.mutate({ id: signatory?.id ?? null, ...value });
  };
  const field = (key: keyof typeof draft, label: string) => (
    <TextInput
      label={label}
      value={draft[key]}
      error={missing(key)}
      maxLength={120}
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  );
  const error = save.error ?? end.error;
  return (
    <FormDialog
      title={signatory ? t.dialog : t.dialogNew}
      width={620}
      onClose={onClose}
      onSubmit={submit}
      disabled={save.isPending}
      remove={
        signatory && signatory.role !== 'head'
          ? { label: papersText.remove, onClick: () => end.mutate({ id: signatory.id }) }
          : null
      }
    >
      <div className="stack">
        <div>
          <span className="lab">{t.form}</span>
          <Segmented<Form>
            label={t.form}
            value={form}
            options={(Object.keys(t.forms) as Form[]).map((each) => ({ value: each, label: t.forms[each] }))}
            onChange={setForm}
          />
        </div>
        {form !== 'own' && field('onBehalf', t.onBehalf)}
        {form === 'via' && field('via', t.via)}
        {field('title', t.title)}
        <div>
          <span className="lab">{t.acting}</span>
          <Segmented<Acting>
            label={t.acting}
            value={acting}
            options={(Object.keys(t.actings) as Acting[]).map((each) => ({
              value: each,
              label: t.actings[each],
            }))}
            onChange={setActing}
          />
        </div>
        {field('name', t.name)}
        <div className="cols rank-nrp">
          <Autocomplete
            label={t.rank}
            data={FULL_RANKS}
            value={draft.rank}
            error={missing('rank')}
            onChange={(rank) => set({ rank })}
          />
          <TextInput
            label={t.nrp}
            value={draft.nrp}
            error={nrpBad ? t.nrpBad : undefined}
            maxLength={20}
            onChange={(event) => set({ nrp: event.currentTarget.value })}
          />
        </div>
        <div className="printed-line">
          <span className="lab">{t.preview}</span>
          <div className="sign-block">
            {signatureTitle(value).map((line) => (
              <span key={line}>{line || '…'}</span>
            ))}
            <b>{capitalName(value.name) || '…'}</b>
            <span>
              {value.rank.toUpperCase()} {value.nrp && !nrpBad ? numberWithWord(value.nrp) : ''}
            </span>
          </div>
        </div>
        {error && <ErrorNote error={error} />}
      </div>
    </FormDialog>
  );
}
