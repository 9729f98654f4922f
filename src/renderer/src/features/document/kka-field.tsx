import { kkaOf, withKka } from '../../../../core/order/kka.ts';
import { papersText } from '../../../../shared/text/papers.ts';
import { useCall } from '../../lib/hooks.ts';
import { Select } from '../../ui/field.tsx';

interface Props {
  /** How the number of the letter is written. */
  pattern: string;
  onChange: (pattern: string) => void;
}

/** The classification code in the number of a letter that has none yet, chosen from the list of the post. */
export function KkaField({ pattern, onChange }: Props) {
  const codes = (useCall('kka.list', {}).data ?? []).filter(({ hidden }) => !hidden);
  const code = kkaOf(pattern);
  const known = codes.some((each) => each.code === code);
  return (
    <Select
      label={papersText.pick.kka}
      data={[
        ...(code !== null && !known ? [{ value: code, label: code }] : []),
        ...codes.map((each) => ({ value: each.code, label: `${each.code} ${each.meaning}` })),
      ]}
      value={code}
      allowDeselect={false}
      onChange={(picked) => picked !== null && picked !== code && onChange(withKka(pattern, picked))}
    />
  );
}
