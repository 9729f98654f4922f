import type { Output } from '../../../../../shared/contract/index.ts';
import type { PaperDefaultRow } from '../../../../../shared/contract/paper-list.ts';
import { identityText } from '../../../../../shared/text/identity.ts';
import { papersText } from '../../../../../shared/text/papers.ts';
import { settingsText } from '../../../../../shared/text/settings.ts';
import { useCall, useMutate } from '../../../lib/hooks.ts';
import { Segmented } from '../../../ui/choice.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { ErrorNote, SkeletonRows } from '../../../ui/feedback.tsx';
import { Checkbox, Select } from '../../../ui/field.tsx';
import { SimpleTable } from '../../../ui/table.tsx';
import { Row } from '../row.tsx';

const t = papersText.defaults;
const words = settingsText.letter;
type Choice = { value: string; label: string };

/** What new papers begin with: sheet and foot of all, class, signatory, copies and margins of each kind. */
export function DefaultsTab() {
  const setting = useCall('setting.get', {});
  const list = useCall('paperDefault.list', {});
  const identity = useCall('unit.identity', {});
  const copies = useCall('copyList.list', {});
  const save = useMutate('paperDefault.save', {
    done: (_, { kind }) => t.saved(list.data?.find((row) => row.kind === kind)?.title ?? kind),
  });
  const error = setting.error ?? list.error ?? identity.error ?? copies.error;
  if (error) return <ErrorNote error={error} />;
  if (!setting.data || !list.data || !identity.data || !copies.data) return <SkeletonRows />;
  const signatories = identity.data.signatories.map(
    ({ id, title, name }): Choice => ({
      value: id,
      label: `${title} · ${name}`,
    }),
  );
  const change = ({ title: _t, usualClass: _u, ...row }: PaperDefaultRow, patch: Partial<PaperDefaultRow>) =>
    save.mutate({ ...row, ...patch });
  return (
    <>
      <SheetAndFoot setting={setting.data} />
      <p className="t2">{t.lead}</p>
      {save.error && <ErrorNote error={save.error} />}
      <div className="boxed fields-table">
        <SimpleTable
          label={papersText.tabs.defaults}
          rows={list.data}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', title: t.kind, width: 140, cell: ({ title }) => <b>{title}</b> },
            {
              key: 'class',
              title: t.classification,
              width: 154,
              cell: (row) =>
                row.kind === 'daftar' ? (
                  <span className="t2">{setting.data?.classification}</span>
                ) : (
                  <Pick
                    label={`${t.classification}, ${row.title}`}
                    value={row.classification}
                    none={row.usualClass ? t.usual(t.classes[row.usualClass]) : t.none}
                    data={Object.entries(t.classes).map(([value, label]) => ({ value, label }))}
                    onPick={(classification) =>
                      change(row, { classification: classification as PaperDefaultRow['classification'] })
                    }
                  />
                ),
            },
            {
              key: 'signatory',
              title: t.signatory,
              cell: (row) => (
                <Pick
                  label={`${t.signatory}, ${row.title}`}
                  value={row.signatoryId}
                  none={row.kind === 'daftar' || row.kind === 'nota-dinas' ? t.opsSigns : t.headSigns}
                  data={signatories}
                  onPick={(signatoryId) => change(row, { signatoryId })}
                />
              ),
            },
            {
              key: 'copies',
              title: t.copies,
              width: 134,
              cell: (row) =>
                row.kind === 'daftar' ? null : (
                  <Pick
                    label={`${t.copies}, ${row.title}`}
                    value={row.copyList}
                    none={row.kind === 'nota-dinas' ? t.copiesNone : t.copiesUsual}
                    data={(copies.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
                    onPick={(copyList) => change(row, { copyList })}
                  />
                ),
            },
            {
              key: 'style',
              title: t.style,
              width: 160,
              cell: (row) =>
                row.kind === 'sprin' || row.kind === 'nota-dinas' ? (
                  <Pick
                    label={`${t.style}, ${row.title}`}
                    value={row.style}
                    none={t.styleUsual}
                    data={Object.entries(t.styles).map(([value, label]) => ({ value, label }))}
                    onPick={(style) => change(row, { style: style as PaperDefaultRow['style'] })}
                  />
                ) : null,
            },
          ]}
        />
      </div>
    </>
  );
}

interface PickProps {
  label: string;
  value: string | null;
  /** What holds when nothing is chosen. */
  none: string;
  data: Choice[];
  onPick: (value: string | null) => void;
}

function Pick({ label, value, none, data, onPick }: PickProps) {
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: none }, ...data]}
      value={value ?? ''}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(picked) => onPick(picked === '' ? null : picked)}
    />
  );
}

function SheetAndFoot({ setting }: { setting: Output<'setting.get'> }) {
  const save = useMutate('setting.update', { done: settingsText.saved });
  return (
    <div>
      <Row title={words.paper} note={words.paperNote}>
        <Segmented
          label={words.paper}
          value={setting.paper}
          options={[
            { value: 'a4', label: identityText.paperA4 },
            { value: 'f4', label: identityText.paperF4 },
          ]}
          onChange={(paper) => save.mutate({ paper })}
        />
      </Row>
      <Row title={words.foot} note={words.printedByNote}>
        <div className="cols foot-fields">
          <CommitField
            label={words.classification}
            value={setting.classification}
            onCommit={(classification) => save.mutate({ classification })}
          />
          <CommitField
            label={words.printedBy}
            value={setting.printedBy}
            onCommit={(printedBy) => save.mutate({ printedBy })}
          />
        </div>
      </Row>
      <Row title={words.slips} note={words.slipsNote}>
        <Checkbox
          label={words.leaderPhones}
          checked={setting.leaderPhones}
          onChange={(event) => save.mutate({ leaderPhones: event.currentTarget.checked })}
        />
      </Row>
      {save.error && <ErrorNote error={save.error} />}
    </div>
  );
}
