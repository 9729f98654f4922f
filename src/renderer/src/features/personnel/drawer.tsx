import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { statusLabel } from '../../../../core/personnel/person.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { personnelText as t } from '../../../../shared/text/personnel.ts';
import { copyText } from '../../lib/clipboard.ts';
import { useDay } from '../../lib/context.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Tabs } from '../../ui/choice.tsx';
import { ErrorNote, SkeletonRows } from '../../ui/feedback.tsx';
import { Drawer } from '../../ui/layout.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import { AbsenceDialog } from './absence-dialog.tsx';
import { AbsencePanel, BriefPanel, DutyPanel, JournalPanel } from './drawer-panels.tsx';

export type PersonView = Output<'personnel.get'>;

type Tab = 'brief' | 'duties' | 'absences' | 'journal';

/** One person: who, what clashes, duties, absences, and everything that was changed. */
export function PersonDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const day = useDay();
  const { data, error } = useCall('personnel.get', { id, day });
  const [tab, setTab] = useState<Tab>('brief');
  const [recording, setRecording] = useState(false);
  if (!data) {
    return (
      <Drawer label={t.title} head={null} onClose={onClose}>
        {error ? <ErrorNote error={error} /> : <SkeletonRows />}
      </Drawer>
    );
  }
  const { person } = data;
  const tabs = (
    <Tabs<Tab>
      label={t.drawer.label(person.name)}
      value={tab}
      onChange={setTab}
      options={[
        { value: 'brief', label: t.drawer.tabs.brief },
        { value: 'duties', label: t.drawer.tabs.duties, count: data.duties.length || null },
        { value: 'absences', label: t.drawer.tabs.absences, count: data.absences.length || null },
        { value: 'journal', label: t.drawer.tabs.journal },
      ]}
    />
  );
  const identity = [person.rank, person.name, numberOf(person)].filter(Boolean).join(' ');
  return (
    <Drawer
      label={t.drawer.label(person.name)}
      head={<Who view={data} />}
      tabs={tabs}
      onClose={onClose}
      footer={
        <>
          <Button
            small
            icon={<IconCopy className="i14" />}
            onClick={() => void copyText(identity, t.drawer.copied)}
          >
            {t.drawer.copyAll}
          </Button>
          <Button small onClick={() => setRecording(true)}>
            {t.drawer.addAbsence}
          </Button>
        </>
      }
    >
      {tab === 'brief' ? <BriefPanel view={data} day={day} /> : null}
      {tab === 'duties' ? <DutyPanel view={data} day={day} /> : null}
      {tab === 'absences' ? <AbsencePanel view={data} /> : null}
      {tab === 'journal' ? <JournalPanel id={id} /> : null}
      {recording ? <AbsenceDialog people={[person]} onClose={() => setRecording(false)} /> : null}
    </Drawer>
  );
}

/** 'NRP 85081192', 'NIP 198001012005011001' or nothing known. */
const numberOf = ({ nrp, nip }: PersonView['person']): string =>
  nrp ? t.drawer.nrp(nrp) : nip ? t.drawer.nip(nip) : t.drawer.noNumber;

/** First letters of the first two names. */
const initials = (name: string): string =>
  name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

function Who({ view }: { view: PersonView }) {
  const { person, memberships, conflicts } = view;
  const clash = view.duties.find((duty) => duty.conflict);
  const toClash = () =>
    clash?.eventId
      ? navigate('event', { path: [clash.eventId] })
      : navigate('plotting', { query: { person: person.id } });
  return (
    <>
      <div className="pn-who">
        <div className="pn-av" aria-hidden="true">
          <b>{initials(person.name)}</b>
        </div>
        <div className="g1">
          <h2 className="selectable">{person.name}</h2>
          <div className="t2 selectable">{[person.rank, numberOf(person)].filter(Boolean).join(' · ')}</div>
          <div className="pn-tags">
            {person.absence ? (
              <Tag tone="warning">{person.absence}</Tag>
            ) : (
              <Tag>{statusLabel(person.status)}</Tag>
            )}
            {memberships.map((m) => (
              <Tag key={m.id} tone="accent" title={`${m.operation}: ${m.satgas.join(' › ')}`}>
                {m.satgas[0] ?? m.operation}
              </Tag>
            ))}
          </div>
        </div>
      </div>
      {conflicts.map((sentence) => (
        <div key={sentence} className="note error pn-clash">
          <Severity level="error" />
          <div className="g1">
            {sentence} <LinkButton onClick={toClash}>{t.drawer.fix}</LinkButton>
          </div>
        </div>
      ))}
    </>
  );
}
