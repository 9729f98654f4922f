import { messageText as t } from '../../../../shared/text/message.ts';
import { boldAndGaps } from './text-parts.ts';

/** The very text that is copied, with its bold marks and gaps made visible. */
export function TextView({ text, title }: { text: string; title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keys
    <section className="tx-paper" aria-label={t.preview(title)} tabIndex={0}>
      <div className="tx-sheet selectable">
        {boldAndGaps(text).map(({ kind, text: part }, at) => {
          const key = `${at}`;
          if (kind === 'bold') return <b key={key}>{part}</b>;
          if (kind === 'gap') return <mark key={key}>{part}</mark>;
          return <span key={key}>{part}</span>;
        })}
      </div>
    </section>
  );
}
