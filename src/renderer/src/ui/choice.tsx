import { type KeyboardEvent, type ReactNode, useRef } from 'react';

export interface Choice<V extends string> {
  value: V;
  label: ReactNode;
  /** Shown smaller after the label: a count. */
  count?: number | string | null;
  disabled?: boolean;
}

interface ChoiceProps<V extends string> {
  options: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  /** Names the group for those who cannot see it. */
  label: string;
  className?: string;
}

/** Arrow keys, Home and End move between the buttons of a group that is one tab stop. */
function useRoving<V extends string>({ options, value, onChange }: ChoiceProps<V>) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const usable = options.filter((o) => !o.disabled);
    const at = usable.findIndex((o) => o.value === value);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    let to: number | null = null;
    if (step !== undefined) to = (at + step + usable.length) % usable.length;
    if (event.key === 'Home') to = 0;
    if (event.key === 'End') to = usable.length - 1;
    const target = to === null ? undefined : usable[to];
    if (!target || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    onChange(target.value);
    root.current?.querySelector<HTMLElement>(`[data-value="${CSS.escape(target.value)}"]`)?.focus();
  };
  return { root, onKeyDown };
}

/** One of a few: the modes of a screen. Small: 24 px. */
export function Segmented<V extends string>(props: ChoiceProps<V> & { small?: boolean }) {
  const { options, value, onChange, label, small, className } = props;
  const { root, onKeyDown } = useRoving(props);
  return (
    <div
      ref={root}
      role="radiogroup"
      aria-label={label}
      className={`seg${small ? ' s' : ''}${className ? ` ${className}` : ''}`}
      onKeyDown={onKeyDown}
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot carry this look without hiding it
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          disabled={option.disabled}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && option.count !== null && <span className="cnt">{option.count}</span>}
        </button>
      ))}
    </div>
  );
}

/** Views of one thing, with counts. Give the panel `role="tabpanel"` when it is a panel of its own. */
export function Tabs<V extends string>(props: ChoiceProps<V> & { end?: ReactNode }) {
  const { options, value, onChange, label, className, end } = props;
  const { root, onKeyDown } = useRoving(props);
  return (
    <div className={`tabs${className ? ` ${className}` : ''}`}>
      <div ref={root} role="tablist" aria-label={label} className="tablist" onKeyDown={onKeyDown}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            role="tab"
            data-value={option.value}
            aria-selected={option.value === value}
            tabIndex={option.value === value ? 0 : -1}
            disabled={option.disabled}
            onClick={() => onChange(option.value)}
          >
            {option.label}
            {option.count !== undefined && option.count !== null && (
              <span className="cnt">{option.count}</span>
            )}
          </button>
        ))}
      </div>
      {end && <div className="r">{end}</div>}
    </div>
  );
}
