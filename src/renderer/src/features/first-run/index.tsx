import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isLongEnough } from '../../../../shared/passphrase.ts';
import { firstRunText as t } from '../../../../shared/text/first-run.ts';
import { type CallError, call } from '../../lib/call.ts';
import { navigate } from '../../lib/router.ts';
import { holdGate } from '../../lib/ui-state.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote, ProgressPanel } from '../../ui/feedback.tsx';
import {
  EMPTY_IDENTITY,
  type IdentityDraft,
  kopProblems,
  type Problems,
  toIdentity,
  unitProblems,
  withSuggestions,
} from '../../ui/identity/draft.ts';
import { KopFields, KopPreview } from '../../ui/identity/kop-fields.tsx';
import { UnitFields } from '../../ui/identity/unit-fields.tsx';
import { useFirstProblem } from '../../ui/identity/use-first-problem.ts';
import { Mark } from '../../ui/mark.tsx';
import { RecoverySheet } from '../../ui/passphrase.tsx';
import { SAMPLE_IDENTITY } from './sample-identity.ts';
import { type Paper, PaperStep, PassphraseStep, type Start, StartStep } from './steps.tsx';
import './first-run.css';

const LAST = 4;
const HEADS = [t.unit, t.kop, t.paper, t.start, t.pass] as const;

/** Five cards from nothing to an encrypted data folder. Nothing is written before the last one. */
export function FirstRun({ version, onReady }: { version: string; onReady: () => void }) {
  const [step, setStep] = useState(0);
  const [draft, setDraft] = useState<IdentityDraft>(EMPTY_IDENTITY);
  const [paper, setPaper] = useState<Paper>('a4');
  const [start, setStart] = useState<Start>('import');
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [kept, setKept] = useState(false);
  const [shown, setShown] = useState<Problems>({});
  const card = useRef<HTMLFormElement>(null);

  const create = useMutation<{ recoveryCode: string }, CallError>({
    // The backend is open from now on; the sheet must be kept first.
    onMutate: () => holdGate(true),
    onError: () => holdGate(false),
    mutationFn: () =>
      call('session.create', {
        passphrase,
        identity: toIdentity(start === 'sample' ? SAMPLE_IDENTITY : draft),
        paper,
        sample: start === 'sample',
      }),
  });
  const code = create.data?.recoveryCode ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new card takes the focus to its first field
  useEffect(() => {
    const first = card.current?.querySelector<HTMLElement>(
      '[data-autofocus], [role="radio"][data-checked], input',
    );
    first?.focus();
  }, [step, code]);

  useFirstProblem(card, shown);

  const change = (patch: Partial<IdentityDraft>) => {
    setDraft((d) => withSuggestions({ ...d, ...patch }));
    setShown({});
  };
  const problems: Problems = step === 0 ? unitProblems(draft) : step === 1 ? kopProblems(draft) : {};
  const passphraseReady = isLongEnough(passphrase) && passphrase === repeat;
  const blocked = step === LAST && (!passphraseReady || create.isPending);

  const forward = () => {
    if (Object.keys(problems).length > 0) return setShown(problems);
    if (step < LAST) return setStep(step + 1);
    if (passphraseReady) create.mutate();
  };
  const finish = () => {
    navigate(start === 'import' ? 'import' : 'home');
    holdGate(false);
    onReady();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code === null) forward();
    else if (kept) finish();
  };
  const trySample = () => {
    setStart('sample');
    setStep(LAST);
  };
  const head = HEADS[step] ?? t.unit;

  return (
    <main className="first">
      <aside className="first-side">
        <div className="f">
          <Mark size={32} />
          <h1>{t.welcome}</h1>
        </div>
        <ol>
          {t.steps.map((name, index) => (
            <li
              key={name}
              aria-current={index === step ? 'step' : undefined}
              className={index < step ? 'past' : undefined}
            >
              <i>{index < step ? <IconCheck className="i14" /> : index + 1}</i>
              {name}
            </li>
          ))}
        </ol>
        <p>{t.offline}</p>
        <small>{t.version(version)}</small>
      </aside>
      <form className="first-card" ref={card} onSubmit={submit} noValidate>
        <header>
          <small className="muted">{t.stepOf(step + 1, LAST + 1)}</small>
          <h2>{code === null ? head.title : t.recovery.title}</h2>
          {code === null && <p className="t2">{head.lead}</p>}
        </header>
        <div className="first-body scroll">
          {step === 0 && <UnitFields draft={draft} onChange={change} problems={shown} />}
          {step === 1 && (
            <div className="kop-split">
              <KopFields draft={draft} onChange={change} problems={shown} />
              <KopPreview draft={draft} paper={paper} />
            </div>
          )}
          {step === 2 && <PaperStep value={paper} onChange={setPaper} />}
          {step === 3 && <StartStep value={start} onChange={setStart} />}
          {step === LAST && code === null && (
            <PassphraseStep
              passphrase={passphrase}
              repeat={repeat}
              onChange={(first, second) => {
                setPassphrase(first);
                setRepeat(second);
              }}
            />
          )}
          {code !== null && <RecoverySheet code={code} paper={paper} kept={kept} onKept={setKept} />}
          {create.isPending && <ProgressPanel progress={null} label={t.pass.creating} />}
          {create.error && <ErrorNote error={create.error} />}
        </div>
        <footer>
          {step > 0 && code === null && (
            <Button
              icon={<IconArrowLeft />}
              disabled={create.isPending}
              onClick={() => setStep(start === 'sample' && draft.name === '' ? 0 : step - 1)}
            >
              {t.back}
            </Button>
          )}
          {step === 0 && (
            <span className="s12 t2">
              {t.sampleLead} <LinkButton onClick={trySample}>{t.sampleShort}</LinkButton>
            </span>
          )}
          <span className="g1" />
          {code === null ? (
            <Button
              type="submit"
              variant="primary"
              disabled={blocked}
              end={step < LAST && <IconArrowRight />}
            >
              {step === LAST ? t.pass.create : t.next}
            </Button>
          ) : (
            <Button type="submit" variant="primary" disabled={!kept}>
              {t.recovery.start}
            </Button>
          )}
        </footer>
      </form>
    </main>
  );
}
