import { EMPTY_VISIT, RISKS, type Risk, type Visit } from '../../../../../core/event/detail.ts';
import { CAMPAIGN_FORMS, isCampaign } from '../../../../../core/event/kind.ts';
import { toRoman } from '../../../../../core/text/roman.ts';
import type { EventDetailFields } from '../../../../../shared/contract/event-detail.ts';
import { eventText } from '../../../../../shared/text/event.ts';
import { eventDetailText } from '../../../../../shared/text/event-detail.ts';
import { CommitField, CommitNumber } from '../../../ui/commit-field.tsx';
import { MultiSelect, Select } from '../../../ui/field.tsx';
import { LinesField } from './lines-field.tsx';
import { PermitField } from './permit-field.tsx';

const text = eventDetailText;

interface Props {
  kind: string;
  detail: EventDetailFields;
  onChange: (fields: Partial<EventDetailFields>) => void;
}

/** Further fields of the plan by kind of event: forms of a campaign and its notice, a patrol's regu, a visit's host. */
export function DetailFields({ kind, detail, onChange }: Props) {
  const campaign = isCampaign(kind);
  const risk = (
    <Select
      label={text.plan.risk}
      data={[
        { value: '', label: text.plan.riskNone },
        ...RISKS.map(({ code, label }) => ({ value: code, label })),
      ]}
      value={detail.risk ?? ''}
      onChange={(value) => onChange({ risk: value === '' ? null : (value as Risk) })}
    />
  );
  return (
    <>
      {campaign ? (
        <div className="plan-2">
          <MultiSelect
            label={text.plan.kinds}
            data={CAMPAIGN_FORMS.filter((form) => form.code !== kind).map(({ code, label }) => ({
              value: code as string,
              label,
            }))}
            value={detail.kinds.filter((code) => code !== kind)}
            onChange={(kinds) => onChange({ kinds })}
            placeholder={detail.kinds.length === 0 ? text.plan.kindsHint : ''}
            comboboxProps={{ width: 240, position: 'bottom-start' }}
          />
          {risk}
        </div>
      ) : null}
      {campaign ? <PermitField permit={detail.permit} onChange={(permit) => onChange({ permit })} /> : null}
      {kind === 'patroli' ? (
        <div className="plan-3 plan-regu">
          <CommitField
            label={text.plan.reguName}
            value={detail.reguName ?? ''}
            maxLength={120}
            onCommit={(name) => onChange({ reguName: name === '' ? null : name })}
          />
          <CommitNumber
            label={
              detail.reguNumber === null
                ? text.plan.reguNumber
                : text.plan.reguShown(toRoman(detail.reguNumber))
            }
            value={detail.reguNumber}
            min={1}
            max={3999}
            badText={eventText.problems.number}
            onCommit={(reguNumber) => onChange({ reguNumber })}
          />
        </div>
      ) : null}
      {kind === 'cooling-system' ? (
        <VisitHost visit={detail.visit ?? EMPTY_VISIT} onChange={(visit) => onChange({ visit })} />
      ) : null}
      {campaign ? null : <div className="plan-2">{risk}</div>}
    </>
  );
}

function VisitHost({ visit, onChange }: { visit: Visit; onChange: (visit: Visit) => void }) {
  return (
    <>
      <div className="plan-2">
        <CommitField
          label={text.visit.host}
          value={visit.host ?? ''}
          maxLength={300}
          onCommit={(host) => onChange({ ...visit, host: host === '' ? null : host })}
        />
        <CommitField
          label={text.visit.hostRole}
          value={visit.hostRole ?? ''}
          maxLength={300}
          onCommit={(hostRole) => onChange({ ...visit, hostRole: hostRole === '' ? null : hostRole })}
        />
      </div>
      <LinesField
        label={text.visit.issues}
        placeholder={text.permit.perLine}
        value={visit.issues}
        onCommit={(issues) => onChange({ ...visit, issues })}
      />
    </>
  );
}
