import { useEffect, useRef, useState } from 'react';
import type { Identity } from '../../../../shared/contract/unit.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note, SkeletonRows } from '../../ui/feedback.tsx';
import {
  fromIdentity,
  type IdentityDraft,
  type Problems,
  toIdentity,
  unitProblems,
} from '../../ui/identity/draft.ts';
import { UnitFields } from '../../ui/identity/unit-fields.tsx';
import { useFirstProblem } from '../../ui/identity/use-first-problem.ts';

const t = settingsText.identity;

/** Which post this is, where and in which zone. */
export function IdentitySection() {
  const identity = useCall('unit.identity', {});
  if (identity.error) return <ErrorNote error={identity.error} />;
  return identity.data ? <IdentityForm identity={identity.data} /> : <SkeletonRows />;
}

function IdentityForm({ identity }: { identity: Identity }) {
  const [draft, setDraft] = useState<IdentityDraft>(() => fromIdentity(identity));
  const [shown, setShown] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  useFirstProblem(form, shown);
  const save = useMutate('unit.updateIdentity', { done: t.saved });
  useEffect(() => setDraft(fromIdentity(identity)), [identity]);

  const change = (patch: Partial<IdentityDraft>) => {
    setDraft((d) => ({ ...d, ...patch }));
    setShown({});
  };
  const dirty =
    JSON.stringify(toIdentity(draft, identity.key)) !==
    JSON.stringify(toIdentity(fromIdentity(identity), identity.key));
  const submit = () => {
    const problems = unitProblems(draft);
    if (Object.keys(problems).length > 0) return setShown(problems);
    save.mutate(toIdentity(draft, identity.key));
  };

  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {identity.isSample && <Note level="info">{t.sample}</Note>}
      <UnitFields draft={draft} onChange={change} problems={shown} />
      <p className="t2 s12">{t.elsewhere}</p>
      {save.error && <ErrorNote error={save.error} />}
      <div className="save-bar">
        <Button type="submit" variant="primary" disabled={!dirty || save.isPending}>
          {settingsText.save}
        </Button>
        {dirty && (
          <>
            <Button onClick={() => setDraft(fromIdentity(identity))}>{settingsText.reset}</Button>
            <span className="t2 s12">{settingsText.unsaved}</span>
          </>
        )}
      </div>
    </form>
  );
}
