import { IconDownload, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { thousands } from '../../../../core/text/format.ts';
import type { PollingArea, PollingSummary } from '../../../../shared/contract/polling.ts';
import { pollingText } from '../../../../shared/text/polling.ts';
import { useCall } from '../../lib/hooks.ts';
import { navigate } from '../../lib/router.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { ErrorNote } from '../../ui/feedback.tsx';
import { usePaper } from '../../ui/pdf/use-paper.ts';
import { type SimpleColumn, SimpleTable } from '../../ui/table.tsx';

const t = pollingText.area;
type By = 'district' | 'sector';

/** Figures of districts or rayon, and the list of each district on paper. */
export function AreaView({ operationId, summary }: { operationId: string; summary: PollingSummary }) {
  const [by, setBy] = useState<By>('district');
  const rows = by === 'sector' ? summary.sectors : summary.districts;
  const columns: readonly SimpleColumn<PollingArea>[] = [
    {
      key: 'name',
      title: t.columns.name,
      cell: (area) =>
        by === 'sector' ? (
          <b>{area.label}</b>
        ) : (
          <LinkButton
            title={t.show(area.label)}
            onClick={() => navigate('polling', { query: { view: 'list', district: area.key } })}
          >
            {area.label}
          </LinkButton>
        ),
    },
    figure('places', t.columns.places, 84, (a) => a.places),
    figure('kr', pollingText.classes['kurang-rawan'], 104, (a) => a.byClass['kurang-rawan'] ?? 0),
    figure('r', pollingText.classes.rawan, 84, (a) => a.byClass.rawan ?? 0),
    figure('sr', pollingText.classes['sangat-rawan'], 104, (a) => a.byClass['sangat-rawan'] ?? 0),
    figure('k', pollingText.classes.khusus, 84, (a) => a.byClass.khusus ?? 0),
    figure('need', t.columns.need, 84, (a) => a.need),
    figure('have', t.columns.have, 84, (a) => a.have),
    figure('missing', t.columns.missing, 84, (a) => Math.max(0, a.need - a.have)),
    figure('padal', t.columns.padal, 70, (a) => a.padal),
    figure('linmas', t.columns.linmas, 84, (a) => a.linmas),
    figure('voters', t.columns.voters, 96, (a) => a.voters),
    ...(by === 'district'
      ? [
          {
            key: 'paper',
            title: '',
            width: 44,
            cell: (area: PollingArea) => <PaperButton operationId={operationId} area={area} />,
          },
        ]
      : []),
  ];
  return (
    <div className="pl-page scroll" data-pane tabIndex={-1}>
      <div className="pl-head">
        {summary.sectors.length > 0 ? (
          <Segmented<By>
            small
            label={t.by}
            value={by}
            onChange={setBy}
            options={[
              { value: 'district', label: t.district },
              { value: 'sector', label: t.sector },
            ]}
          />
        ) : null}
        <div className="r f">
          <Button
            icon={<IconFileSpreadsheet />}
            onClick={() => navigate('report', { query: { kind: 'tps', span: 'operation' } })}
          >
            {pollingText.workbook}
          </Button>
          <Button
            icon={<IconPrinter />}
            onClick={() => navigate('document', { query: { tab: 'lists', kind: 'ploting-tps' } })}
          >
            {pollingText.paper}
          </Button>
        </div>
      </div>
      <SimpleTable columns={columns} rows={[...rows]} rowKey={(area) => area.key} label={t.table} />
    </div>
  );
}

const figure = (
  key: string,
  title: string,
  width: number,
  of: (area: PollingArea) => number,
): SimpleColumn<PollingArea> => ({
  key,
  title,
  width,
  align: 'right',
  cell: (area) => (of(area) === 0 ? '–' : thousands(of(area))),
});

/** Saves the list of one district as PDF. */
function PaperButton({ operationId, area }: { operationId: string; area: PollingArea }) {
  const setting = useCall('setting.get', {}).data;
  const paper = usePaper({
    kind: 'ploting-tps',
    scope: { operationId, eventId: null, day: null, district: area.key },
    paper: setting?.paper ?? 'a4',
    letterId: null,
  });
  return (
    <>
      <IconButton
        label={t.paper(area.label)}
        plain
        small
        disabled={paper.busy}
        onClick={() => void paper.save()}
      >
        <IconDownload className="i14" />
      </IconButton>
      {paper.error ? <ErrorNote error={paper.error} /> : null}
    </>
  );
}
