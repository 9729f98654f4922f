import { MERGE_FIELDS, type MergeField } from '../../../../core/personnel/merge-fields.ts';
import { statusLabel } from '../../../../core/personnel/person.ts';
import { thousands } from '../../../../core/text/format.ts';
import { duplicateText as t } from '../../../../shared/text/duplicate.ts';
import { navigate } from '../../lib/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { Severity } from '../../ui/marks.tsx';
import {
  type DuplicatePerson,
  differingFields,
  groupKey,
  includeRecord,
  keepRecord,
  type MergeChoice,
  numberUnsettled,
  takeValue,
  valueFrom,
} from './merge-choice.ts';
import './duplicate.css';

interface MergeTableProps {
  people: readonly DuplicatePerson[];
  choice: MergeChoice;
  onChange: (change: (choice: MergeChoice) => MergeChoice) => void;
  /** Shown where a way to the list leads somewhere else. */
  links?: boolean;
}

/** Records side by side; in each row the value that the merged record will hold. */
export function MergeTable({ people, choice, onChange, links = false }: MergeTableProps) {
  const unsettled = numberUnsettled(people, choice);
  const differs = differingFields(people, choice);
  const rows = MERGE_FIELDS.filter((field) => people.some((person) => person[field]));
  return (
    <table className="pn-sides" style={{ minWidth: 110 + 150 * people.length }}>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          {people.map((person, index) => (
            <RecordHead
              key={person.id}
              person={person}
              index={index}
              choice={choice}
              several={people.length > 2}
              links={links}
              onChange={onChange}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((field) => (
          <FieldRow
            key={field}
            field={field}
            people={people}
            choice={choice}
            differs={differs.includes(field)}
            unsettled={unsettled.includes(field)}
            onTake={(id) => onChange((c) => takeValue(c, field, id))}
          />
        ))}
        <tr>
          <th scope="row">{t.hangs}</th>
          {people.map((person) => (
            <td key={person.id} className="t2">
              {hangingOn(person)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** "2 satgas, 1 tugas": what goes over to the kept record. */
function hangingOn({ memberships, duties, absences }: DuplicatePerson): string {
  const parts = [
    memberships > 0 ? t.memberships(thousands(memberships)) : null,
    duties > 0 ? t.duties(thousands(duties)) : null,
    absences > 0 ? t.absences(thousands(absences)) : null,
  ].filter((part) => part !== null);
  return parts.join(', ') || t.nothing;
}

const shown = (person: DuplicatePerson, field: MergeField): string =>
  field === 'status' ? statusLabel(person.status) : (person[field] ?? '');

interface RecordHeadProps extends Required<Omit<MergeTableProps, 'people'>> {
  person: DuplicatePerson;
  index: number;
  /** More than two records: each can be left out. */
  several: boolean;
}

function RecordHead({ person, index, choice, several, links, onChange }: RecordHeadProps) {
  const kept = choice.keepId === person.id;
  const included = choice.included.has(person.id);
  return (
    <th scope="col" className={kept ? 'kept' : included ? undefined : 'out'}>
      <label title={t.keepTitle}>
        <input
          type="radio"
          name="keep"
          aria-label={t.keepThis(index + 1)}
          checked={kept}
          data-autofocus={kept || undefined}
          onChange={() => onChange((c) => keepRecord(c, person.id))}
        />
        {kept ? t.keep : t.record(index + 1)}
      </label>
      {several && !kept ? (
        <Checkbox
          size="xs"
          label={t.includeShort}
          aria-label={t.include(index + 1)}
          checked={included}
          onChange={(event) => {
            const take = event.currentTarget.checked;
            onChange((c) => includeRecord(c, person.id, take));
          }}
        />
      ) : null}
      {links ? (
        <LinkButton
          aria-label={t.openRecord(index + 1)}
          onClick={() => navigate('personnel', { query: { person: person.id } })}
        >
          {t.openPerson}
        </LinkButton>
      ) : null}
    </th>
  );
}

interface FieldRowProps {
  field: MergeField;
  people: readonly DuplicatePerson[];
  choice: MergeChoice;
  differs: boolean;
  /** A number that only the user can choose. */
  unsettled: boolean;
  onTake: (id: string) => void;
}

function FieldRow({ field, people, choice, differs, unsettled, onTake }: FieldRowProps) {
  const from = valueFrom(people, choice, field);
  return (
    <tr className={differs ? 'differs' : undefined}>
      <th scope="row">
        {t.fields[field]}
        {unsettled ? <Severity level="warning" small label={t.unsettled} /> : null}
      </th>
      {people.map((person) => {
        const value = shown(person, field);
        const text = value || <span className="muted">{t.empty}</span>;
        if (!choice.included.has(person.id)) {
          return (
            <td key={person.id} className="out">
              {value || t.empty}
            </td>
          );
        }
        if (!differs) return <td key={person.id}>{text}</td>;
        const taken = from === person.id;
        return (
          <td key={person.id} className={taken ? 'taken' : undefined}>
            <label>
              <input
                type="radio"
                name={`${groupKey(people)} ${field}`}
                aria-label={t.take(t.fields[field], value || t.empty)}
                checked={taken}
                onChange={() => onTake(person.id)}
              />
              <span>{text}</span>
            </label>
          </td>
        );
      })}
    </tr>
  );
}
