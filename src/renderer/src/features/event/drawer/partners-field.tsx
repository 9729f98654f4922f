import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { EventFields } from '../../../../../shared/contract/event.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextInput } from '../../../ui/field.tsx';

const text = eventText.plan;
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
  return (
    <div>
      <span className="lab">{text.partners}</span>
      <div className="plan-partners">
        {partners.map((partner, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one body may stand twice; its place is what it is.
          <span key={at} className="chip">
            {partner.body}
            {partner.count === null ? null : <b>{partner.count}</b>}
            <button
              type="button"
              aria-label={text.partnerRemove(partner.body)}
              title={text.partnerRemove(partner.body)}
              onClick={() => onChange(partners.filter((_, i) => i !== at))}
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
    </div>
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
