import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { dayMonth } from '../../../../core/text/format.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import { navigate, openNew } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Pane } from '../../ui/layout.tsx';
import { Tag, type Tone } from '../../ui/marks.tsx';
import type { Home } from './index.tsx';

type Paper = Home['papers'][number];

const TONE: Record<Paper['state'], Tone> = {
  ready: 'plain',
  draft: 'info',
  issued: 'ok',
  changed: 'warning',
  missing: 'plain',
};

const newOrder = () => openNew('document');

function open(paper: Paper): void {
  if (paper.letterId) navigate('document', { path: [paper.letterId] });
  else if (paper.state === 'missing') newOrder();
  else navigate('document', { query: { tab: 'lists', kind: paper.kind } });
}

/** The day's orders and lists with their state, each one press from its preview. */
export function Papers({ papers, day }: { papers: readonly Paper[]; day: string }) {
  return (
    <Pane
      className="home-papers"
      title={t.papers(dayMonth(day))}
      actions={
        <Button small variant="quiet" icon={<IconPlus className="i14" />} onClick={newOrder}>
          {t.make}
        </Button>
      }
    >
      {papers.length === 0 ? (
        <EmptyState>{t.noPapers}</EmptyState>
      ) : (
        <ul className="doc scroll g1">
          {papers.map((paper) => (
            <li key={`${paper.kind}-${paper.letterId}`}>
              <button type="button" className="rowlink g1" onClick={() => open(paper)}>
                <span className="el">{paper.title}</span>
                <span className="el muted s11">{paper.detail}</span>
              </button>
              <Tag tone={TONE[paper.state]}>{t.paperState[paper.state]}</Tag>
              <IconButton label={t.printPaper(paper.title)} plain onClick={() => open(paper)}>
                <IconPrinter />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </Pane>
  );
}
