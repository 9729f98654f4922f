import { isWithin, regencyOf } from '../region/region.ts';
import { FlowNetwork } from './flow.ts';
import { areasOfOrigin, type Origin } from './origin.ts';

/** What a sector asks for. */
export interface SectorDemand {
  sector: string;
  /** Codes of the districts in which it has polling places. */
  districts: readonly string[];
  /** People by urgency, the most urgent first; when there are too few people the last go without first. */
  need: readonly number[];
}

export interface Supply {
  origin: Origin;
  people: number;
}

/** So many people of an origin go to a sector. */
export interface Shipment {
  origin: Origin;
  sector: string;
  people: number;
}

export interface Transport {
  shipments: Shipment[];
  /** People sent in all. */
  sent: number;
  /** People of one sector or regency who must go to another. */
  travellers: number;
  /** Places for people that nobody is left for. */
  short: number;
  /** No plan that fills as much can have fewer travellers than this. */
  lowerBound: number;
}

// What is saved is counted by the thousand, so that the lesser wish never outweighs the greater one.
const HOME = 0;
/** From the Polres, or from nobody knows where: before a neighbour has to leave. */
const RESERVE = 1;
const NEIGHBOUR = 1_000;
const OTHER_REGENCY = 1_010;
/** Each step down in urgency. */
const LESS_URGENT = 1_000_000;

const DISTRICT = 8;
/** Whether an origin is one district or several, and no whole regency. */
const isDistrict = (origin: string): boolean =>
  areasOfOrigin(origin).every((code) => code.length === DISTRICT);

/** Whether people of this origin stay at home in the sector; those of no known origin travel from nowhere. */
export const isHome = (origin: Origin, districts: readonly string[]): boolean =>
  origin === null || districts.some((district) => isWithin(areasOfOrigin(origin), district));

/**
 * Who goes where, by numbers: as many places as possible filled, the urgent ones first; then as few people as
 * possible sent to a sector that is not theirs; then the reserve before neighbours, neighbours before other
 * regencies. Solved exactly as a flow of least cost. Equal inputs in any order give one answer only if sorted before.
 */
export function solveTransport(demands: readonly SectorDemand[], supplies: readonly Supply[]): Transport {
  const network = new FlowNetwork();
  const source = network.node();
  const sink = network.node();
  const anywhere = network.node();
  const sectors = demands.map((demand) => {
    const node = network.node();
    demand.need.forEach((people, step) => {
      network.arc(node, sink, people, step * LESS_URGENT);
    });
    return { demand, node, regencies: new Set(demand.districts.map((d) => regencyOf(d))) };
  });
  const endless = supplies.reduce((sum, { people }) => sum + people, 0);
  const regencies = new Map<string, number>();
  const routes: Route[] = [];
  const nodes = new Map<number, string>(sectors.map(({ demand, node }) => [node, demand.sector]));
  const regencyNode = (code: string): number => {
    const known = regencies.get(code);
    if (known !== undefined) return known;
    const node = network.node();
    regencies.set(code, node);
    for (const sector of sectors) {
      if (sector.regencies.has(code))
        routes.push({ from: node, to: sector.node, arc: network.arc(node, sector.node, endless, 0) });
    }
    return node;
  };
  const entries = supplies.map(({ origin, people }) => {
    const node = network.node();
    network.arc(source, node, people, 0);
    for (const { demand, node: to } of sectors) {
      if (!isHome(origin, demand.districts)) continue;
      const cost = origin !== null && isDistrict(origin) ? HOME : RESERVE;
      routes.push({ from: node, to, arc: network.arc(node, to, endless, cost) });
    }
    if (origin === null) return { origin, node };
    const around = new Set(isDistrict(origin) ? areasOfOrigin(origin).map((code) => regencyOf(code)) : []);
    for (const regency of around) {
      if (regency === null) continue;
      const to = regencyNode(regency);
      routes.push({ from: node, to, arc: network.arc(node, to, endless, NEIGHBOUR) });
    }
    routes.push({ from: node, to: anywhere, arc: network.arc(node, anywhere, endless, OTHER_REGENCY) });
    return { origin, node };
  });
  for (const { node } of sectors)
    routes.push({ from: anywhere, to: node, arc: network.arc(anywhere, node, endless, 0) });
  const sent = network.run(source, sink);
  const wanted = demands.reduce((sum, { need }) => sum + need.reduce((a, b) => a + b, 0), 0);
  const shipments = shipmentsOf(network, routes, entries, nodes);
  const districts = new Map(demands.map((d) => [d.sector, d.districts]));
  return {
    shipments,
    sent,
    travellers: shipments
      .filter(({ origin, sector }) => !isHome(origin, districts.get(sector) ?? []))
      .reduce((sum, { people }) => sum + people, 0),
    short: wanted - sent,
    lowerBound: travelBound(demands, supplies),
  };
}

