import { TIME_ZONES, type TimeZone } from '../../../../core/text/time-zone.ts';
import { identityText as t } from '../../../../shared/text/identity.ts';
import type { PostLevel } from '../../lib/kop.ts';
import { Select, TextInput } from '../field.tsx';
import type { IdentityDraft, Problems } from './draft.ts';
import { POLDA, poldaByName } from './polda.ts';

const LEVELS: readonly PostLevel[] = ['polda', 'polres', 'polsek'];

interface FieldsProps {
  draft: IdentityDraft;
  onChange: (patch: Partial<IdentityDraft>) => void;
  problems: Problems;
}

/** Which post this is, where and in which zone. */
export function UnitFields({ draft, onChange, problems }: FieldsProps) {
  const pickPolda = (name: string | null) => {
    const polda = poldaByName(name ?? '');
    if (!polda) return;
    onChange({
      ...(draft.level === 'polda' ? { name: polda.name, parent: 'MABES POLRI' } : { parent: polda.name }),
      timeZone: polda.zone,
    });
  };
  const polda = draft.level === 'polda' ? poldaByName(draft.name) : poldaByName(draft.parent);
  return (
    <div className="stack">
      <div className="cols">
        <Select
          label={t.level}
          data={LEVELS.map((value) => ({ value, label: t.levels[value] }))}
          value={draft.level}
          onChange={(value) => value && onChange({ level: value as PostLevel, parent: '' })}
        />
        {draft.level === 'polsek' ? (
          <TextInput
            label={t.parent}
            placeholder="POLRES BELU"
            value={draft.parent}
            onChange={(event) => onChange({ parent: event.currentTarget.value })}
          />
        ) : (
          <Select
            label={t.polda}
            searchable
            data={POLDA.map((p) => p.name)}
            value={polda?.name ?? null}
            onChange={pickPolda}
          />
        )}
      </div>
      <TextInput
        label={t.name}
        placeholder={t.namePlaceholder}
        value={draft.name}
        error={problems.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-autofocus
      />
      <div className="cols">
        <TextInput
          label={t.city}
          placeholder={t.cityPlaceholder}
          value={draft.city}
          error={problems.city}
          onChange={(event) => onChange({ city: event.currentTarget.value })}
        />
        <Select
          label={t.zone}
          data={[...TIME_ZONES]}
          value={draft.timeZone}
          onChange={(value) => value && onChange({ timeZone: value as TimeZone })}
        />
      </div>
      <p className="s11 muted">{t.zoneHint}</p>
      <TextInput
        label={t.jurisdiction}
        placeholder="53.71"
        value={draft.jurisdiction}
        error={problems.jurisdiction}
        description={t.jurisdictionHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={(event) => onChange({ jurisdiction: event.currentTarget.value })}
      />
    </div>
  );
}
