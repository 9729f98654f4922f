import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReguView } from '../../../../shared/contract/guard.ts';
import { guardText } from '../../../../shared/text/guard.ts';
import { useCall, useMutate } from '../../lib/hooks.ts';
import { rankedName } from '../../lib/person-name.ts';
import { IconButton } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { NumberInput, Select, TextInput } from '../../ui/field.tsx';
import { Tag } from '../../ui/marks.tsx';
import { type NamedPerson, PersonField } from '../../ui/person-field.tsx';

const t = guardText.regu;

interface Props {
  operationId: string;
  /** Null: a new regu. */
  regu: ReguView | null;
  /** The number that a new one gets. */
  next: number;
  onClose: () => void;
}

/** A regu: its number, its people in their order, and who leads it. */
export function ReguDialog({ operationId, regu, next, onClose }: Props) {
  const satgas = useCall('operation.get', { id: operationId }).data?.satgas ?? [];
  const [number, setNumber] = useState<number>(regu?.number ?? next);
  const [name, setName] = useState(regu?.name ?? '');
  const [satgasId, setSatgasId] = useState<string | null>(regu?.satgasId ?? null);
  const [members, setMembers] = useState<readonly NamedPerson[]>(regu?.members ?? []);
  const [leaderId, setLeaderId] = useState<string | null>(regu?.leaderId ?? null);
  const others = (useCall('regu.list', { operationId }).data ?? []).filter((other) => other.id !== regu?.id);
  const otherOf = (personId: string) =>
    others.find((other) => other.members.some((member) => member.personId === personId));
  const save = useMutate('regu.save', { done: t.saved, onSuccess: onClose });
  const end = useMutate('regu.end', { done: t.ended, onSuccess: onClose });
  const submit = () =>
    save.mutate({
      operationId,
      id: regu?.id ?? null,
      number,
      name: name.trim() || null,
      satgasId,
      leaderId,
      personIds: members.map((m) => m.personId),
    });
  return (
    <FormDialog
      onClose={onClose}
      title={regu?.label ?? t.newTitle}
      width={520}
      onSubmit={submit}
      disabled={save.isPending}
      remove={
        regu ? { label: t.end, onClick: () => end.mutate({ id: regu.id }), disabled: end.isPending } : null
      }
    >
      <div className="stack">
        <div className="cols">
          <NumberInput
            label={t.number}
            value={number}
            min={1}
            max={99}
            allowDecimal={false}
            clampBehavior="strict"
            onChange={(value) => typeof value === 'number' && setNumber(value)}
          />
          <TextInput
            label={t.name}
            placeholder={t.nameHint}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t.satgas}
            data={satgas.map((node) => ({ value: node.id, label: node.name }))}
            value={satgasId}
            clearable
            onChange={setSatgasId}
          />
        </div>
        <PersonField
          key={members.length}
          autoFocus={regu === null || members !== regu.members}
          label={t.addMember}
          value={null}
          placeholder={guardText.findPerson}
          nothingFound={guardText.nobodyFound}
          clearLabel={guardText.clearPerson}
          onChange={(person) => {
            if (person && !members.some((m) => m.personId === person.personId))
              setMembers([...members, person]);
          }}
        />
        {members.length === 0 ? <p className="muted">{t.noMembers}</p> : null}
        <ul className="gd-people" aria-label={t.members}>
          {members.map((person) => (
            <li key={person.personId}>
              <span className="g1 el">
                {rankedName(person)} <span className="s11 t2">{person.number ?? ''}</span>
              </span>
              {otherOf(person.personId) === undefined ? null : (
                <Tag tone="warning">{t.alsoIn(otherOf(person.personId)?.label ?? '')}</Tag>
              )}
              <IconButton
                label={t.remove(person.name)}
                plain
                small
                onClick={() => {
                  setMembers(members.filter((m) => m.personId !== person.personId));
                  if (leaderId === person.personId) setLeaderId(null);
                }}
              >
                <IconX className="i14" />
              </IconButton>
            </li>
          ))}
        </ul>
        <Select
          label={t.leader}
          data={members.map((m) => ({ value: m.personId, label: rankedName(m) }))}
          value={leaderId}
          clearable
          onChange={setLeaderId}
        />
        {save.error ? <ErrorNote error={save.error} /> : null}
        {end.error ? <ErrorNote error={end.error} /> : null}
      </div>
    </FormDialog>
  );
}
