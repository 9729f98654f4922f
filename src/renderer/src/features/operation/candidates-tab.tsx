import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationView } from '../../../../shared/contract/operation.ts';
import { operationText } from '../../../../shared/text/operation.ts';
import { useMutate } from '../../lib/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CommitField, CommitNumber } from '../../ui/commit-field.tsx';
import { EmptyState, ErrorNote } from '../../ui/feedback.tsx';
import { namesOf } from './candidate-names.ts';

const text = operationText.candidates;
type Candidate = OperationView['candidates'][number];

/** Pairs of candidates as boxed numbers in text colour: no party, colour or picture. */
export function CandidatesTab({ operation }: { operation: OperationView }) {
  const [adding, setAdding] = useState(false);
  const save = useMutate('operation.saveCandidate', { onSuccess: () => setAdding(false) });
  const end = useMutate('operation.endCandidate', {
    done: (_v, { id }) =>
      text.removed(text.label(operation.candidates.find((c) => c.id === id)?.number ?? null)),
  });
  const error = save.error ?? end.error;
  const next = Math.max(0, ...operation.candidates.map((c) => c.number ?? 0)) + 1;
  const add = (
    <Button icon={<IconPlus />} onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  );
  return (
    <div className="tab-body scroll">
      {error ? <ErrorNote error={error} /> : null}
      {operation.candidates.length === 0 && !adding ? (
        <EmptyState action={add}>{text.none}</EmptyState>
      ) : (
        <table className="grid edit-table" aria-label={text.table}>
          <colgroup>
            <col style={{ width: 44 }} />
            <col style={{ width: 64 }} />
            <col />
            <col style={{ width: 170 }} />
            <col style={{ width: 190 }} />
            <col style={{ width: 120 }} />
            <col style={{ width: 44 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col" className="in">
                {text.columns.number}
              </th>
              <th scope="col" className="in">
                {text.columns.names}
              </th>
              <th scope="col" className="in">
                {text.columns.ticket}
              </th>
              <th scope="col" className="in">
                {text.columns.parties}
              </th>
              <th scope="col" className="in">
                {text.columns.race}
              </th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {operation.candidates.map((candidate) => (
              <CandidateRow
                key={candidate.id}
                candidate={candidate}
                onSave={(fields) => {
                  const { number, names, ticket, race } = candidate;
                  save.mutate({
                    operationId: operation.id,
                    id: candidate.id,
                    number,
                    names,
                    ticket,
                    race,
                    ...fields,
                  });
                }}
                onRemove={() => end.mutate({ id: candidate.id })}
              />
            ))}
            {adding ? (
              <tr>
                <td />
                <td className="in">{next}</td>
                <td colSpan={5}>
                  <CommitField
                    aria-label={text.columns.names}
                    placeholder={text.names}
                    value=""
                    autoFocus
                    onCommit={(typed) => {
                      if (typed === '') setAdding(false);
                      else
                        save.mutate({
                          operationId: operation.id,
                          id: null,
                          number: next,
                          names: namesOf(typed),
                          ticket: null,
                          race: operation.candidates[0]?.race ?? null,
                        });
                    }}
                  />
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      )}
      {operation.candidates.length === 0 || adding ? null : <div className="tab-add">{add}</div>}
    </div>
  );
}

interface RowProps {
  candidate: Candidate;
  onSave: (fields: Partial<Pick<Candidate, 'number' | 'names' | 'ticket' | 'parties' | 'race'>>) => void;
  onRemove: () => void;
}

function CandidateRow({ candidate, onSave, onRemove }: RowProps) {
  const label = text.label(candidate.number);
  return (
    <tr>
      <td>
        <span className="no big" aria-hidden="true">
          {candidate.number ?? '–'}
        </span>
      </td>
      <td>
        <CommitNumber
          aria-label={text.number}
          value={candidate.number}
          min={1}
          max={99}
          badText={text.numberBad}
          onCommit={(number) => onSave({ number })}
        />
      </td>
      <td>
        <CommitField
          aria-label={`${text.columns.names}, ${label}`}
          value={candidate.names.join('; ')}
          placeholder={text.names}
          onCommit={(typed) => onSave({ names: namesOf(typed) })}
        />
      </td>
      <td>
        <CommitField
          aria-label={`${text.ticket}, ${label}`}
          value={candidate.ticket ?? ''}
          maxLength={120}
          onCommit={(ticket) => onSave({ ticket: ticket === '' ? null : ticket })}
        />
      </td>
      <td>
        <CommitField
          aria-label={`${text.columns.parties}, ${label}`}
          value={candidate.parties.join('; ')}
          placeholder={text.parties}
          onCommit={(typed) => onSave({ parties: namesOf(typed) })}
        />
      </td>
      <td>
        <CommitField
          aria-label={`${text.race}, ${label}`}
          value={candidate.race ?? ''}
          maxLength={60}
          list="races"
          onCommit={(race) => onSave({ race: race === '' ? null : race })}
        />
        <datalist id="races">
          {text.races.map((race) => (
            <option key={race} value={race} />
          ))}
        </datalist>
      </td>
      <td>
        <IconButton label={text.remove(label)} plain small onClick={onRemove}>
          <IconTrash className="i14" />
        </IconButton>
      </td>
    </tr>
  );
}
