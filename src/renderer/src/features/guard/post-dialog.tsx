import { useState } from 'react';
import { clockRange } from '../../../../core/text/format.ts';
import type { PostView } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useDay } from '../../lib/context.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ConfirmDialog, FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox, NumberInput, Select, TextInput } from '../../ui/field.tsx';
import { RegionField } from '../../ui/region-field.tsx';

const t = guardText.post;
const NEW = 'new';
const NEW_KIND = 'objek-penyelenggara';

interface Props {
  operationId: string;
  /** Null: a new post. */
  post: PostView | null;
  onClose: () => void;
}

/** A post: its place, span, pattern, and how many people each shift needs. */
export function PostDialog({ operationId, post, onClose }: Props) {
  const day = useDay();
  const places = useCall('place.list', {}).data ?? [];
  const patterns = useCall('shiftPattern.list', {}).data ?? [];
  const operation = useCall('operation.get', { id: operationId }).data;
  const [placeId, setPlaceId] = useState<string | null>(post?.placeId ?? null);
  const [name, setName] = useState('');
  const [region, setRegion] = useState<{ code: string; label: string } | null>(null);
  const [since, setSince] = useState<string | null>(post?.since ?? day);
  const [until, setUntil] = useState<string | null>(post?.until ?? null);
  const [pattern, setPattern] = useState(post?.pattern ?? '3x8');
  const [need, setNeed] = useState<number>(post?.need ?? 4);
  const [needs, setNeeds] = useState<Record<string, number>>(post?.needs ?? {});
  const [leader, setLeader] = useState(post?.leader ?? true);
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const save = useMutate('dutyPost.save', {
    done: ({ released }) => (released > 0 ? t.released(released) : t.saved),
    onSuccess: onClose,
  });
  const end = useMutate('dutyPost.end', { done: t.removed, onSuccess: onClose });
  const chosen = placeId ?? (places.length === 0 ? NEW : null);
  const last = until ?? operation?.end ?? null;
  const wrongOrder = since !== null && last !== null && last < since;
  const place =
    chosen === NEW
      ? name.trim() === ''
        ? null
        : { name: name.trim(), kind: NEW_KIND, region: region?.code ?? null }
      : chosen === null
        ? null
        : { id: chosen };
  const send = (release: boolean) => {
    setTried(true);
    if (place === null || since === null || last === null || wrongOrder) return;
    save.mutate({
      id: post?.id ?? null,
      operationId,
      place,
      since,
      until: last,
      pattern,
      need,
      needs,
      leader,
      release,
    });
  };
  const misfit = save.error?.code === 'DUTY_MISFIT';
  const shifts = patterns.find((p) => p.key === pattern)?.shifts ?? [];
  return (
    <>
      <FormDialog
        opened={!removing && !misfit}
        onClose={onClose}
        title={post ? t.edit : t.add}
        width={560}
        onSubmit={() => send(false)}
        disabled={save.isPending}
        remove={post ? { label: t.remove, onClick: () => setRemoving(true) } : null}
      >
        <div className="stack">
          <Select
            label={t.place}
            searchable
            data={[
              ...places.map((row) => ({ value: row.id, label: row.name })),
              { value: NEW, label: t.newPlace },
            ]}
            value={chosen}
            onChange={setPlaceId}
            error={tried && chosen === null ? t.placeMissing : null}
          />
          {chosen === NEW ? (
            <div className="cols">
              <TextInput
                label={t.placeName}
                value={name}
                maxLength={200}
                error={tried && name.trim() === '' ? t.placeMissing : null}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <RegionField
                label={t.region}
                placeholder={t.regionHint}
                value={region?.code ?? null}
                valueLabel={region?.label ?? null}
                nothingFound={t.regionUnknown}
                clearLabel={t.clearRegion}
                onChange={setRegion}
              />
            </div>
          ) : null}
          <div className="cols">
            <DateField
              label={t.since}
              value={since}
              today={day}
              error={tried && since === null ? t.datesMissing : undefined}
              onChange={setSince}
            />
            <DateField
              label={t.until}
              value={last}
              today={day}
              error={wrongOrder ? t.order : tried && last === null ? t.datesMissing : undefined}
              onChange={setUntil}
            />
          </div>
          <div className="cols">
            <Select
              label={t.pattern}
              data={patterns.map(({ key, name: label }) => ({ value: key, label }))}
              value={pattern}
              onChange={(value) => value && setPattern(value)}
            />
            <NumberInput
              label={t.need}
              value={need}
              min={0}
              max={999}
              allowDecimal={false}
              clampBehavior="strict"
              onChange={(value) => typeof value === 'number' && setNeed(value)}
            />
          </div>
          <fieldset className="gd-needs">
            <legend className="lab">{t.perShift}</legend>
            <div className="cols">
              {shifts.map((shift) => (
                <NumberInput
                  key={shift.code}
                  label={`${shift.label} ${clockRange(shift.from, shift.to)}`}
                  value={needs[shift.code] ?? need}
                  min={0}
                  max={999}
                  allowDecimal={false}
                  clampBehavior="strict"
                  onChange={(value) =>
                    typeof value === 'number' && setNeeds({ ...needs, [shift.code]: value })
                  }
                />
              ))}
            </div>
          </fieldset>
          <Checkbox
            label={t.leader}
            checked={leader}
            onChange={(event) => setLeader(event.currentTarget.checked)}
          />
          {save.error && !misfit ? <ErrorNote error={save.error} /> : null}
        </div>
      </FormDialog>
      <ConfirmDialog
        opened={misfit}
        onClose={() => save.reset()}
        onConfirm={() => send(true)}
        title={t.releaseTitle}
        confirm={t.release}
        danger
        busy={save.isPending}
      >
        <p>{save.error?.message}</p>
        <p>{t.releaseBody}</p>
      </ConfirmDialog>
      {post ? (
        <ConfirmDialog
          opened={removing}
          onClose={() => setRemoving(false)}
          onConfirm={() => end.mutate({ id: post.id })}
          title={t.removeTitle}
          confirm={t.remove}
          danger
          busy={end.isPending}
          error={end.error}
        >
          <p>{t.removeBody(post.name)}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
