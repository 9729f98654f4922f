import { Modal } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isReason } from '../../../../core/assignment/override.ts';
import type { PickerRow } from '../../../../shared/contract/event.ts';
import { commonText } from '../../../../shared/text/common.ts';
import { pickerText, ROLE_SUGGESTIONS } from '../../../../shared/text/event.ts';
import { useCall, useMutate, useSettled } from '../../lib/hooks.ts';
import { listName } from '../../lib/person-name.ts';
import { Button, LinkButton } from '../button.tsx';
import { Segmented } from '../choice.tsx';
import { EmptyState, ErrorNote, Note, SkeletonRows } from '../feedback.tsx';
import { Textarea, TextInput } from '../field.tsx';
import { FocusReturn } from '../focus-return.tsx';
import { conflictedPeople, needsReason, PickerConflicts } from './conflicts.tsx';
import { NO_FILTER, type PickerFilter, PickerFilters } from './filters.tsx';
import './picker.css';
import { PickerHead, PickerRowView, rowHeight, rowName } from './picker-row.tsx';
import { searchKeys } from './search-keys.ts';
import { SelectList } from './select-list.tsx';
import { EMPTY_SELECTION, type ListSelection } from './selection.ts';

type Nature = 'pengendali' | 'pelaksana';

/** Whose place is taken; null adds people. */
export interface Replaced {
  assignmentId: string;
  name: string;
  nature: Nature;
}

interface Props {
  eventId: string;
  replaced: Replaced | null;
  onClose: () => void;
}

const LIMIT = 2000;
const idOf = (row: PickerRow) => row.personId;

/**
 * Puts people on an event, or one in the place of another. Who fits best comes first, with the reasons; whoever is
 * busy, away or without rest is shown on request, with why. Clashes are shown before anything is written and never stop the work: accepting them takes a reason.
 */
