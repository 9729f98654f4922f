import { useEffect, useState } from 'react';
import type { Identity } from '../../../../../shared/contract/unit.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { settingsText } from '../../../../../shared/text/settings.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { fromIdentity, type IdentityDraft, kopProblems, toIdentity } from '../../../ui/identity/draft.ts';
import { KopLines, KopPreview } from '../../../ui/identity/kop-fields.tsx';

const t = papersText.kop;

/** The kop of all papers, with the letter beside it as it is typed. */
export function KopTab() {
  const identity = useCall('unit.identity', {});
  if (identity.error) return <ErrorNote error={identity.error} />;
  return identity.data ? <KopForm identity={identity.data} /> : <SkeletonRows />;
}

function KopForm({ identity }: { identity: Identity }) {
  const paper = useCall('setting.get', {}).data?.paper ?? 'a4';
  const stored = fromIdentity(identity);
  const [draft, setDraft] = useState<IdentityDraft>(stored);
  const save = useMutate('unit.updateIdentity', { done: t.saved });
  useEffect(() => setDraft(fromIdentity(identity)), [identity]);
  const dirty = JSON.stringify(draft.letterhead) !== JSON.stringify(stored.letterhead);
  const wrong = kopProblems(draft).kop;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty && wrong === undefined) save.mutate(toIdentity(draft, identity.key));
      }}
    >
      <div className="identity-split">
        <div className="stack">
          <KopLines
            draft={draft}
            problems={wrong ? { kop: wrong } : {}}
            onChange={(patch) => setDraft((present) => ({ ...present, ...patch }))}
          />
        </div>
        <KopPreview draft={draft} paper={paper} />
      </div>
      {save.error && <ErrorNote error={save.error} />}
      <div className="save-bar">
        <Button type="submit" variant="primary" disabled={!dirty || wrong !== undefined || save.isPending}>
          {settingsText.save}
        </Button>
        {dirty && <Button onClick={() => setDraft(stored)}>{settingsText.reset}</Button>}
      </div>
    </form>
  );
}
