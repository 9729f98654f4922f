import {
  Autocomplete,
  Checkbox,
  getParsedComboboxData,
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
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { commonText } from '../../../shared/text/common.ts';
import { byFirstLetters, NOTHING_TYPED } from '../lib/first-letters.ts';
import { holdsWords, type NamedOption } from '../lib/only-match.ts';
import { useSearch } from './use-search.ts';

export { Autocomplete, Checkbox, NumberInput, PasswordInput, Radio, Textarea, TextInput };

const chevron = <IconChevronDown className="i14" />;

interface SearchProps {
  /** The options come from a search that has not answered to the typed text yet. */
  searching?: boolean;
}

type OptionsData = SelectProps['data'];
const optionsOf = (data: OptionsData): NamedOption[] =>
  getParsedComboboxData<string>(data ?? []).flatMap((entry) => ('group' in entry ? entry.items : [entry]));

/** Narrows an open list to what holds every word typed. */
const byWords: NonNullable<SelectProps['filter']> = ({ options, search, limit }) => {
  let left = limit;
  const fits = ({ label }: { label: string }) => left > 0 && holdsWords(label, search) && left-- > 0;
  return options
    .map((entry) => ('group' in entry ? { ...entry, items: entry.items.filter(fits) } : entry))
    .filter((entry) => ('group' in entry ? entry.items.length > 0 : fits(entry)));
};

/** One of a list. `searchable` for more than about ten: Enter takes the only match. */
export function Select({ searching = false, ...given }: SelectProps & SearchProps) {
  const props = {
    nothingFoundMessage: commonText.nothingFound,
    ...(given.clearable && given.value != null
      ? {}
      : { rightSection: chevron, rightSectionPointerEvents: 'none' as const }),
    ...given,
  };
  return props.searchable ? <SearchSelect {...props} searching={searching} /> : <PlainSelect {...props} />;
}

/** A list without a search takes its options by their first letters, as lists of the system do. */
function PlainSelect(props: SelectProps) {
  const typed = useRef(NOTHING_TYPED);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    props.onKeyDown?.(event);
    const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey;
    if (!letter || event.metaKey) return;
    const options = optionsOf(props.data);
    const found = byFirstLetters(options, props.value ?? null, typed.current, event.key, event.timeStamp);
    typed.current = found.typed;
    if (found.option && found.option.value !== props.value)
      props.onChange?.(found.option.value, found.option);
  };
  return <MantineSelect {...props} onKeyDown={onKeyDown} />;
}

function SearchSelect({ searching, ...props }: SelectProps & Required<SearchProps>) {
  const options = optionsOf(props.data);
  const search = useSearch({
    options: props.filter ? options.filter((option) => option.value !== props.value) : options,
    label: options.find((option) => option.value === props.value)?.label ?? '',
    multiple: false,
    answered: props.filter !== undefined,
    searching,
    pick: (option) => option.value !== props.value && props.onChange?.(option.value, option),
    searchValue: props.searchValue,
    onSearchChange: props.onSearchChange,
    onKeyDown: props.onKeyDown,
    error: props.error,
  });
  return <MantineSelect filter={byWords} {...props} {...search} />;
}

/** Several of a list, as pills. `searchable`: Enter takes the only match. */
export function MultiSelect({ searching = false, ...given }: MultiSelectProps & SearchProps) {
  const props = { nothingFoundMessage: commonText.nothingFound, ...given };
  return props.searchable ? (
    <SearchMultiSelect {...props} searching={searching} />
  ) : (
    <MantineMultiSelect {...props} />
  );
}

function SearchMultiSelect({ searching, ...props }: MultiSelectProps & Required<SearchProps>) {
  const chosen = props.value ?? [];
  const search = useSearch({
    options: optionsOf(props.data).filter((option) => !chosen.includes(option.value)),
    label: '',
    multiple: true,
    answered: props.filter !== undefined,
    searching,
    pick: (option) => props.onChange?.([...chosen, option.value]),
    searchValue: props.searchValue,
    onSearchChange: props.onSearchChange,
    onKeyDown: props.onKeyDown,
    error: props.error,
  });
  return <MantineMultiSelect filter={byWords} {...props} {...search} />;
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
