import { settingsText } from '../../../../shared/text/settings.ts';
import { type Density, setDensity, setTheme, useAppContext } from '../../lib/context.ts';
import { Segmented } from '../../ui/choice.tsx';
import { Severity, Tag } from '../../ui/marks.tsx';
import { SimpleTable } from '../../ui/table.tsx';
import { Row } from './row.tsx';

const t = settingsText.look;
const ROWS = [
  { name: 'Contoh Satu, S.H.', rank: 'IPDA', state: 'ok' as const },
  { name: 'Contoh Dua', rank: 'BRIPKA', state: 'warning' as const },
  { name: 'Contoh Tiga', rank: 'BRIPDA', state: 'error' as const },
];

/** Light or dark, dense or roomy; at once and for this computer only. */
export function LookSection() {
  const theme = useAppContext((c) => c.theme);
  const density = useAppContext((c) => c.density);
  return (
    <div className="stack">
      <Row title={t.theme} note={t.note}>
        <Segmented
          label={t.theme}
          value={theme}
          options={[
            { value: 'light', label: t.light },
            { value: 'dark', label: t.dark },
            { value: 'system', label: t.system },
          ]}
          onChange={setTheme}
        />
      </Row>
      <Row title={t.density}>
        <Segmented<Density>
          label={t.density}
          value={density}
          options={[
            { value: 'padat', label: t.dense },
            { value: 'lega', label: t.roomy },
          ]}
          onChange={setDensity}
        />
        <div className="look-sample">
          <SimpleTable
            label={t.sample}
            rows={ROWS}
            rowKey={(row) => row.name}
            columns={[
              { key: 'rank', title: 'Pangkat', width: 90, cell: (row) => row.rank },
              { key: 'name', title: 'Nama', cell: (row) => row.name },
              { key: 'state', title: '', width: 40, cell: (row) => <Severity level={row.state} /> },
              { key: 'tag', title: 'Status', width: 90, cell: () => <Tag>Aktif</Tag> },
            ]}
          />
        </div>
      </Row>
    </div>
  );
}
