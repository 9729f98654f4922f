import { TEMPLATE_GROUPS } from '../../../../../core/template/keys.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { useCall } from '../../../lib/hooks.ts';
import { navigate, useRoute } from '../../../lib/router.ts';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { Tag } from '../../../ui/marks.tsx';
import { useTemplateDraft } from './template-drafts.ts';
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
                <TemplateLink key={row.key} row={row} current={row.key === open} />
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

/** One text of the list: whether the post changed it, and whether something typed is not saved. */
function TemplateLink({ row, current }: { row: Output<'template.list'>[number]; current: boolean }) {
  const typed = useTemplateDraft(row.key) !== null;
  return (
    <button
      type="button"
      aria-current={current ? 'true' : undefined}
      onClick={() => navigate('settings', { path: ['papers', 'templates', row.key], replace: true })}
    >
      <span className="el">{row.title}</span>
      {typed ? (
        <Tag tone="warning" title={t.unsavedTitle}>
          {t.unsaved}
        </Tag>
      ) : (
        row.own && <Tag tone="accent">{t.own}</Tag>
      )}
    </button>
  );
}
