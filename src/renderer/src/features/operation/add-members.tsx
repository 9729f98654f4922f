import { useQueries } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { OperationView, SatgasView } from '../../../../shared/contract/operation.ts';
import type { PersonRow } from '../../../../shared/contract/personnel.ts';
import { OPS_POSITION_SUGGESTIONS, operationText } from '../../../../shared/text/operation.ts';
import { call } from '../../lib/call.ts';
import { useDay } from '../../lib/context.ts';
import { useCall, useMutate, useSettled } from '../../lib/hooks.ts';
import { listName } from '../../lib/person-name.ts';
import { searchKeys } from '../../ui/assignment-picker/search-keys.ts';
import { SelectList } from '../../ui/assignment-picker/select-list.tsx';
import { EMPTY_SELECTION, type ListSelection } from '../../ui/assignment-picker/selection.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { Checkbox, Select, TextInput } from '../../ui/field.tsx';
import { Drawer } from '../../ui/layout.tsx';

const text = operationText.addMembers;
/** Rows of one call, and calls at most: five thousand people can be chosen from at once. */
const BLOCK = 500;
const BLOCKS = 10;
const idOf = (row: PersonRow) => row.id;
const heightOf = () => 42;

interface Props {
  operation: OperationView;
  satgas: SatgasView | null;
  onClose: () => void;
}

/** The side pane that puts people into a satgas: search, filter, choose many, one step to undo. */
export function AddMembers({ operation, satgas, onClose }: Props) {
  const day = useDay();
  const [search, setSearch] = useState('');
  const [unitId, setUnitId] = useState('');
  const [without, setWithout] = useState(true);
  const [ops, setOps] = useState('');
  const [selection, setSelection] = useState<ListSelection>(EMPTY_SELECTION);
  const list = useRef<HTMLDivElement>(null);
  const settled = useSettled(search, 100).trim();
  const units = useCall('unit.list', {});
  const index = useCall('personnel.index', {
    operationId: operation.id,
    day,
    sort: 'rank',
    descending: false,
    filter: {
      ...(settled === '' ? {} : { search: settled }),
      ...(unitId === '' ? {} : { unitIds: [unitId] }),
      ...(without ? { hasSatgas: false } : {}),
    },
  });
  const rids = useMemo(() => (index.data?.rids ?? []).slice(0, BLOCK * BLOCKS), [index.data]);
  const rows = useQueries({
    queries: Array.from({ length: Math.ceil(rids.length / BLOCK) }, (_, at) => {
      const input = { operationId: operation.id, day, rids: rids.slice(at * BLOCK, (at + 1) * BLOCK) };
      return { queryKey: ['call', 'personnel.rows', input], queryFn: () => call('personnel.rows', input) };
    }),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  });
  const add = useMutate('member.add', {
    done: (value) => text.done(value.added, satgas?.name ?? ''),
    onSuccess: () => setSelection(EMPTY_SELECTION),
  });
  const chosen = [...selection.selected];
  const submit = () => {
    if (satgas === null || chosen.length === 0 || add.isPending) return;
    add.mutate({ satgasId: satgas.id, personIds: chosen, opsPosition: ops.trim() || null });
  };
  const clear = () => {
    setSearch('');
    setUnitId('');
    setWithout(false);
  };

  return (
    <Drawer
      label={text.title(satgas?.name ?? '')}
      width={400}
      onClose={onClose}
      head={<h2 className="am-title">{satgas === null ? text.pickSatgas : text.title(satgas.name)}</h2>}
      footer={
        <>
          <Button
            variant="primary"
            disabled={satgas === null || chosen.length === 0 || add.isPending}
            onClick={submit}
          >
            {text.go(chosen.length)}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
          <span className="r s11 t2">{text.selected(chosen.length)}</span>
        </>
      }
    >
      <div className="am">
        <div className="am-filters">
          <TextInput
            aria-label={text.search}
            placeholder={text.search}
            value={search}
            autoFocus
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={searchKeys({
              ids: rows.map(idOf),
              settled: settled === search.trim() && !index.isPlaceholderData && rows.length === rids.length,
              selection,
              onSelection: setSelection,
              list,
            })}
          />
          <div className="cols">
            <Select
              aria-label={text.unit}
              data={[
                { value: '', label: text.allUnits },
                ...(units.data ?? [])
                  .filter((unit) => unit.people > 0)
                  .map((unit) => ({ value: unit.id, label: unit.name })),
              ]}
              value={unitId}
              searchable
              onChange={(id) => setUnitId(id ?? '')}
            />
            <TextInput
              aria-label={text.ops}
              placeholder={text.ops}
              value={ops}
              maxLength={200}
              list="add-ops"
              onChange={(event) => setOps(event.currentTarget.value)}
            />
          </div>
          <datalist id="add-ops">
            {OPS_POSITION_SUGGESTIONS.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className="f">
            <Checkbox
              label={text.withoutSatgas}
              checked={without}
              onChange={(event) => setWithout(event.currentTarget.checked)}
            />
            <span className="r s11 t2">{text.count(index.data?.total ?? 0)}</span>
          </div>
          {add.error ? <ErrorNote error={add.error} /> : null}
          {index.error ? <ErrorNote error={index.error} /> : null}
        </div>
        <SelectList
          label={text.list}
          rows={rows}
          idOf={idOf}
          heightOf={heightOf}
          nameOf={(row) =>
            [row.rank, row.name, row.nrp ?? row.nip, row.unit, row.satgas].filter(Boolean).join(', ')
          }
          selection={selection}
          onSelection={setSelection}
          onEnter={submit}
          bodyRef={list}
          empty={
            index.data === undefined ? null : (
              <EmptyState action={<Button onClick={clear}>{operationText.members.clearFilter}</Button>}>
                {text.none}
              </EmptyState>
            )
          }
          render={(row) => (
            <div className="g1 am-row">
              <div className="f">
                <span className="am-rank">{row.rank ?? '–'}</span>
                <b className="el g1" title={row.name}>
                  {listName(row.name)}
                </b>
                <span className="nw">{row.nrp ?? row.nip ?? ''}</span>
              </div>
              <div className="s11 t2 el">
                {[row.unit, row.position, row.satgas === null ? null : text.already(row.satgas)]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </div>
          )}
        />
        <p className="am-keys s11 muted">{text.keys}</p>
      </div>
    </Drawer>
  );
}
