import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { MemberRow, OperationView } from '../../../../shared/contract/operation.ts';
import { OPS_POSITION_SUGGESTIONS, operationText } from '../../../../shared/text/operation.ts';
import { announce } from '../../lib/announce.ts';
import { asCallError, call } from '../../lib/call.ts';
import { useAppContext } from '../../lib/context.ts';
import { useCall, useMutate, useSettled } from '../../lib/hooks.ts';
import { useKeys } from '../../lib/keys.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox, TextInput } from '../../ui/field.tsx';
import { GridController } from '../../ui/grid/controller.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import { ArraySource } from '../../ui/grid/source.ts';
import type { EditProblem, GridColumn, GridEdit } from '../../ui/grid/types.ts';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { StatusBar, Toolbar } from '../../ui/layout.tsx';
import { Tag } from '../../ui/marks.tsx';
import { MemberBar } from './member-bar.tsx';

const text = operationText.members;
const ROW_HEIGHT = { padat: 26, lega: 32 } as const;

const columns: readonly GridColumn<MemberRow>[] = [
  { key: 'rank', title: text.columns.rank, width: 98, frozen: true, text: (row) => row.rank ?? '' },
  {
    key: 'name',
    title: text.columns.name,
    width: 216,
    frozen: true,
    text: (row) => row.name,
    cell: (row) =>
      row.isHead ? (
        <span className="f">
          <b className="el">{row.name}</b>
          <Tag tone="accent">{text.head}</Tag>
        </span>
      ) : (
        row.name
      ),
  },
  { key: 'number', title: text.columns.number, width: 84, text: (row) => row.number ?? '' },
  {
    key: 'ops',
    title: text.columns.ops,
    width: 170,
    text: (row) => row.opsPosition ?? '',
    editing: {
      maxLength: 200,
      suggestions: (typed) =>
        OPS_POSITION_SUGGESTIONS.filter((name) => name.includes(typed.trim().toUpperCase())).map((value) => ({
          value,
        })),
    },
  },
  { key: 'satgas', title: text.columns.satgas, width: 150, text: (row) => row.satgas },
  { key: 'unit', title: text.columns.unit, width: 130, text: (row) => row.unit ?? '' },
  { key: 'position', title: text.columns.position, width: 200, text: (row) => row.position ?? '' },
];

/** Saves operational positions: those with the same text go in one call, so that a fill is one undo step. */
async function saveOps(edits: readonly GridEdit<MemberRow>[]): Promise<readonly EditProblem[]> {
  const byText = new Map<string, GridEdit<MemberRow>[]>();
  for (const edit of edits) byText.set(edit.text, [...(byText.get(edit.text) ?? []), edit]);
  const problems: EditProblem[] = [];
  for (const [value, group] of byText) {
    try {
      await call('member.update', {
        ids: group.map((edit) => edit.row.membershipId),
        opsPosition: value === '' ? null : value,
      });
    } catch (thrown) {
      const { message } = asCallError(thrown);
      problems.push(...group.map(({ rowId, column }) => ({ rowId, column, message })));
    }
  }
  return problems;
}

interface Props {
  operation: OperationView;
  satgasId: string | null;
  /** Null while people are being added. */
  onAdd: (() => void) | null;
}

/** Members of a satgas: operational position in place, moving and taking out for several at once. */
export function MemberTable({ operation, satgasId, onAdd }: Props) {
  const controller = useMemo(() => new GridController<MemberRow>(), []);
  const density = useAppContext((c) => c.density);
  const [below, setBelow] = useState(true);
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const settled = useSettled(search, 100).trim();
  const found = useCall('member.list', {
    operationId: operation.id,
    satgasId,
    below,
    ...(settled === '' ? {} : { search: settled }),
  });
  const rows = found.data ?? [];
  const source = useMemo(() => new ArraySource(rows, (row) => row.membershipId), [rows]);
  const placed = useColumns('members', columns);
  const checked = useStore(controller.store, (s) => s.checked);
  const chosen = useMemo(() => rows.filter((row) => checked.has(row.membershipId)), [rows, checked]);
  const node = operation.satgas.find((n) => n.id === satgasId) ?? null;
  const save = useMutate('satgas.save');

  useEffect(() => {
    controller.events = {
      onEdit: saveOps,
      announce,
      onOpen: (row) => navigate('personnel', { query: { person: row.personId } }),
      onResize: (column, by) => {
        const now = placed.placed.find((c) => c.spec.key === column.key)?.width;
        if (now !== undefined) placed.resize(column, now + by);
      },
    };
  }, [controller, placed]);
  useKeys({ 'Ctrl+F': () => field.current?.select() });

  return (
    <>
      <Toolbar
        label={text.table}
        end={
          onAdd === null ? null : (
            <Button
              variant="primary"
              icon={<IconUserPlus />}
              disabled={operation.satgas.length === 0}
              onClick={onAdd}
            >
              {text.add}
            </Button>
          )
        }
      >
        <b className="el st-title">{node?.name ?? operationText.tree.all}</b>
        <TextInput
          ref={field}
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={200}
        />
        {node === null ? null : (
          <Checkbox
            label={text.below}
            checked={below}
            onChange={(event) => setBelow(event.currentTarget.checked)}
          />
        )}
      </Toolbar>
      {found.error ? <ErrorNote error={found.error} /> : null}
      {save.error ? <ErrorNote error={save.error} /> : null}
      <Grid<MemberRow>
        label={text.table}
        controller={controller}
        source={source}
        columns={placed.placed}
        rowHeight={ROW_HEIGHT[density]}
        checkable
        onResize={placed.resize}
        empty={
          found.data === undefined ? null : settled === '' ? (
            <EmptyState action={onAdd === null ? undefined : <Button onClick={onAdd}>{text.add}</Button>}>
              {text.none}
            </EmptyState>
          ) : (
            <EmptyState action={<Button onClick={() => setSearch('')}>{text.clearFilter}</Button>}>
              {text.noMatch}
            </EmptyState>
          )
        }
      />
      {chosen.length === 0 ? (
        <StatusBar>{text.count(rows.length)}</StatusBar>
      ) : (
        <MemberBar
          operation={operation}
          chosen={chosen}
          onClear={() => controller.store.setState({ checked: new Set() })}
          onHead={(row) => {
            const satgas = operation.satgas.find((n) => n.id === row.satgasId);
            if (satgas)
              save.mutate({
                operationId: operation.id,
                id: satgas.id,
                name: satgas.name,
                kind: satgas.kind,
                parentId: satgas.parentId,
                headPersonId: row.personId,
              });
          }}
        />
      )}
    </>
  );
}
