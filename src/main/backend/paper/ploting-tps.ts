import type { PlotingTpsData, PollingBand } from '../../../core/documents/ploting-tps-data.ts';
import { capitalName } from '../../../core/personnel/name.ts';
import { POLLING_CLASS_LABELS } from '../../../core/polling/class.ts';
import { villageKind } from '../../../core/region/region.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Context } from '../context.ts';
import {
  groupWithVillage,
  labelOfGroup,
  type PollingBoard,
  padalOf,
  patternOfGroup,
} from '../polling/board.ts';
import { listFrame } from './parts.ts';
import { type DistrictGroups, dayOf, districtName, readPolling } from './polling.ts';
import type { PaperSource } from './source.ts';

/** Daftar ploting TPS: a list for each district. */
export function plotingTpsData(context: Context, scope: Scope, paper: 'a4' | 'f4'): PlotingTpsData {
  const { db } = context;
  const { operation, board, districts } = readPolling(db, scope);
  return {
    ...listFrame(context, operation, paper),
    day: dayOf(board),
    districts: districts.map(({ code, groups }) => ({
      name: `Kecamatan ${board.name(code)}`,
      bands: bandsOf(board, groups),
    })),
  };
}

function bandsOf(board: PollingBoard, groups: DistrictGroups['groups']): PollingBand[] {
  const bands = new Map<string, PollingBand>();
  for (const { group, members } of groups) {
    const village = group.mixed ? '' : (group.places[0]?.region ?? '');
    const band = bands.get(village) ?? { ...bandNames(board, village), blocks: [] };
    bands.set(village, band);
    const padal = padalOf(board, group);
    band.blocks.push({
      places: group.mixed ? labelOfGroup(board, group) : groupWithVillage(board, group),
      placeCount: group.places.length,
      category: POLLING_CLASS_LABELS[group.class],
      pattern: patternOfGroup(board, group),
      linmas: group.linmas,
      padal: padal && [padal.rank, capitalName(padal.name)].filter(Boolean).join(' '),
      people: members.map(({ person_id, name, rank, number }) => ({
        key: person_id,
        name,
        rank: rank ?? '',
        number,
      })),
      missing: Math.max(0, group.need - members.length),
      note: null,
    });
  }
  return [...bands.values()];
}

function bandNames(board: PollingBoard, village: string): Pick<PollingBand, 'title' | 'short'> {
  if (village === '') return { title: 'GABUNGAN BEBERAPA KELURAHAN/DESA', short: 'gabungan' };
  const kind = villageKind(village) === 'desa' ? 'DESA' : 'KELURAHAN';
  return { title: `${kind} ${board.name(village).toUpperCase()}`, short: board.label(village) };
}

export const plotingTpsSource: PaperSource<PlotingTpsData> = {
  needs: ['operation'],
  data: plotingTpsData,
  about: districtName,
};
