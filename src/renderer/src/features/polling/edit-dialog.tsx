import { useState } from 'react';
import { isPollingClass, POLLING_CLASSES, type PollingClass } from '../../../../core/polling/class.ts';
import { pad } from '../../../../core/polling/group.ts';
import type { PollingRow } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { useMutate } from '../../lib/hooks.ts';
import { ConfirmDialog, FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { NumberInput, Select, TextInput } from '../../ui/field.tsx';
import { RegionField } from '../../ui/region-field.tsx';

const t = pollingText.edit;

interface Props {
  operationId: string;
  /** Null: a new place. */
  row: PollingRow | null;
  onClose: () => void;
  onRemoved?: () => void;
}

const count = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** A polling place by hand. */
export function EditDialog({ operationId, row, onClose, onRemoved }: Props) {
  const [number, setNumber] = useState<number | string>(row?.number ?? '');
  const [region, setRegion] = useState<string | null>(row?.region ?? null);
  const [regionLabel, setRegionLabel] = useState<string | null>(row?.village ?? null);
  const [kind, setKind] = useState<PollingClass>(row?.class ?? 'kurang-rawan');
  const [voters, setVoters] = useState<number | string>(row?.voters ?? '');
  const [linmas, setLinmas] = useState<number | string>(row?.linmas ?? '');
  const [texts, setTexts] = useState({
    name: row?.name ?? '',
    address: row?.address ?? '',
    sector: row?.sector ?? '',
    note: row?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const save = useMutate('polling.save', { done: t.saved, onSuccess: onClose });
  const remove = useMutate('polling.end', { done: t.removed, onSuccess: () => onRemoved?.() });
  const ready = typeof number === 'number' && region !== null;
  const submit = () => {
    setTried(true);
    if (typeof number !== 'number' || region === null) return;
    const text = (value: string) => value.trim() || null;
    save.mutate({
      operationId,
      id: row?.id ?? null,
      region,
      number,
      class: kind,
      voters: count(voters),
      linmas: count(linmas),
      name: text(texts.name),
      address: text(texts.address),
      sector: text(texts.sector),
      note: text(texts.note),
    });
  };
  const field = (key: keyof typeof texts, label: string, hint?: string) => (
    <TextInput
      label={label}
      value={texts[key]}
      maxLength={key === 'sector' ? 120 : 300}
      {...(hint ? { placeholder: hint } : {})}
      onChange={(event) => setTexts({ ...texts, [key]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <FormDialog
        opened={!removing}
        onClose={onClose}
        title={row ? `TPS ${pad(row.number)}, ${row.village}` : t.addTitle}
        onSubmit={submit}
        disabled={save.isPending}
        remove={row && onRemoved ? { label: t.remove, onClick: () => setRemoving(true) } : null}
      >
        <div className="stack">
          <div className="cols">
            <NumberInput
              label={t.number}
              value={number}
              min={1}
              max={999}
              allowDecimal={false}
              clampBehavior="strict"
              data-autofocus
              error={tried && !ready ? t.missing : null}
              onChange={setNumber}
            />
            <RegionField
              label={t.village}
              placeholder={t.villageHint}
              value={region}
              valueLabel={regionLabel}
              nothingFound={t.villageUnknown}
              clearLabel={t.clearVillage}
              onChange={(next) => {
                setRegion(next?.code ?? null);
                setRegionLabel(next?.label ?? null);
              }}
            />
          </div>
          <div className="cols">
            <Select
              label={t.class}
              data={POLLING_CLASSES.map((value) => ({ value, label: pollingText.classes[value] }))}
              value={kind}
              onChange={(value) => value !== null && isPollingClass(value) && setKind(value)}
            />
            <NumberInput
              label={t.voters}
              value={voters}
              min={0}
              max={99_999}
              allowDecimal={false}
              onChange={setVoters}
            />
            <NumberInput
              label={t.linmas}
              placeholder={t.linmasHint}
              value={linmas}
              min={0}
              max={999}
              allowDecimal={false}
              onChange={setLinmas}
            />
          </div>
          <div className="cols">
            {field('name', t.name)}
            {field('sector', t.sector, t.sectorHint)}
          </div>
          {field('address', t.address)}
          {field('note', t.note)}
          {save.error ? <ErrorNote error={save.error} /> : null}
        </div>
      </FormDialog>
      {row ? (
        <ConfirmDialog
          opened={removing}
          onClose={() => setRemoving(false)}
          onConfirm={() => remove.mutate({ ids: [row.id] })}
          title={t.remove}
          confirm={t.remove}
          danger
          busy={remove.isPending}
          error={remove.error}
        >
          <p>{t.removeBody(row.people.length)}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
