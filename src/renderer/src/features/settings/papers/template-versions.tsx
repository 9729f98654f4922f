import type { TemplateView } from '../../../../../shared/contract/template.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { localStamp } from '../../../lib/stamp.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/feedback.tsx';
import { Tag } from '../../../ui/marks.tsx';

const t = papersText.templates;

/** Every version that was written, who wrote it and when, with the way back to it. */
export function TemplateVersions({ view }: { view: TemplateView }) {
  const zone = useCall('session.overview', {}).data?.timeZone ?? 'WIB';
  const restore = useMutate('template.restore', { done: t.restored(view.title) });
  return (
    <section className="template-versions" aria-label={t.versions}>
      <h3>{t.versions}</h3>
      {view.versions.length === 0 && <p className="muted">{t.noVersions}</p>}
      {restore.error && <ErrorNote error={restore.error} />}
      <ul>
        {view.versions.map(({ id, text, at, by, current }) => (
          <li key={id}>
            <span className="s12 t2">{t.versionBy(localStamp(at, zone), by)}</span>
            <span className="el" title={text}>
              {text}
            </span>
            {current ? (
              <Tag tone="ok">{t.current}</Tag>
            ) : (
              <Button
                small
                variant="quiet"
                disabled={restore.isPending}
                onClick={() => restore.mutate({ key: view.key, versionId: id })}
              >
                {t.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