interface Route {
  from: number;
  to: number;
  arc: number;
}

/** Takes the flow apart into shipments: from each origin, over its hubs, to sectors. */
function shipmentsOf(
  network: FlowNetwork,
  routes: readonly Route[],
  entries: readonly { origin: Origin; node: number }[],
  sectors: ReadonlyMap<number, string>,
): Shipment[] {
  const out = new Map<number, { to: number; left: number }[]>();
  for (const { from, to, arc } of routes) {
    const left = network.flowOf(arc);
    if (left === 0) continue;
    const known = out.get(from);
    if (known) known.push({ to, left });
    else out.set(from, [{ to, left }]);
  }
  const found = new Map<string, Shipment>();
  const ship = (origin: Origin, to: number, people: number): void => {
    const sector = sectors.get(to);
    if (sector !== undefined) {
      const key = `${origin}\n${sector}`;
      const known = found.get(key);
      if (known) known.people += people;
      else found.set(key, { origin, sector, people });
      return;
    }
    let left = people;
    for (const step of out.get(to) ?? []) {
      const amount = Math.min(left, step.left);
      if (amount === 0) continue;
      step.left -= amount;
      left -= amount;
      ship(origin, step.to, amount);
    }
  };
  for (const { origin, node } of entries) {
    for (const { to, left } of out.get(node) ?? []) ship(origin, to, left);
  }
  return [...found.values()];
}

/**
 * How many must travel at the least, whatever the plan: what each sector asks for beyond its own people, what each
 * regency then asks for beyond the people of its Polres, less those of no known home and less what stays unfilled.
 */
export function travelBound(demands: readonly SectorDemand[], supplies: readonly Supply[]): number {
  const wanted = demands.reduce((sum, { need }) => sum + need.reduce((a, b) => a + b, 0), 0);
  const people = supplies.reduce((sum, supply) => sum + supply.people, 0);
  const ofRegency = new Map<string, number>();
  const beyondOwn = new Map<string, number>();
  let unknown = 0;
  for (const { origin, people: count } of supplies) {
    // Who is at home in several regions, whole regencies among them, may not have to travel at all.
    if (origin === null || (!isDistrict(origin) && areasOfOrigin(origin).length > 1)) unknown += count;
    else if (!isDistrict(origin)) ofRegency.set(origin, (ofRegency.get(origin) ?? 0) + count);
  }
  let several = 0;
  for (const { districts, need } of demands) {
    const own = supplies
      .filter(({ origin }) => areasOfOrigin(origin).some((code) => districts.includes(code)))
      .reduce((sum, supply) => sum + supply.people, 0);
    const beyond = Math.max(0, need.reduce((a, b) => a + b, 0) - own);
    const regencies = [...new Set(districts.map((district) => regencyOf(district)))];
    const [regency] = regencies;
    if (regencies.length === 1 && regency) beyondOwn.set(regency, (beyondOwn.get(regency) ?? 0) + beyond);
    else several += beyond;
  }
  let must = 0;
  let left = [...ofRegency].reduce((sum, [code, count]) => sum + (beyondOwn.has(code) ? 0 : count), 0);
  for (const [regency, beyond] of beyondOwn) {
    const own = ofRegency.get(regency) ?? 0;
    must += Math.max(0, beyond - own);
    left += Math.max(0, own - beyond);
  }
  must += Math.max(0, several - left);
  return Math.max(0, must - unknown - Math.max(0, wanted - people));
}
