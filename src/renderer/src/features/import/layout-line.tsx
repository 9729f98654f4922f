import { importText } from '../../../../shared/text/import.ts';
import { Button } from '../../ui/button.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import { change } from './import-calls.ts';
import { useImport } from './import-store.ts';

const t = importText.layout;

/** The list has the shape of an earlier one and is read as that one was; it can be read without. */
export function LayoutLine() {
  const { summary, pending, job } = useImport();
  const layout = summary?.layout;
  if (!layout) return null;
  const { id, name, applied } = layout;
  return (
    <div className="im-layout">
      <Severity level="info" small />
      <span className="el">{t.known(name)}</span>
      <Tag tone={applied ? 'accent' : 'plain'}>{applied ? t.applied : t.notApplied}</Tag>
      <Button
        small
        disabled={pending > 0 || job !== null}
        onClick={() => void change('import.useLayout', { layoutId: applied ? null : id })}
      >
        {applied ? t.takeOff : t.putOn}
      </Button>
    </div>
  );
}
