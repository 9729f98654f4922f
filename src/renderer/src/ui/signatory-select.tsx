import { useCall } from '../lib/hooks.ts';
import { Select } from './field.tsx';

interface Props {
  label: string;
  /** Who signs unless somebody is chosen. */
  usual: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Who signs a paper. */
export function SignatorySelect({ label, usual, value, onChange }: Props) {
  const identity = useCall('unit.identity', {}).data;
  const signatories = (identity?.signatories ?? []).map((signatory) => ({
    value: signatory.id,
    label: [signatory.onBehalf, signatory.title, signatory.name].filter(Boolean).join(' · '),
  }));
  return (
    <Select
      label={label}
      data={[{ value: '', label: usual }, ...signatories]}
      value={signatories.some((each) => each.value === value) ? value : ''}
      onChange={(id) => onChange(id === null || id === '' ? null : id)}
    />
  );
}
