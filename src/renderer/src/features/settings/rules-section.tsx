import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RuleSettings } from '../../../../core/assignment/rules.ts';
import { eventKindLabel } from '../../../../core/event/kind.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { rulesText as t } from '../../../../shared/text/rules.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFirstProblem } from '../../ui/identity/use-first-problem.ts';
import { Row } from './row.tsx';
import {
  crowdKinds,
  type RulesDraft,
  type RulesProblems,
  rulesDraft,
  sameRules,
  toRules,
} from './rules-draft.ts';

/** The limits that findings, suggestions and automatic rosters judge by. */
export function RulesSection() {
  const known = useCall('conflict.rules', {});
  if (known.error) return <ErrorNote error={known.error} />;
  return known.data ? <RulesForm known={known.data} /> : <SkeletonRows />;
}

function RulesForm({ known: { rules, usual } }: { known: Output<'conflict.rules'> }) {
  const [draft, setDraft] = useState<RulesDraft>(() => rulesDraft(rules));
  const [shown, setShown] = useState<RulesProblems>({});
  const form = useRef<HTMLFormElement>(null);
  useFirstProblem(form, shown);
  useEffect(() => setDraft(rulesDraft(rules)), [rules]);
  const save = useMutate('conflict.setRules', {
    done: (_value, input) => (input.rules === null ? t.resetDone : t.saved),
  });
  const change = (patch: Partial<RulesDraft>) => {
    setDraft((present) => ({ ...present, ...patch }));
    setShown({});
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(rulesDraft(rules));
  const submit = () => {
    const read = toRules(draft, rules);
    if (read.problems) setShown(read.problems);
    else save.mutate({ rules: read.rules });
  };
  const field = (name: keyof RulesDraft & keyof Texts, label: string) => (
    <Limit
      label={label}
      value={draft[name]}
      bad={shown[name] !== undefined}
      onChange={(text) => change({ [name]: text })}
    />
  );
  const notes = (...names: string[]) => <Problems shown={shown} names={names} />;

  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="t2">{t.lead}</p>
      <div>
        <RestRows rest={draft.rest} shown={shown} onChange={(rest) => change({ rest })} />
        <Row title={t.stretch.title} note={t.stretch.note}>
          <Line>
            {field('stretch', t.stretch.title)} {t.units.hours}
          </Line>
          {notes('stretch')}
        </Row>
        <Row title={t.travel.title} note={t.travel.note}>
          <Line>
            {field('travel', t.travel.title)} {t.units.hours}
          </Line>
          {notes('travel')}
        </Row>
        <Row title={t.inRow.title} note={t.inRow.note}>
          <Line>
            {field('inRow', t.inRow.title)} {t.units.nights}
          </Line>
          {notes('inRow')}
        </Row>
        <Row title={t.night.title} note={t.night.note}>
          <Line>
            {field('nightFrom', t.night.from)} {t.night.until} {field('nightTo', t.night.to)} {t.night.least}{' '}
            {field('nightHours', t.night.hours)} {t.units.hours}
          </Line>
          {notes('nightFrom', 'nightTo', 'nightHours')}
        </Row>
        <Row title={t.dutyDays.title} note={t.dutyDays.note}>
          <Line>
            {field('most', t.dutyDays.most)} {t.dutyDays.of} {field('within', t.dutyDays.within)}{' '}
            {t.units.days}
          </Line>
          {notes('most', 'within')}
        </Row>
        <RankRows rules={rules} draft={draft} shown={shown} onChange={(ranks) => change({ ranks })} />
        <CrowdRows rules={rules} draft={draft} shown={shown} onChange={(crowd) => change({ crowd })} />
        <Row title={t.sttp.title} note={t.sttp.note}>
          <Line>
            {t.sttp.notice} {field('notice', t.sttp.notice)}
          </Line>
          <Line>
            {t.sttp.issue} {field('issue', t.sttp.issue)}
          </Line>
          {notes('notice', 'issue')}
        </Row>
      </div>
      {save.error && <ErrorNote error={save.error} />}
      <div className="save-bar">
        <Button type="submit" variant="primary" disabled={!dirty || save.isPending}>
          {settingsText.save}
        </Button>
        {dirty && (
          <>
            <Button onClick={() => setDraft(rulesDraft(rules))}>{settingsText.reset}</Button>
            <span className="t2 s12">{settingsText.unsaved}</span>
          </>
        )}
        <span className="g1" />
        {sameRules(rules, usual) ? (
          <span className="t2 s12">{t.isUsual}</span>
        ) : (
          <Button disabled={save.isPending} onClick={() => save.mutate({ rules: null })}>
            {t.reset}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Fields of one text each. */
type Texts = { [K in keyof RulesDraft as RulesDraft[K] extends string ? K : never]: string };

const Line = ({ children }: { children: ReactNode }) => <div className="rule-line">{children}</div>;

interface LimitProps {
  label: string;
  value: string;
  bad: boolean;
  wide?: boolean;
  onChange: (text: string) => void;
}

function Limit({ label, value, bad, wide = false, onChange }: LimitProps) {
  return (
    <TextInput
      aria-label={label}
      className="rule-limit"
      w={wide ? 88 : 64}
      value={value}
      maxLength={9}
      inputMode="decimal"
      error={bad}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What is wrong with some fields, under them. */
function Problems({ shown, names }: { shown: RulesProblems; names: readonly string[] }) {
  const told = [...new Set(names.flatMap((name) => shown[name] ?? []))];
  return told.length === 0 ? null : (
    <p className="field-error" role="alert">
      {told.join(' ')}
    </p>
  );
}

interface RestProps {
  rest: RulesDraft['rest'];
  shown: RulesProblems;
  onChange: (rest: RulesDraft['rest']) => void;
}

function RestRows({ rest, shown, onChange }: RestProps) {
  const set = (at: number, patch: Partial<RulesDraft['rest'][number]>) =>
    onChange(rest.map((band, i) => (i === at ? { ...band, ...patch } : band)));
  return (
    <Row title={t.rest.title} note={t.rest.note}>
      {rest.map((band, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; what is typed in it must not move the focus.
        <Line key={i}>
          {t.rest.after}
          <Limit
            label={t.rest.from(i + 1)}
            value={band.from}
            bad={shown[`rest.${i}.from`] !== undefined}
            onChange={(from) => set(i, { from })}
          />
          {t.rest.orMore}
          <Limit
            label={t.rest.free(i + 1)}
            value={band.free}
            bad={shown[`rest.${i}.free`] !== undefined}
            onChange={(free) => set(i, { free })}
          />
          {t.units.hours}
          <IconButton
            label={t.rest.remove(i + 1)}
            plain
            small
            onClick={() => onChange(rest.filter((_, at) => at !== i))}
          >
            <IconX className="i14" />
          </IconButton>
        </Line>
      ))}
      <Problems shown={shown} names={rest.flatMap((_, i) => [`rest.${i}.from`, `rest.${i}.free`])} />
      <Button small icon={<IconPlus />} onClick={() => onChange([...rest, { from: '', free: '' }])}>
        {t.rest.add}
      </Button>
    </Row>
  );
}

interface PartProps<T> {
  rules: RuleSettings;
  draft: RulesDraft;
  shown: RulesProblems;
  onChange: (part: T) => void;
}

function RankRows({ rules, draft, shown, onChange }: PartProps<string[]>) {
  return (
    <Row title={t.ranks.title} note={t.ranks.note}>
      {rules.ranks.map(({ label }, i) => (
        <Line key={label}>
          <span className="rule-kind">{t.ranks.one(label)}</span>
          <Limit
            label={t.ranks.people(label)}
            value={draft.ranks[i] ?? ''}
            bad={shown[`ranks.${i}`] !== undefined}
            onChange={(text) => onChange(draft.ranks.map((people, at) => (at === i ? text : people)))}
          />
          {t.units.people}
        </Line>
      ))}
      <Problems shown={shown} names={rules.ranks.map((_, i) => `ranks.${i}`)} />
    </Row>
  );
}

function CrowdRows({ rules, draft, shown, onChange }: PartProps<RulesDraft['crowd']>) {
  const kinds = crowdKinds(rules);
  return (
    <Row title={t.crowd.title} note={t.crowd.note}>
      {kinds.map((kind) => (
        <Line key={kind}>
          <span className="rule-kind">{eventKindLabel(kind)}</span>
          <Limit
            label={eventKindLabel(kind)}
            value={draft.crowd[kind] ?? ''}
            wide
            bad={shown[`crowd.${kind}`] !== undefined}
            onChange={(text) => onChange({ ...draft.crowd, [kind]: text })}
          />
          {t.units.people}
        </Line>
      ))}
      <Problems shown={shown} names={kinds.map((kind) => `crowd.${kind}`)} />
    </Row>
  );
}
