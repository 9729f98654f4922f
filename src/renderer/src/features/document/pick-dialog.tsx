import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { commonText } from '../../../../shared/text/common.ts';
import { papersText } from '../../../../shared/text/papers.ts';
import { FormDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Checkbox, TextInput } from '../../ui/field.tsx';

const t = papersText.pick;
const FILTER_FROM = 7;

export interface PickOption {
  value: string;
  label: string;
  /** Said under the label; an option that cannot be taken says why. */
  note?: string | null;
  disabled?: boolean;
}

interface Props {
  title: string;
  options: readonly PickOption[];
  onPick: (values: string[]) => void;
  onClose: () => void;
}

/** Some lines of a list of the post, to be added to a letter. */
export function PickDialog({ title, options, onPick, onClose }: Props) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toUpperCase();
  const shown = options.filter(({ label }) => label.toUpperCase().includes(wanted));
  return (
    <FormDialog
      title={title}
      width={620}
      onClose={onClose}
      submit={t.deed(picked.length)}
      disabled={picked.length === 0}
      onSubmit={() => {
        onPick(options.map(({ value }) => value).filter((value) => picked.includes(value)));
        onClose();
      }}
    >
      <div className="stack">
        {options.length >= FILTER_FROM && (
          <TextInput
            aria-label={t.filter}
            placeholder={t.filter}
            leftSection={<IconSearch />}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        )}
        {shown.length === 0 ? (
          <EmptyState>{options.length === 0 ? t.none : commonText.nothingFound}</EmptyState>
        ) : (
          <div className="pick-list scroll">
            {shown.map(({ value, label, note, disabled }) => (
              <Checkbox
                key={value}
                label={label}
                description={note}
                disabled={disabled ?? false}
                checked={picked.includes(value)}
                onChange={(event) =>
                  setPicked(
                    event.currentTarget.checked
                      ? [...picked, value]
                      : picked.filter((each) => each !== value),
                  )
                }
              />
            ))}
          </div>
        )}
      </div>
    </FormDialog>
  );
}
