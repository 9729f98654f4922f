import { IconCopy, IconDownload, IconExternalLink, IconFolder } from '@tabler/icons-react';
import type { Scope } from '../../../../shared/contract/document.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { messageText as t } from '../../../../shared/text/message.ts';
import { reportText } from '../../../../shared/text/report.ts';
import { useCall, useSettled } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, Note, SkeletonRows } from '../../ui/feedback.tsx';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { usePaper } from '../../ui/pdf/use-paper.ts';
import { hasGap } from './text-parts.ts';
import { TextView } from './text-view.tsx';
import type { OperatorTextState } from './use-operator-text.ts';
import { useTextDeeds } from './use-text-deeds.ts';

interface Props {
  kind: Output<'message.kinds'>[number];
  pattern: 'pola1' | 'pola2';
  scope: Scope;
  /** Clock of the report, 'HH:mm'; null = now. */
  clock: string | null;
  entries: OperatorTextState;
}

/** The text as it will be sent, with what was typed and is not saved yet: copied, saved, or printed as its paper. */
export function TextPane({ kind, pattern, scope, clock, entries }: Props) {
  const typed = useSettled(entries.source === undefined ? null : entries.text);
  const request = { kind: kind.kind, pattern, scope, clock };
  const shown = useCall('message.text', typed === null ? null : { ...request, typed });
  const deeds = useTextDeeds({ ...request, typed: entries.text }, () => void shown.refetch());
  const setting = useCall('setting.get', {}).data;
  const paper = usePaper({
    kind: kind.paper ?? '',
    scope: { ...scope, pattern },
    paper: setting?.paper ?? 'a4',
    letterId: null,
  });
  const text = shown.error ? null : (shown.data?.text ?? null);
  const empty = shown.error?.code === 'SCOPE_EMPTY' ? shown.error.message : null;
  const failure = deeds.error ?? paper.error ?? (empty === null ? shown.error : null);
  return (
    <section className="rp-main" aria-label={kind.title} data-pane tabIndex={-1}>
      <Toolbar
        label={kind.title}
        end={
          <>
            {kind.paper === null ? null : (
              <Button
                icon={<IconDownload />}
                disabled={text === null || paper.busy}
                onClick={() => void paper.save()}
              >
                {t.savePaper}
              </Button>
            )}
            <Button icon={<IconDownload />} disabled={text === null || deeds.asking} onClick={deeds.save}>
              {t.saveText}
            </Button>
            <Button
              variant="primary"
              icon={<IconCopy />}
              disabled={text === null}
              onClick={() => void deeds.copy()}
            >
              {t.copy}
            </Button>
          </>
        }
      >
        <b className="el">{kind.title}</b>
      </Toolbar>
      {failure ? (
        <div className="rp-note">
          <ErrorNote error={failure} />
        </div>
      ) : null}
      {deeds.gone ? <Warning>{reportText.gone}</Warning> : null}
      {text !== null && hasGap(text) ? <Warning>{t.gap}</Warning> : null}
      {empty === null ? null : <EmptyState>{empty}</EmptyState>}
      {text === null ? (
        failure === null && empty === null && <SkeletonRows rows={12} />
      ) : (
        <>
          <TextView text={text} title={kind.title} />
          <Foot text={text} deeds={deeds} pending={entries.pending} />
        </>
      )}
    </section>
  );
}

const Warning = ({ children }: { children: string }) => (
  <div className="rp-note">
    <Note level="warning">{children}</Note>
  </div>
);

function Foot({
  text,
  deeds,
  pending,
}: {
  text: string;
  deeds: ReturnType<typeof useTextDeeds>;
  pending: boolean;
}) {
  return (
    <StatusBar
      end={
        deeds.file ? (
          <>
            <span className="el">{reportText.savedAs(deeds.file.name)}</span>
            <Button small variant="quiet" icon={<IconExternalLink className="i14" />} onClick={deeds.open}>
              {reportText.open}
            </Button>
            <Button small variant="quiet" icon={<IconFolder className="i14" />} onClick={deeds.reveal}>
              {reportText.reveal}
            </Button>
          </>
        ) : pending ? (
          <span className="nw">{t.notSaved}</span>
        ) : null
      }
    >
      <span className="nw">{t.letters([...text].length)}</span>
      {text.includes('*') ? <span className="el">{t.bold}</span> : null}
    </StatusBar>
  );
}
