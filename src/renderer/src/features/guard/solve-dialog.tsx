import { useState } from 'react';
import { USUAL_WEIGHTS } from '../../../../core/roster/rules.ts';
import type { PostView } from '../../../../shared/contract/guard.ts';
import type { RosterPlanView } from '../../../../shared/contract/roster.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { monthSpan } from '../../lib/calendar.ts';
import type { WindowInput } from '../../lib/call.ts';
import { useDay } from '../../lib/context.ts';
import { useCall, useJob, useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, ProgressPanel } from '../../ui/feedback.tsx';
import { Checkbox, MultiSelect, NumberInput, Select } from '../../ui/field.tsx';
import { PlanResult } from './plan-result.tsx';

const t = guardText.solving;
type Pool = keyof typeof t.pools;
type Weight = keyof typeof t.weight;
const POOLS = Object.entries(t.pools).map(([value, label]) => ({ value, label }));
const WEIGHTS = Object.keys(t.weight) as Weight[];
const LEDGER_DAYS = 30;

interface Options {
  postIds: string[];
  from: string;
  to: string;
  pool: Pool;
  ids: string[];
  weights: Record<Weight, number>;
  seed: number;
  seconds: number;
  keep: boolean;
}

interface Props {
  operationId: string;
  posts: readonly PostView[];
  onClose: () => void;
}

/** A plan worked out by rules: nothing is written before its difference to the present plan was seen. */
export function SolveDialog({ operationId, posts, onClose }: Props) {
  const day = useDay();
  const [chosen, setChosen] = useState<Options>(() => {
    const month = monthSpan(day);
    const there = posts.filter((post) => post.since <= month.to && post.until >= month.from);
    return {
      postIds: there.map((post) => post.id),
      ...month,
      pool: 'operation',
      ids: [],
      weights: { ...USUAL_WEIGHTS },
      seed: 1,
      seconds: 20,
      keep: true,
    };
  });
  const [made, setMade] = useState<{ with: Options; view: RosterPlanView } | null>(null);
  const solving = useJob('roster.plan');
  const taking = useMutate('roster.take', { done: ({ added }) => t.taken(added), onSuccess: onClose });
  const regu = useCall('regu.list', { operationId }).data ?? [];
  const operation = useCall('operation.get', { id: operationId }).data;
  const units = useCall('unit.list', {}).data ?? [];
  const change = (part: Partial<Options>) => setChosen({ ...chosen, ...part });
  const poolData = {
    operation: [],
    satgas: (operation?.satgas ?? []).map(({ id, name }) => ({ value: id, label: name })),
    unit: units.map(({ id, name }) => ({ value: id, label: name })),
    regu: regu.map(({ id, label }) => ({ value: id, label })),
  }[chosen.pool];
  const ready =
    chosen.postIds.length > 0 &&
    chosen.to >= chosen.from &&
    (chosen.pool === 'operation' || chosen.ids.length > 0);
  const poolOf = (): WindowInput<'roster.plan'>['pool'] => {
    if (chosen.pool === 'satgas') return { operationId, satgasIds: chosen.ids };
    if (chosen.pool === 'unit') return { operationId, unitIds: chosen.ids };
    if (chosen.pool === 'operation') return { operationId };
    const members = regu.filter((r) => chosen.ids.includes(r.id)).flatMap((r) => r.members);
    return { operationId, personIds: [...new Set(members.map((m) => m.personId))] };
  };
  const compute = async () => {
    setMade(null);
    const view = await solving.run({
      what: { dutyPostIds: chosen.postIds, from: chosen.from, to: chosen.to },
      pool: poolOf(),
      weights: chosen.weights,
      seed: chosen.seed,
      timeLimitSeconds: chosen.seconds,
      keepExisting: chosen.keep,
      ledgerDays: LEDGER_DAYS,
    });
    if (view) setMade({ with: chosen, view });
  };
  const current = made !== null && made.with === chosen;
  const changes = made ? made.view.added + made.view.removed.length : 0;
  const busy = solving.running || taking.isPending;
  const number = (key: 'seed' | 'seconds', label: string, min: number, max: number, hint?: string) => (
    <NumberInput
      label={label}
      {...(hint ? { title: hint } : {})}
      value={chosen[key]}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(value) => typeof value === 'number' && change({ [key]: value })}
    />
  );
  return (
    <Dialog
      opened
      onClose={() => {
        solving.cancel();
        onClose();
      }}
      title={t.title}
      width={860}
      footer={
        <>
          <Button
            onClick={() => {
              solving.cancel();
              onClose();
            }}
          >
            {guardText.close}
          </Button>
          <Button
            variant={current ? 'default' : 'primary'}
            disabled={busy || !ready}
            onClick={() => void compute()}
          >
            {made ? t.again : t.compute}
          </Button>
          {current && !busy ? (
            <Button
              variant="primary"
              disabled={changes === 0}
              onClick={() => taking.mutate({ planId: made.view.planId })}
            >
              {t.take}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        <div className="gd-solve">
          <MultiSelect
            label={t.posts}
            data={posts.map((post) => ({ value: post.id, label: post.name }))}
            value={chosen.postIds}
            onChange={(postIds) => change({ postIds })}
          />
          <DateField
            label={t.from}
            value={chosen.from}
            today={day}
            onChange={(from) => from && change({ from })}
          />
          <DateField label={t.to} value={chosen.to} today={day} onChange={(to) => to && change({ to })} />
        </div>
        <div className="gd-solve pool">
          <Select
            label={t.pool}
            data={POOLS}
            value={chosen.pool}
            onChange={(value) => value && change({ pool: value as Pool, ids: [] })}
          />
          {chosen.pool === 'operation' ? (
            <span />
          ) : (
            <MultiSelect
              label={t.chosen[chosen.pool]}
              searchable
              data={poolData}
              value={chosen.ids}
              onChange={(ids) => change({ ids })}
            />
          )}
          {number('seed', t.seed, 0, 999_999, t.seedHint)}
          {number('seconds', t.time, 1, 600)}
        </div>
        <Checkbox
          label={`${t.keep}. ${t.keepHint}`}
          checked={chosen.keep}
          onChange={(event) => change({ keep: event.currentTarget.checked })}
        />
        <fieldset>
          <legend className="lab">{t.weights}</legend>
          <div className="gd-weights">
            {WEIGHTS.map((key) => (
              <NumberInput
                key={key}
                label={t.weight[key]}
                value={chosen.weights[key]}
                min={0}
                max={1000}
                clampBehavior="strict"
                onChange={(value) =>
                  typeof value === 'number' && change({ weights: { ...chosen.weights, [key]: value } })
                }
              />
            ))}
          </div>
        </fieldset>
        {solving.error ? <ErrorNote error={solving.error} /> : null}
        {taking.error ? <ErrorNote error={taking.error} /> : null}
        {solving.running ? (
          <>
            <ProgressPanel progress={solving.progress} label={t.computing} />
            <div>
              <Button small onClick={solving.cancel}>
                {t.stop}
              </Button>
            </div>
          </>
        ) : null}
        {current && !busy ? <PlanResult view={made.view} /> : null}
      </div>
    </Dialog>
  );
}
