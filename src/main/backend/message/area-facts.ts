import { eventDuty, eventKindLabel, isCampaign } from '../../../core/event/kind.ts';
import type { AreaFacts, EventFacts, RegionName } from '../../../core/messages/facts.ts';
import { villageWord } from '../../../core/region/region.ts';
import { lowerFirst } from '../../../core/text/format.ts';

/** Villages and kecamatan of these events, each once in the order of the events, and the places that lie in none. */
export function areaFacts(events: readonly EventFacts[]): AreaFacts {
  const byDistrict = new Map<string, { label: string; villages: Map<string, RegionName> }>();
  for (const { village, district } of events) {
    if (district === null) continue;
    const found = byDistrict.get(district.code) ?? { label: district.label, villages: new Map() };
    if (village) found.villages.set(village.code, village);
    byDistrict.set(district.code, found);
  }
  const districts = [...byDistrict].map(([, { label, villages }]) => ({
    label,
    villages: [...villages.values()],
  }));
  const villages = districts.flatMap((district) => district.villages);
  const regencies = new Set(events.flatMap(({ regency }) => regency?.label ?? []));
  return {
    districts,
    villages: villages.length,
    villageWord: villageWord(villages.map(({ code }) => code)),
    regency: regencies.size === 1 ? ([...regencies][0] ?? null) : null,
    others: events.flatMap((event) =>
      event.district || !event.venue || event.route.length > 0
        ? []
        : [{ what: whatAt(event), place: event.venue, campaign: isCampaign(event.kind) }],
    ),
  };
}

const whatAt = ({ kind, title }: EventFacts): string =>
  isCampaign(kind) ? eventKindLabel(kind).toLowerCase() : (eventDuty(kind) ?? lowerFirst(title));
