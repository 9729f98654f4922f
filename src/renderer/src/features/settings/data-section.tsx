import { IconDatabaseImport, IconFileExport, IconMapPin, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { settingsText } from '../../../../shared/text/settings.ts';
import { type CallError, call } from '../../lib/call.ts';
import { openFile, saveFile } from '../../lib/files.ts';
import { useCall, useJob } from '../../lib/hooks.ts';
import { unitTitle } from '../../lib/unit-title.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note, ProgressPanel } from '../../ui/feedback.tsx';
import { Row } from './row.tsx';

const t = settingsText.data;

/** Region codes, soundness of the data, and the data as one open file. */
export function DataSection() {
  return (
    <div className="stack">
      <Regions />
      <Verify />
      <Bundle />
    </div>
  );
}

function Regions() {
  const status = useCall('region.status', {}).data;
  const load = useJob('region.importFile');
  const choose = async () => {
    const file = await openFile({ kind: 'region' });
    if (file) await load.run({ file: file.ref });
  };
  return (
    <Row title={t.regions} note={t.regionsNote}>
      {status && <p>{t.regionsHave(thousands(status.villages), thousands(status.districts))}</p>}
      <Button icon={<IconMapPin />} disabled={load.running} onClick={() => void choose()}>
        {t.regionsImport}
      </Button>
      {load.running && <ProgressPanel progress={load.progress} label={t.regions} onCancel={load.cancel} />}
      {load.value && (
        <Note level="ok">
          {t.regionsDone(
            thousands(load.value.added),
            thousands(load.value.updated),
            thousands(load.value.rejected),
          )}
        </Note>
      )}
      {load.error && <ErrorNote error={load.error} />}
    </Row>
  );
}

function Verify() {
  const verify = useMutation<Output<'data.verify'>, CallError>({ mutationFn: () => call('data.verify', {}) });
  return (
    <Row title={t.verify} note={t.verifyNote}>
      <Button icon={<IconShieldCheck />} disabled={verify.isPending} onClick={() => verify.mutate()}>
        {verify.isPending ? t.verifying : t.verifyDeed}
      </Button>
      {verify.data?.problems.length === 0 && <Note level="ok">{t.sound(thousands(verify.data.rows))}</Note>}
      {verify.data && verify.data.problems.length > 0 && (
        <Note level="error">
          <b>{t.problems(verify.data.problems.length)}</b>
          <ul className="selectable">
            {verify.data.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Note>
      )}
      {verify.error && <ErrorNote error={verify.error} />}
    </Row>
  );
}

function Bundle() {
  const overview = useCall('session.overview', {}).data;
  const load = useJob('data.load');
  const dump = useJob('data.dump');
  const [name, setName] = useState('');
  const busy = load.running || dump.running;
  const read = async () => {
    const file = await openFile({ kind: 'bundle' });
    if (file) await load.run({ file: file.ref });
  };
  const write = async () => {
    const suggestedName = t.dumpName(unitTitle(overview?.unitName ?? ''), overview?.today ?? '');
    const file = await saveFile({ kind: 'bundle', suggestedName });
    if (!file) return;
    setName(file.name);
    await dump.run({ file: file.ref });
  };
  return (
    <Row title={t.bundle} note={t.bundleNote}>
      <div className="f deeds">
        <Button icon={<IconDatabaseImport />} disabled={busy} onClick={() => void read()}>
          {t.load}
        </Button>
        <Button icon={<IconFileExport />} disabled={busy} onClick={() => void write()}>
          {t.dump}
        </Button>
      </div>
      {load.running && <ProgressPanel progress={load.progress} label={t.loading} onCancel={load.cancel} />}
      {dump.running && <ProgressPanel progress={dump.progress} label={t.dumping} onCancel={dump.cancel} />}
      {load.value && (
        <Note level="ok">
          {load.value.changes === 0 ? t.loadedNothing : t.loaded(thousands(load.value.changes))}
        </Note>
      )}
      {load.value && load.value.warnings.length > 0 && (
        <Note level="warning">
          <b>{t.loadedLook(load.value.warnings.length)}</b>
          <ul className="selectable">
            {load.value.warnings.map(({ path, message }) => (
              <li key={path}>{t.loadedWarning(path, message)}</li>
            ))}
          </ul>
        </Note>
      )}
      {load.error && <ErrorNote error={load.error} />}
      {dump.value && <Note level="ok">{t.dumped(name)}</Note>}
      {dump.error && <ErrorNote error={dump.error} />}
    </Row>
  );
}
