import { useRef } from 'react';
import { checkTemplate, findingPlace, type TemplateFinding } from '../../../../../core/template/check.ts';
import type { TemplateView } from '../../../../../shared/contract/template.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useMutate } from '../../../lib/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote, Note } from '../../../ui/feedback.tsx';
import { Textarea } from '../../../ui/field.tsx';
import { keepTemplateDraft, useTemplateDraft } from './template-drafts.ts';
import { TemplatePreview } from './template-preview.tsx';
import { TemplateVersions } from './template-versions.tsx';
import { usePreviewFacts } from './use-preview-facts.tsx';

const t = papersText.templates;

/** A text with its facts: what is wrong stands under it, how it reads beside it, both at every key. */
export function TemplateEditor({ view }: { view: TemplateView }) {
  const draft = useTemplateDraft(view.key);
  const text = draft ?? view.text;
  const setText = (typed: string) => keepTemplateDraft(view.key, typed === view.text ? null : typed);
  const area = useRef<HTMLTextAreaElement>(null);
  const preview = usePreviewFacts(view.key);
  const drop = () => keepTemplateDraft(view.key, null);
  const save = useMutate('template.save', { done: t.saved(view.title), onSuccess: drop });
  const reset = useMutate('template.reset', { done: t.resetDone(view.title), onSuccess: drop });
  const findings = checkTemplate(text, { names: view.words.map(({ name }) => name), shape: view.shape });
  const dirty = text.trim() !== view.text;
  const error = save.error ?? reset.error;

  /** Puts a text in the place of a part, and the cursor behind it. */
  const put = (from: number, to: number, given: string) => {
    setText(text.slice(0, from) + given + text.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + given.length, from + given.length);
    });
  };
  const insert = (name: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    put(selectionStart, selectionEnd, `{${name}}`);
  };
  const show = ({ from, to }: TemplateFinding) => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };

  return (
    <form
      className="template-edit"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty && findings.length === 0) save.mutate({ key: view.key, text });
      }}
    >
      <div className="stack">
        <header>
          <h3>{view.title}</h3>
          <p className="t2 s12">
            {t.used}: {view.used}.
          </p>
        </header>
        <Textarea
          ref={area}
          label={t.text}
          value={text}
          error={findings.length > 0}
          autosize
          minRows={view.shape === 'line' ? 4 : 6}
          maxRows={16}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && view.shape === 'line') {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        <ul className="template-findings" aria-live="polite">
          {findings.map((finding) => (
            <li key={`${finding.from} ${finding.kind}`}>
              <Note
                level="error"
                action={
                  <span className="f">
                    {finding.nearest !== null && (
                      <Button small onClick={() => put(finding.from, finding.to, `{${finding.nearest}}`)}>
                        {t.replace(finding.nearest)}
                      </Button>
                    )}
                    {finding.kind !== 'empty' && (
                      <Button small variant="quiet" onClick={() => show(finding)}>
                        {t.show}
                      </Button>
                    )}
                  </span>
                }
              >
                {finding.kind === 'empty' ? finding.message : `${findingPlace(finding)}: ${finding.message}`}
              </Note>
            </li>
          ))}
        </ul>
        <TemplatePreview view={view} text={text} preview={preview} sound={findings.length === 0} />
        {error && <ErrorNote error={error} />}
        <div className="f deeds">
          <Button type="submit" variant="primary" disabled={!dirty || findings.length > 0 || save.isPending}>
            {t.save}
          </Button>
          {dirty && <Button onClick={drop}>{t.cancel}</Button>}
          {view.text !== view.usual && (
            <Button className="r" disabled={reset.isPending} onClick={() => reset.mutate({ key: view.key })}>
              {t.reset}
            </Button>
          )}
        </div>
        <TemplateVersions view={view} />
      </div>
      <aside className="template-words">
        <h3>{t.words}</h3>
        <p className="muted s11">{t.wordsHint}</p>
        <ul>
          {view.words.map(({ name, about }) => {
            const value = preview.facts?.[name] ?? null;
            return (
              <li key={name}>
                <button type="button" aria-label={t.insert(name)} title={about} onClick={() => insert(name)}>
                  <code>{`{${name}}`}</code>
                  <span className="el s11 t2">{about}</span>
                  <span className={`el s11 ${value === null ? 'muted' : ''}`}>{value ?? t.missing}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <p className="muted s11">{t.rule}</p>
        {view.shape === 'items' && <p className="muted s11">{t.itemsRule}</p>}
        {view.shape === 'text' && <p className="muted s11">{t.textRule}</p>}
      </aside>
    </form>
  );
}
