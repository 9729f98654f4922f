import type { ReactNode } from 'react';
import { EVENT_FLAGS } from '../../../../../core/event/flag.ts';
import {
  EVENT_KINDS,
  eventKindLabel,
  isCampaign,
  isEventKind,
  needsSttp,
} from '../../../../../core/event/kind.ts';
import type { OperationView } from '../../../../../shared/contract/operation.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { CommitArea, CommitField, CommitNumber } from '../../../ui/commit-field.tsx';
import { Checkbox, Select } from '../../../ui/field.tsx';
import { Severity } from '../../../ui/marks.tsx';
import { PersonField } from '../../../ui/person-field.tsx';
import { RegionField } from '../../../ui/region-field.tsx';
import type { PlanValues } from '../draft.ts';
import { PartnersField } from './partners-field.tsx';
import { SttpField } from './sttp-field.tsx';
import { TimesFields } from './times-fields.tsx';
import type { DetailState } from './use-detail.ts';

const text = eventText.plan;

interface Props {
  values: PlanValues;
  operation: OperationView | null;
  /** Called with what changed; saves at once, or keeps it while the event is not made yet. */
  onChange: (change: Partial<PlanValues>) => void;
  /** What the title of a new event will be by itself. */
  ownTitle: string | null;
  /** What is recorded of an event that is made already: notice and place of its permit. */
  recorded?: DetailState;
  /** Further fields, below the permit. */
  children?: ReactNode;
}

/** The plan of an event, field by field. */
export function PlanTab({ values, operation, onChange, ownTitle, recorded, children }: Props) {
  const kinds = EVENT_KINDS.map((kind) => ({ value: kind as string, label: eventKindLabel(kind) }));
  if (!isEventKind(values.kind)) kinds.push({ value: values.kind, label: values.kind });
  const campaign = isCampaign(values.kind);
  const candidates = operation?.candidates ?? [];
  const stages = operation?.stages ?? [];
  const noSttp = values.flags.includes('without-sttp');
  const flags = EVENT_FLAGS.filter(
    (flag) => flag.code !== 'without-sttp' || (needsSttp(values.kind) && values.sttp === null),
  );

  return (
    <div className="plan">
      <CommitField
        label={text.heading}
        value={values.title}
        placeholder={ownTitle ?? text.headingHint}
        maxLength={300}
        onCommit={(title) => onChange({ title })}
      />
      <TimesFields values={values} onChange={onChange} />
      <div className="plan-2">
        <Select
          label={text.kind}
          data={kinds}
          value={values.kind}
          onChange={(kind) => kind !== null && onChange({ kind })}
          maxDropdownHeight={340}
        />
        {campaign || values.candidateId !== null ? (
          <Select
            label={text.candidate}
            data={[
              { value: '', label: text.noCandidate },
              ...candidates.map((candidate) => ({
                value: candidate.id,
                label: text.candidateOption(candidate.number, candidate.names),
              })),
            ]}
            value={values.candidateId ?? ''}
            onChange={(id) => onChange({ candidateId: id === '' ? null : id })}
          />
        ) : (
          <StageField values={values} stages={stages} onChange={onChange} />
        )}
      </div>
      <div className="plan-2">
        <CommitField
          label={text.venue}
          placeholder={text.venueHint}
          value={values.venue ?? ''}
          maxLength={300}
          onCommit={(venue) => onChange({ venue: venue === '' ? null : venue })}
        />
        <RegionField
          label={text.village}
          placeholder={text.villageHint}
          value={values.region}
          valueLabel={values.village}
          clearLabel={text.clearVillage}
          nothingFound={text.villageUnknown}
          onChange={(region) =>
            onChange(
              region === null
                ? { region: null, village: null, district: null }
                : { region: region.code, village: region.label, district: region.parent },
            )
          }
        />
      </div>
      {values.region === null ? (
        <div className="plan-note">
          <Severity level="info" />
          <span>{text.villageNone}</span>
        </div>
      ) : null}
      {campaign || values.sttp !== null ? (
        <SttpField
          values={values}
          missing={needsSttp(values.kind) && !noSttp}
          onChange={(sttp) => onChange({ sttp })}
          {...(recorded === undefined ? {} : { recorded })}
        />
      ) : null}
      {children}
      <div className="plan-2">
        <CommitNumber
          label={text.crowd}
          value={values.expectedCrowd}
          unit={text.crowdUnit}
          badText={eventText.problems.number}
          onCommit={(expectedCrowd) => onChange({ expectedCrowd })}
        />
        <PersonField
          label={text.leader}
          placeholder={text.leaderHint}
          value={values.leader}
          clearLabel={text.clearLeader}
          nothingFound={text.noPeople}
          onChange={(person) => onChange({ leaderId: person?.personId ?? null, leader: person })}
        />
      </div>
      <div className="plan-2">
        <CommitNumber
          label={text.need}
          value={values.need}
          unit={text.crowdUnit}
          max={100_000}
          badText={eventText.problems.number}
          onCommit={(need) => onChange({ need })}
        />
        {campaign || values.candidateId !== null ? (
          <StageField values={values} stages={stages} onChange={onChange} />
        ) : null}
      </div>
      <PartnersField partners={values.partners} onChange={(partners) => onChange({ partners })} />
      <div className="plan-flags">
        {flags.map((flag) => (
          <Checkbox
            key={flag.code}
            label={flag.label}
            checked={values.flags.includes(flag.code)}
            onChange={(event) =>
              onChange({
                flags: event.currentTarget.checked
                  ? [...values.flags, flag.code]
                  : values.flags.filter((code) => code !== flag.code),
              })
            }
          />
        ))}
      </div>
      <CommitArea
        label={text.note}
        value={values.note ?? ''}
        minRows={1}
        maxLength={2000}
        onCommit={(note) => onChange({ note: note === '' ? null : note })}
      />
    </div>
  );
}

function StageField({
  values,
  stages,
  onChange,
}: {
  values: PlanValues;
  stages: OperationView['stages'];
  onChange: Props['onChange'];
}) {
  return (
    <Select
      label={text.stage}
      data={[
        { value: '', label: text.noStage },
        ...stages.map((stage) => ({ value: stage.id, label: stage.name })),
      ]}
      value={values.stageId ?? ''}
      disabled={stages.length === 0}
      onChange={(id) => onChange({ stageId: id === '' ? null : id })}
    />
  );
}
