import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { partnerHeads } from '../../../../../core/event/detail.ts';
import type { EventFields } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { Button, IconButton, LinkButton } from '../../../ui/button.tsx';
import { CommitField, CommitNumber } from '../../../ui/commit-field.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { LinesField } from './lines-field.tsx';

const text = eventText.plan;
const words = eventDetailText.partner;
type Partner = EventFields['partners'][number];

const KNOWN = [
  'Panwascam',
  'Linmas',
  'Satpol PP',
  'Dishub',
  'TNI',
  'Bawaslu',
  'KPU',
  'Dinas Kesehatan',
  'Pemadam Kebakaran',
];

/** Partner bodies with their heads counted: "Panwascam 3". */
export function PartnersField({
  partners,
  onChange,
}: {
  partners: readonly Partner[];
  onChange: (partners: Partner[]) => void;
}) {
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<number | null>(null);
  const shown = edited === null ? undefined : partners[edited];
  return (
    <div>
      <span className="lab">{text.partners}</span>
      <div className="plan-partners">
        {partners.map((partner, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one body may stand twice; its place is what it is.
          <span key={at} className="chip">
            <LinkButton
              title={[partner.leader, ...partner.names].filter(Boolean).join(', ')}
              aria-label={words.edit(partner.body)}
              onClick={() => setEdited(edited === at ? null : at)}
            >
              {partner.body}
            </LinkButton>
            {partnerHeads(partner) === 0 && partner.count === null ? null : <b>{partnerHeads(partner)}</b>}
            <button
              type="button"
              aria-label={text.partnerRemove(partner.body)}
              title={text.partnerRemove(partner.body)}
              onClick={() => {
                setEdited(null);
                onChange(partners.filter((_, i) => i !== at));
              }}
            >
              <IconX className="i14" />
            </button>
          </span>
        ))}
        {adding ? (
          <NewPartner
            onAdd={(partner) => {
              onChange([...partners, partner]);
              setAdding(false);
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <Button small variant="quiet" icon={<IconPlus className="i14" />} onClick={() => setAdding(true)}>
            {text.partnerAdd}
          </Button>
        )}
      </div>
      {shown === undefined ? null : (
        <PartnerForm
          key={edited}
          partner={shown}
          onChange={(next) => onChange(partners.map((other, i) => (i === edited ? next : other)))}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

function PartnerForm({
  partner,
  onChange,
  onClose,
}: {
  partner: Partner;
  onChange: (partner: Partner) => void;
  onClose: () => void;
}) {
  return (
    <fieldset className="plan-box plan" aria-label={partner.body}>
      <div className="plan-2">
        <CommitField
          label={text.partnerBody}
          value={partner.body}
          maxLength={80}
          list="partner-bodies"
          onCommit={(body) => body !== '' && onChange({ ...partner, body })}
        />
        <CommitNumber
          label={text.partnerCount}
          value={partner.count}
          badText={eventText.problems.number}
          onCommit={(count) => onChange({ ...partner, count })}
        />
      </div>
      <CommitField
        label={words.leader}
        value={partner.leader ?? ''}
        maxLength={120}
        onCommit={(leader) => onChange({ ...partner, leader: leader === '' ? null : leader })}
      />
      <LinesField
        label={words.names}
        placeholder={eventDetailText.permit.perLine}
        value={partner.names}
        max={120}
        onCommit={(names) => onChange({ ...partner, names })}
      />
      <div className="f">
        <Button small onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </fieldset>
  );
}

function NewPartner({ onAdd, onClose }: { onAdd: (partner: Partner) => void; onClose: () => void }) {
  const [body, setBody] = useState('');
  const [count, setCount] = useState('');
  const add = () => {
    const name = body.trim();
    if (name === '') onClose();
    else
      onAdd({
        body: name.slice(0, 80),
        count: /^\d{1,6}$/.test(count.trim()) ? Number(count) : null,
        names: [],
        leader: null,
      });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and Esc for the two fields.
    <div
      className="f"
      onKeyDown={(event) => {
        if (event.key === 'Enter') add();
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <TextInput
        aria-label={text.partnerBody}
        placeholder={text.partnerBody}
        value={body}
        onChange={(e) => setBody(e.currentTarget.value)}
        list="partner-bodies"
        w={130}
        autoFocus
      />
      <datalist id="partner-bodies">
        {KNOWN.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextInput
        aria-label={text.partnerCount}
        placeholder={text.partnerCount}
        inputMode="numeric"
        value={count}
        onChange={(e) => setCount(e.currentTarget.value)}
        w={64}
      />
      <IconButton label={text.partnerAdd} small onClick={add}>
        <IconPlus className="i14" />
      </IconButton>
    </div>
  );
}
