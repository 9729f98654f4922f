import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PlacementView } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { call, type WindowInput } from '../../lib/call.ts';
import { useCall, useJob } from '../../lib/hooks.ts';
import { showToast } from '../../lib/toast.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, ProgressPanel } from '../../ui/feedback.tsx';
import { MultiSelect, NumberInput, Select } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';

const t = pollingText.placement;
type Options = Omit<WindowInput<'polling.place'>, 'operationId'>;
type Difference = PlacementView['differences'][number];

const options = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.entries(labels) as [K, string][]).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly SimpleColumn<Difference>[] = [
  {
    key: 'person',
    title: t.person,
    cell: ({ rank, name, unit }) => (
      <span title={unit ?? undefined}>
        {[rank, name].filter(Boolean).join(' ')}
        {unit ? <span className="t2"> · {unit}</span> : null}
      </span>
    ),
  },
  { key: 'before', title: t.before, width: 210, cell: ({ before }) => before ?? '–' },
  { key: 'after', title: t.after, width: 210, cell: ({ after }) => <b>{after ?? '–'}</b> },
];

/** Proposes who stands at which places; nothing is written before the difference was seen. */
export function PlaceDialog({ operationId, onClose }: { operationId: string; onClose: () => void }) {
  const [chosen, setChosen] = useState<Options>({
    pool: { from: 'operation', ids: [] },
    keep: 'pinned',
    padal: 'village',
    seed: 1,
  });
  /** What the shown proposal was made with. */
  const [made, setMade] = useState<{ with: Options; view: PlacementView } | null>(null);
  const placing = useJob('polling.place');
  const taking = useJob('polling.takePlacement');
  const operation = useCall('operation.get', { id: operationId }).data;
  const units = useCall('unit.list', {}).data ?? [];
  const change = (part: Partial<Options>) => setChosen({ ...chosen, ...part });
  const { from, ids } = chosen.pool;
  const wantsIds = from === 'satgas' || from === 'unit';
  const compute = async () => {
    const view = await placing.run({ operationId, ...chosen });
    if (view) setMade({ with: chosen, view });
  };
  const close = () => {
    if (made) void call('polling.dropPlacement', { placementId: made.view.placementId });
    placing.cancel();
    onClose();
  };
  const take = async () => {
    if (!made) return;
    const done = await taking.run({ placementId: made.view.placementId });
    if (!done) return;
    showToast({ text: t.taken(done.added), undo: true });
    onClose();
  };
  const current = made !== null && made.with === chosen;
  const changes = made ? made.view.counts.added + made.view.counts.moved + made.view.counts.removed : 0;
  const error = placing.error ?? taking.error;
  const busy = placing.running || taking.running;

  return (
    <Dialog
      opened
      onClose={close}
      title={t.title}
      width={880}
      footer={
        <>
          <Button onClick={close} disabled={taking.running}>
            {t.close}
          </Button>
          <Button
            variant={current ? 'default' : 'primary'}
            disabled={busy || (wantsIds && ids.length === 0)}
            onClick={() => void compute()}
          >
            {made ? t.again : t.compute}
          </Button>
          {current ? (
            <Button variant="primary" disabled={busy || changes === 0} onClick={() => void take()}>
              {t.take}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        <div className="cols">
          <Select
            label={t.pool}
            data={options(t.pools)}
            value={from}
            onChange={(value) => value && change({ pool: { from: value as typeof from, ids: [] } })}
          />
          <Select
            label={t.keep}
            data={options(t.keeps)}
            value={chosen.keep}
            onChange={(value) => value && change({ keep: value as Options['keep'] })}
          />
          <Select
            label={t.padal}
            data={options(t.padals)}
            value={chosen.padal}
            onChange={(value) => value && change({ padal: value as Options['padal'] })}
          />
        </div>
        {wantsIds ? (
          <MultiSelect
            label={from === 'satgas' ? t.satgas : t.units}
            searchable
            data={
              from === 'satgas'
                ? (operation?.satgas ?? []).map(({ id, name }) => ({ value: id, label: name }))
                : units.map(({ id, name }) => ({ value: id, label: name }))
            }
            value={[...ids]}
            onChange={(next) => change({ pool: { from, ids: next } })}
          />
        ) : null}
        <div className="pl-question">
          <p className="s12 t2">{t.rules}</p>
          <NumberInput
            label={t.seed}
            description={t.seedHint}
            value={chosen.seed}
            min={0}
            max={999_999}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) => typeof value === 'number' && change({ seed: value })}
          />
        </div>
        {error ? <ErrorNote error={error} /> : null}
        {placing.running ? (
          <ProgressPanel progress={placing.progress} label={t.computing} onCancel={placing.cancel} />
        ) : null}
        {taking.running ? (
          <ProgressPanel progress={taking.progress} label={t.taking} onCancel={taking.cancel} />
        ) : null}
        {current && !busy ? <Proposal view={made.view} /> : null}
      </div>
    </Dialog>
  );
}

function Proposal({ view }: { view: PlacementView }) {
  const { counts, differences } = view;
  const all = counts.added + counts.moved + counts.removed;
  return (
    <>
      <p className="s12 t2">{t.poolLine(view.pool)}</p>
      <dl className="pl-facts">
        <dt>{t.facts.placed}</dt>
        <dd>
          <b>{t.of(view.placed + view.kept, view.need)}</b>
          {view.kept > 0 ? ` (${t.facts.kept.toLowerCase()} ${thousands(view.kept)})` : ''}
        </dd>
        {view.short > 0 ? (
          <>
            <dt>{t.facts.short}</dt>
            <dd className="f">
              <Severity level="warning" small /> <b>{thousands(view.short)}</b>
            </dd>
          </>
        ) : null}
        <dt>{t.facts.travel}</dt>
        <dd>{t.bound(view.travellers, view.lowerBound)}</dd>
        {view.padalNeed > 0 ? (
          <>
            <dt>{t.facts.padal}</dt>
            <dd>{t.of(view.padalPlaced, view.padalNeed)}</dd>
          </>
        ) : null}
        <dt>{t.facts.spare}</dt>
        <dd>{t.spareOf(view.spare, view.spareOfficers)}</dd>
        <dt>{t.difference}</dt>
        <dd>{all === 0 ? t.nothing : t.differences(counts)}</dd>
      </dl>
      {all > 0 ? (
        <div className="pl-table">
          <SimpleTable
            label={t.difference}
            columns={COLUMNS}
            rows={differences}
            rowKey={(row) => row.personId}
          />
        </div>
      ) : null}
      {all > differences.length ? <p className="s12 t2">{t.more(all - differences.length)}</p> : null}
    </>
  );
}
