import { createTheme } from '@mantine/core';

const instant = { transitionProps: { duration: 0 } } as const;
const drop = { transitionProps: { duration: 0 }, offset: 4, shadow: undefined } as const;

/** Mantine speaks our sizes everywhere: xs = 28 px controls, 13 px text. Colours come from tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  defaultRadius: 4,
  cursorType: 'default',
  components: {
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: {
      defaultProps: { size: 'xs', hideControls: true, decimalSeparator: ',', thousandSeparator: '.' },
    },
    PasswordInput: { defaultProps: { size: 'xs' } },
    Select: {
      defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right', comboboxProps: drop },
    },
    Autocomplete: { defaultProps: { size: 'xs', comboboxProps: drop } },
    MultiSelect: { defaultProps: { size: 'xs', comboboxProps: drop } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Popover: { defaultProps: instant },
    Menu: { defaultProps: instant },
    Tooltip: { defaultProps: { ...instant, openDelay: 400, withArrow: false } },
  },
});
