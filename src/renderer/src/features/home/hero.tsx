import { IconCopy, IconFileAnalytics, IconPlus, IconPrinter } from '@tabler/icons-react';
import { dayLongDate } from '../../../../core/text/format.ts';
import { homeText as t } from '../../../../shared/text/home.ts';
import { copyText } from '../../lib/clipboard.ts';
import { navigate } from '../../lib/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import type { Home } from './index.tsx';

/** The sentence that the chief asks for, ready to be copied. */
export function Hero({ home, day }: { home: Home; day: string }) {
  const { sentence, parts } = home;
  return (
    <header className="hero" data-pane tabIndex={-1}>
      {sentence ? (
        <>
          <h1 className="selectable">
            {parts.map((part, index) =>
              // Even parts (from 0) are the figures.
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order
              index % 2 === 0 ? <b key={index}>{part}</b> : <span key={index}>{part}</span>,
            )}
          </h1>
          <IconButton label={t.copySentence} plain onClick={() => void copyText(sentence, t.sentenceCopied)}>
            <IconCopy />
          </IconButton>
        </>
      ) : (
        <h1>{t.nothing(dayLongDate(day))}</h1>
      )}
      <div className="r">
        {sentence ? (
          <>
            <Button icon={<IconFileAnalytics />} onClick={() => navigate('report')}>
              {t.report}
            </Button>
            <Button
              variant="primary"
              icon={<IconPrinter />}
              onClick={() => navigate('document', { query: { tab: 'lists' } })}
            >
              {t.print}
            </Button>
          </>
        ) : (
          <Button variant="primary" icon={<IconPlus />} onClick={() => navigate('event', { path: ['new'] })}>
            {t.nothingAction}
          </Button>
        )}
      </div>
    </header>
  );
}
