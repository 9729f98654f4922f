import { fillItems, fillTemplate } from '../../../../../core/template/fill.ts';
import type { TemplateView } from '../../../../../shared/contract/template.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import type { PreviewFacts } from './use-preview-facts.tsx';

const t = papersText.templates;

interface Props {
  view: TemplateView;
  text: string;
  preview: PreviewFacts;
  /** Nothing is wrong with the text. */
  sound: boolean;
}

/** How the text reads with the chosen facts. */
export function TemplatePreview({ view, text, preview, sound }: Props) {
  const { facts, picker } = preview;
  const filled = facts && sound ? fillTemplate(text, facts) : '';
  return (
    <section className="template-preview" aria-label={t.preview}>
      <div className="f">
        <span className="lab">{t.preview}</span>
        <span className="r">{picker}</span>
      </div>
      <output className={`selectable ${view.shape}`}>
        {facts && sound && filled === '' && <span className="muted">{t.nothingLeft}</span>}
        {view.shape === 'items' && facts && sound ? (
          <ol>
            {fillItems(text, facts).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        ) : (
          filled
        )}
      </output>
    </section>
  );
}