export function AssignmentPicker({ eventId, replaced, onClose }: Props) {
  const [filter, setFilter] = useState<PickerFilter>(NO_FILTER);
  const [selection, setSelection] = useState<ListSelection>(EMPTY_SELECTION);
  const [nature, setNature] = useState<Nature>(replaced?.nature ?? 'pelaksana');
  const [role, setRole] = useState('anggota');
  const [point, setPoint] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  const event = useCall('event.get', { id: eventId });
  const operationId = event.data?.event.operationId ?? null;
  const operation = useCall('operation.get', operationId === null ? null : { id: operationId });
  const search = useSettled(filter.search, 80).trim();
  const offered = useCall('assignment.picker', {
    eventId,
    ...(search === '' ? {} : { search }),
    ...(filter.satgasIds.length === 0 ? {} : { satgasIds: filter.satgasIds }),
    ...(filter.unitIds.length === 0 ? {} : { unitIds: filter.unitIds }),
    ...(filter.rankGroups.length === 0 ? {} : { rankGroups: filter.rankGroups }),
    ...(filter.gender === 'all' ? {} : { gender: filter.gender }),
    ...(replaced === null ? {} : { replaces: replaced.assignmentId }),
    // Whoever types a name wants that person, and why not where that is so.
    onlyFree: filter.onlyFree && search === '',
    limit: LIMIT,
  });
  const rows = offered.data?.rows ?? [];

  const chosen = useMemo(() => [...selection.selected], [selection.selected]);
  const settled = useSettled(chosen, 150);
  const preview = useCall(
    'assignment.preview',
    settled.length === 0
      ? null
      : {
          eventId,
          personIds: settled,
          nature,
          ...(replaced === null ? {} : { replaces: replaced.assignmentId }),
        },
  );
  // While a new choice is being checked the clashes of those still chosen stay in sight.
  const conflicts = useMemo(() => {
    const still = new Set(chosen);
    return chosen.length === 0
      ? []
      : (preview.data?.conflicts ?? []).filter((c) => c.personId === null || still.has(c.personId));
  }, [preview.data, chosen]);
  const checking = chosen.length > 0 && (settled !== chosen || preview.isFetching);
  const serious = needsReason(conflicts);

  const title = event.data?.event.title ?? '';
  const add = useMutate('assignment.add', {
    done: (value) => pickerText.added(value.added, value.skipped, title),
    onSuccess: onClose,
  });
  const replace = useMutate('assignment.replace', {
    done: (_value, input) =>
      pickerText.replaced(
        listName(replaced?.name ?? ''),
        listName(rows.find((row) => row.personId === input.personId)?.name ?? ''),
      ),
    onSuccess: onClose,
  });
  const error = add.error ?? replace.error ?? preview.error ?? offered.error;
  const busy = add.isPending || replace.isPending;

  const submit = () => {
    if (chosen.length === 0 || checking || busy) return;
    const why = reason?.trim() ?? '';
    if (serious && !isReason(why)) {
      setReason((present) => present ?? '');
      return;
    }
    const note = serious ? why : null;
    const [only] = chosen;
    if (replaced !== null && only !== undefined)
      replace.mutate({ id: replaced.assignmentId, personId: only, reason: note });
    else
      add.mutate({
        eventId,
        personIds: chosen,
        role: role.trim() || 'anggota',
        nature,
        point: point.trim() || null,
        reason: note,
      });
  };
  /** Esc and the cross keep what took a while to choose until it is clear that nobody wants it. */
  const leave = () => {
    if (chosen.length === 0) onClose();
    else setLeaving((asked) => !asked);
  };
  const unselect = useCallback((people: ReadonlySet<string>) => {
    setSelection((present) => ({
      ...present,
      selected: new Set([...present.selected].filter((id) => !people.has(id))),
    }));
  }, []);

  const need = event.data?.event.need ?? null;
  const have = (event.data?.event.assigned ?? 0) + (replaced === null ? chosen.length : 0);
  const conflicted = conflictedPeople(conflicts);
  const submitText =
    replaced === null
      ? chosen.length === 0
        ? pickerText.addNone
        : pickerText.add(chosen.length)
      : pickerText.replace;

  return (
    <Modal
      opened
      onClose={leave}
      title={
        replaced === null ? pickerText.addTitle(title) : pickerText.replaceTitle(listName(replaced.name))
      }
      size={1240}
      lockScroll={false}
      yOffset="5dvh"
      transitionProps={{ transition: 'fade', duration: 120 }}
      closeButtonProps={{ 'aria-label': commonText.close }}
    >
      <FocusReturn />
      <div className="pk-frame">
        <div className="pk">
          <PickerFilters
            filter={filter}
            onFilter={setFilter}
            satgas={operation.data?.satgas ?? []}
            onSearchKey={searchKeys({
              ids: rows.map(idOf),
              settled: search === filter.search.trim() && !offered.isPlaceholderData,
              selection,
              onSelection: setSelection,
              single: replaced !== null,
              list,
            })}
          />
          <div className="pk-mid">
            <div className="pk-count">
              <span>{pickerText.shown(rows.length, offered.data?.total ?? rows.length)}</span>
              {(offered.data?.hidden ?? 0) > 0 ? (
                <>
                  <span>· {pickerText.hidden(offered.data?.hidden ?? 0)}</span>
                  <LinkButton onClick={() => setFilter({ ...filter, onlyFree: false })}>
                    {pickerText.showHidden}
                  </LinkButton>
                </>
              ) : null}
            </div>
            {offered.data === undefined ? (
              <SkeletonRows />
            ) : (
              <SelectList
                label={pickerText.list}
                rows={rows}
                idOf={idOf}
                heightOf={rowHeight}
                nameOf={rowName}
                render={(row) => <PickerRowView row={row} />}
                selection={selection}
                onSelection={setSelection}
                single={replaced !== null}
                onEnter={submit}
                bodyRef={list}
                head={<PickerHead />}
                empty={
                  <EmptyState
                    action={
                      (offered.data?.hidden ?? 0) > 0 ? (
                        <Button onClick={() => setFilter({ ...filter, onlyFree: false })}>
                          {pickerText.showUnable}
                        </Button>
                      ) : (
                        <Button onClick={() => setFilter(NO_FILTER)}>{pickerText.clearFilter}</Button>
                      )
                    }
                  >
                    {pickerText.none}
                  </EmptyState>
                }
              />
            )}
          </div>
          <div className="pk-side">
            {replaced === null ? (
              <div className="pk-role">
                <div>
                  <TextInput
                    label={pickerText.role}
                    value={role}
                    maxLength={60}
                    list="picker-roles"
                    onChange={(e) => setRole(e.currentTarget.value)}
                  />
                  <datalist id="picker-roles">
                    {ROLE_SUGGESTIONS.map((name) => (
                      <option key={name} value={name} />
                    ))}
                  </datalist>
                </div>
                <TextInput
                  label={pickerText.point}
                  value={point}
                  maxLength={120}
                  onChange={(e) => setPoint(e.currentTarget.value)}
                />
                <div>
                  <span className="lab">{pickerText.nature}</span>
                  <Segmented
                    small
                    label={pickerText.nature}
                    options={[
                      { value: 'pelaksana', label: pickerText.executor },
                      { value: 'pengendali', label: pickerText.leader },
                    ]}
                    value={nature}
                    onChange={setNature}
                  />
                </div>
              </div>
            ) : null}
            <PickerConflicts
              conflicts={conflicts}
              chosen={chosen.length}
              checking={checking}
              {...(replaced === null ? { onUnselect: (id: string) => unselect(new Set([id])) } : {})}
            />
          </div>
        </div>
        {error ? (
          <div className="pk-reasons">
            <ErrorNote error={error} />
          </div>
        ) : null}
        {leaving && chosen.length > 0 ? (
          <div className="pk-reasons" role="alert">
            <Note
              level="warning"
              action={
                <span className="f">
                  <Button small onClick={onClose}>
                    {pickerText.discard}
                  </Button>
                  <Button small autoFocus onClick={() => setLeaving(false)}>
                    {pickerText.keepChoosing}
                  </Button>
                </span>
              }
            >
              {pickerText.unplotted(chosen.length)}
            </Note>
          </div>
        ) : null}
        {serious && reason !== null ? (
          <div className="pk-reasons">
            <Textarea
              label={pickerText.reason}
              description={pickerText.reasonHint}
              value={reason}
              maxLength={300}
              autosize
              minRows={1}
              maxRows={3}
              autoFocus
              onChange={(e) => setReason(e.currentTarget.value)}
              onKeyDown={(e) => {
                if (e.key !== 'Enter' || e.shiftKey) return;
                e.preventDefault();
                submit();
              }}
            />
          </div>
        ) : null}
        <div className="pk-foot">
          <b className="nw" aria-live="polite">
            {pickerText.counter(chosen.length, have, need)}
          </b>
          <span className="pk-keys el g1">{replaced === null ? pickerText.keys : ''}</span>
          <Button onClick={onClose}>{pickerText.cancel}</Button>
          {serious && replaced === null && conflicted.size < chosen.length ? (
            <Button onClick={() => unselect(conflicted)}>{pickerText.dropConflicted(conflicted.size)}</Button>
          ) : null}
          {serious && reason === null ? (
            <Button variant="primary" disabled={checking} onClick={() => setReason('')}>
              {replaced === null ? pickerText.override : pickerText.overrideReplace}
            </Button>
          ) : (
            <Button
              variant="primary"
              disabled={chosen.length === 0 || checking || busy || (serious && !isReason(reason ?? ''))}
              onClick={submit}
            >
              {submitText}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
