import { useState } from 'react';
import { EMPTY_PERMIT, type Permit, parseVehicle } from '../../../../../core/event/detail.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { LinesField } from './lines-field.tsx';

const text = eventDetailText.permit;

interface Props {
  permit: Permit | null;
  onChange: (permit: Permit) => void;
}

/** What the campaigner's notice states: a line to read, the form of the notice to edit. */
export function PermitField({ permit, onChange }: Props) {
  const [open, setOpen] = useState(false);
  if (open)
    return <PermitForm permit={permit ?? EMPTY_PERMIT} onChange={onChange} onClose={() => setOpen(false)} />;
  if (permit === null)
    return (
      <div className="f">
        <Button small onClick={() => setOpen(true)}>
          {text.add}
        </Button>
      </div>
    );
  const vehicles = permit.vehicles.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const facts = [
    permit.teamLeader,
    permit.campaigners.length === 0 ? null : text.campaignersCount(permit.campaigners.length),
    vehicles === 0 ? null : text.vehiclesCount(vehicles),
    permit.assembly,
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <div className="plan-box">
      <div className="f">
        <b className="g1 el" title={permit.organiser ?? text.title}>
          {permit.organiser ?? text.title}
        </b>
        <LinkButton onClick={() => setOpen(true)}>{text.edit}</LinkButton>
      </div>
      {facts.length === 0 ? null : <span className="t2">{facts.join(' · ')}</span>}
    </div>
  );
}

function PermitForm({
  permit,
  onChange,
  onClose,
}: {
  permit: Permit;
  onChange: (permit: Permit) => void;
  onClose: () => void;
}) {
  const set = (change: Partial<Permit>) => onChange({ ...permit, ...change });
  const line = (
    field: 'organiser' | 'teamLeader' | 'host' | 'assembly' | 'route' | 'returnRoute',
    max = 300,
  ) => (
    <CommitField
      label={text[field]}
      value={permit[field] ?? ''}
      maxLength={max}
      onCommit={(value) => set({ [field]: value === '' ? null : value })}
    />
  );
  return (
    <fieldset className="plan-box plan" aria-label={text.title}>
      <b>{text.title}</b>
      {line('organiser')}
      {line('teamLeader')}
      <div className="plan-2">
        <LinesField
          label={text.campaigners}
          placeholder={text.perLine}
          value={permit.campaigners}
          onCommit={(campaigners) => set({ campaigners })}
        />
        {line('host')}
      </div>
      <div className="plan-2">
        <LinesField
          label={text.vehicles}
          placeholder={text.vehiclesHint}
          value={permit.vehicles.map(({ kind, count }) =>
            [kind, count].filter((part) => part !== null).join(' '),
          )}
          onCommit={(lines) => set({ vehicles: lines.map(parseVehicle) })}
        />
        <LinesField
          label={text.props}
          placeholder={text.perLine}
          value={permit.props}
          onCommit={(props) => set({ props })}
        />
      </div>
      {line('assembly')}
      {line('route', 500)}
      {line('returnRoute', 500)}
      <div className="f">
        <Button small onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </fieldset>
  );
}
