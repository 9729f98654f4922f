import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';

interface Props {
  title: string;
  options: readonly { id: string; title: string }[];
  onPick: (id: string) => void;
  onClose: () => void;
}

/** Asks which of several is meant. */
export function Choice({ title, options, onPick, onClose }: Props) {
  // The grid that asked gets the focus back: the menu hangs on nothing that could take it.
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => (before instanceof HTMLElement ? before.focus() : undefined), [before]);
  return (
    <Menu opened onChange={(open) => !open && onClose()} position="bottom" trapFocus>
      <Menu.Target>
        <span className="pl-anchor" />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{title}</Menu.Label>
        {options.map((option) => (
          <Menu.Item key={option.id} onClick={() => onPick(option.id)}>
            {option.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
