import {
  Autocomplete,
  Checkbox,
  MultiSelect as MantineMultiSelect,
  Select as MantineSelect,
  type MultiSelectProps,
  NumberInput,
  PasswordInput,
  Radio,
  type SelectProps,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { commonText } from '../../../shared/text/common.ts';

export { Autocomplete, Checkbox, NumberInput, PasswordInput, Radio, Textarea, TextInput };

const chevron = <IconChevronDown className="i14" />;

/** One of a list. `searchable` for more than about ten. */
export function Select(props: SelectProps) {
  return (
    <MantineSelect
      nothingFoundMessage={commonText.nothingFound}
      {...(props.clearable && props.value != null
        ? {}
        : { rightSection: chevron, rightSectionPointerEvents: 'none' as const })}
      {...props}
    />
  );
}

/** Several of a list, as pills. */
export function MultiSelect(props: MultiSelectProps) {
  return <MantineMultiSelect nothingFoundMessage={commonText.nothingFound} {...props} />;
}

/** Label, control and message for a control of our own. The child gets the ids it needs. */
export function Field({
  label,
  error,
  hint,
  children,
}: {
  label: ReactNode;
  error?: ReactNode;
  hint?: ReactNode;
  children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: note ? `${id}-note` : undefined })}
      {note && (
        <div id={`${id}-note`} className={error ? 'field-error' : 'field-hint'}>
          {note}
        </div>
      )}
    </div>
  );
}
