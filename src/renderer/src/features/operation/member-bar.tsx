import { Menu, Popover } from '@mantine/core';
import { IconArrowRight, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { MemberRow, OperationView } from '../../../../shared/contract/operation.ts';
import { OPS_POSITION_SUGGESTIONS, operationText } from '../../../../shared/text/operation.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';

const text = operationText.members;

interface Props {
  operation: OperationView;
  chosen: readonly MemberRow[];
  onClear: () => void;
  onHead: (row: MemberRow) => void;
}

/** What can be done with the members chosen. */
export function MemberBar({ operation, chosen, onClear, onHead }: Props) {
  const [typing, setTyping] = useState(false);
  const ids = chosen.map((row) => row.membershipId);
  const update = useMutate('member.update', {
    done: (_value, input) =>
      input.satgasId === undefined
        ? text.opsSet(input.ids.length)
        : text.moved(
            input.ids.length,
            operation.satgas.find((node) => node.id === input.satgasId)?.name ?? '',
          ),
    onSuccess: onClear,
  });
  const end = useMutate('member.end', {
    done: (_value, input) => text.removed(input.ids.length),
    onSuccess: onClear,
  });
  const error = update.error ?? end.error;
  const [only] = chosen;

  return (
    <section className="mb" aria-label={text.selected(chosen.length)}>
      {error ? <ErrorNote error={error} /> : null}
      <div className="mb-line">
        <b className="nw">{text.selected(chosen.length)}</b>
        <Menu position="top-start" withinPortal>
          <Menu.Target>
            <Button icon={<IconArrowRight />} end={<IconChevronDown className="i14" />}>
              {text.move}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} className="scroll">
            {operation.satgas.map((node) => (
              <Menu.Item
                key={node.id}
                pl={8 + node.depth * 14}
                onClick={() => update.mutate({ ids, satgasId: node.id })}
              >
                {node.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Popover opened={typing} onChange={setTyping} position="top-start" trapFocus>
          <Popover.Target>
            <Button onClick={() => setTyping(true)}>{text.setOps}</Button>
          </Popover.Target>
          <Popover.Dropdown>
            <CommitField
              label={operationText.addMembers.ops}
              value=""
              list="bulk-ops"
              maxLength={200}
              autoFocus
              onCommit={(opsPosition) => {
                setTyping(false);
                if (opsPosition !== '') update.mutate({ ids, opsPosition });
              }}
            />
            <datalist id="bulk-ops">
              {OPS_POSITION_SUGGESTIONS.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </Popover.Dropdown>
        </Popover>
        {chosen.length === 1 && only !== undefined && !only.isHead ? (
          <Button onClick={() => onHead(only)}>{text.makeHead}</Button>
        ) : null}
        <Button variant="danger" onClick={() => end.mutate({ ids })}>
          {text.remove}
        </Button>
        <Button variant="quiet" className="r" onClick={onClear}>
          {text.clear}
        </Button>
      </div>
    </section>
  );
}
