import { TEMPLATE_GROUPS } from '../../../../../core/template/keys.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useCall } from '../../../lib/hooks.ts';
import { navigate, useRoute } from '../../../lib/router.ts';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { TemplateEditor } from './template-editor.tsx';

const t = papersText.templates;

/** Every text that the post may write in its own way; one is open beside the list. */
export function TemplatesTab() {
  const list = useCall('template.list', {});
  const [, , third] = useRoute().path;
  const open = list.data?.find(({ key }) => key === third)?.key ?? list.data?.[0]?.key ?? null;
  const view = useCall('template.get', open === null ? null : { key: open });
  const error = list.error ?? view.error;
  if (error) return <ErrorNote error={error} />;
  if (!list.data) return <SkeletonRows />;
  const groups = [...new Set(list.data.map(({ group }) => group))];
  return (
    <div className="templates">
      <nav aria-label={t.list} className="template-list scroll">
        {groups.map((group) => (
          <div key={group}>
            <h3>{TEMPLATE_GROUPS[group] ?? group}</h3>
            {list.data
              .filter((row) => row.group === group)
              .map((row) => (
                <button
                  key={row.key}
                  type="button"
                  aria-current={row.key === open ? 'true' : undefined}
                  onClick={() =>
                    navigate('settings', { path: ['papers', 'templates', row.key], replace: true })
                  }
                >
                  <span className="el">{row.title}</span>
                  {row.own && <Tag tone="accent">{t.own}</Tag>}
                </button>
              ))}
          </div>
        ))}
      </nav>
      {view.data && view.data.key === open ? (
        <TemplateEditor key={open} view={view.data} />
      ) : (
        <SkeletonRows />
      )}
    </div>
  );
}
