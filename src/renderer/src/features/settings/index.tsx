import type { ComponentType } from 'react';
import { settingsText as t } from '../../../../shared/text/settings.ts';
import { hrefOf, useRoute } from '../../lib/router.ts';
import { ScreenHead } from '../../ui/layout.tsx';
import { BackupSection } from './backup-section.tsx';
import { DataSection } from './data-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { ImportsSection } from './imports-section.tsx';
import { LookSection } from './look-section.tsx';
import { PapersSection } from './papers/index.tsx';
import { RulesSection } from './rules-section.tsx';
import { SecuritySection } from './security-section.tsx';
import { UnitsSection } from './units-section.tsx';
import './settings.css';

type SectionId = keyof typeof t.sections;

const SECTIONS: Record<SectionId, ComponentType> = {
  identity: IdentitySection,
  papers: PapersSection,
  rules: RulesSection,
  look: LookSection,
  security: SecuritySection,
  backup: BackupSection,
  units: UnitsSection,
  imports: ImportsSection,
  data: DataSection,
};
const IDS = Object.keys(SECTIONS) as SectionId[];

/** Pengaturan: one section at a time, named in the address. */
export default function SettingsScreen() {
  const [first] = useRoute().path;
  const open = IDS.find((id) => id === first) ?? 'identity';
  const Section = SECTIONS[open];
  return (
    <>
      <ScreenHead title={t.title} />
      <div className="settings">
        <nav aria-label={t.title} data-pane tabIndex={-1}>
          {IDS.map((id) => (
            <a
              key={id}
              href={hrefOf('settings', { path: [id] })}
              aria-current={id === open ? 'page' : undefined}
              draggable={false}
            >
              {t.sections[id]}
            </a>
          ))}
        </nav>
        <div className="settings-body scroll" data-pane tabIndex={-1}>
          <h2>{t.sections[open]}</h2>
          <Section />
        </div>
      </div>
    </>
  );
}
