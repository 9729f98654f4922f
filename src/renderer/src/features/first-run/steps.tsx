import { IconFileSpreadsheet, IconFileText, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { firstRunText as t } from '../../../../shared/text/first-run.ts';
import { identityText } from '../../../../shared/text/identity.ts';
import { Radio } from '../../ui/field.tsx';
import { CapsLockNotice, PassphraseInput, StrengthMeter } from '../../ui/passphrase.tsx';

export type Paper = 'a4' | 'f4';
export type Start = 'import' | 'sample' | 'empty';

function Option<V extends string>({
  value,
  title,
  note,
  icon,
}: {
  value: V;
  title: string;
  note?: string;
  icon: ReactNode;
}) {
  return (
    <Radio.Card value={value} className="option">
      <Radio.Indicator />
      {icon}
      <span className="g1">
        <b>{title}</b>
        {note && <span className="t2 s12">{note}</span>}
      </span>
    </Radio.Card>
  );
}

/** A4 or F4. */
export function PaperStep({ value, onChange }: { value: Paper; onChange: (paper: Paper) => void }) {
  return (
    <Radio.Group value={value} onChange={(v) => onChange(v as Paper)} aria-label={identityText.paper}>
      <div className="options">
        <Option<Paper> value="a4" title={identityText.paperA4} icon={<i className="paper-shape a4" />} />
        <Option<Paper> value="f4" title={identityText.paperF4} icon={<i className="paper-shape f4" />} />
      </div>
    </Radio.Group>
  );
}

/** With what to begin. */
export function StartStep({ value, onChange }: { value: Start; onChange: (start: Start) => void }) {
  return (
    <Radio.Group value={value} onChange={(v) => onChange(v as Start)} aria-label={t.start.title}>
      <div className="options">
        <Option<Start>
          value="import"
          title={t.start.import}
          note={t.start.importNote}
          icon={<IconFileSpreadsheet className="i20" />}
        />
        <Option<Start>
          value="sample"
          title={t.start.sample}
          note={t.start.sampleNote}
          icon={<IconUsersGroup className="i20" />}
        />
        <Option<Start>
          value="empty"
          title={t.start.empty}
          note={t.start.emptyNote}
          icon={<IconFileText className="i20" />}
        />
      </div>
    </Radio.Group>
  );
}

interface PassphraseStepProps {
  passphrase: string;
  repeat: string;
  onChange: (passphrase: string, repeat: string) => void;
}

/** The passphrase, twice. */
export function PassphraseStep({ passphrase, repeat, onChange }: PassphraseStepProps) {
  const mismatch = repeat !== '' && repeat !== passphrase;
  return (
    <div className="stack narrow">
      <PassphraseInput
        label={t.pass.passphrase}
        value={passphrase}
        onChange={(event) => onChange(event.currentTarget.value, repeat)}
        data-autofocus
      />
      <StrengthMeter passphrase={passphrase} />
      <PassphraseInput
        label={t.pass.repeat}
        value={repeat}
        error={mismatch ? t.pass.mismatch : null}
        onChange={(event) => onChange(passphrase, event.currentTarget.value)}
      />
      <CapsLockNotice />
      <p className="s12 t2">{t.pass.hint}</p>
    </div>
  );
}
