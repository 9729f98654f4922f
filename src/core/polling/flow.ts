/** A directed arc with room for `capacity` at `cost` each. */
interface Arc {
  to: number;
  /** What still fits. */
  room: number;
  cost: number;
  /** Index of the opposite arc in `arcs`. */
  back: number;
}

/**
 * A network for the largest flow at the least cost. Successive shortest paths: exact, for networks of a few thousand
 * arcs with whole, non-negative costs.
 */
export class FlowNetwork {
  private readonly arcs: Arc[] = [];
  private readonly out: number[][] = [];

  node(): number {
    return this.out.push([]) - 1;
  }

  /** Adds an arc and returns its number, to ask for its flow. */
  arc(from: number, to: number, capacity: number, cost: number): number {
    const at = this.arcs.length;
    this.arcs.push({ to, room: capacity, cost, back: at + 1 }, { to: from, room: 0, cost: -cost, back: at });
    this.out[from]!.push(at);
    this.out[to]!.push(at + 1);
    return at;
  }

  flowOf(arc: number): number {
    return this.arcs[arc + 1]!.room;
  }

  /** Sends as much as fits from `source` to `sink`, in the cheapest way; returns how much. */
  run(source: number, sink: number): number {
    let sent = 0;
    for (;;) {
      const before = this.cheapestPath(source, sink);
      if (before === null) return sent;
      let amount = Number.POSITIVE_INFINITY;
      for (let node = sink; node !== source; node = this.fromOf(before[node]!))
        amount = Math.min(amount, this.arcs[before[node]!]!.room);
      for (let node = sink; node !== source; node = this.fromOf(before[node]!)) {
        const arc = this.arcs[before[node]!]!;
        arc.room -= amount;
        this.arcs[arc.back]!.room += amount;
      }
      sent += amount;
    }
  }

  private fromOf(arc: number): number {
    return this.arcs[this.arcs[arc]!.back]!.to;
  }

  /** The arc by which each node is reached on the cheapest path, or null when the sink is out of reach. */
  private cheapestPath(source: number, sink: number): Int32Array | null {
    const cost = new Float64Array(this.out.length).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(this.out.length).fill(-1);
    const waiting = new Uint8Array(this.out.length);
    const queue = [source];
    cost[source] = 0;
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!;
      waiting[node] = 0;
      for (const at of this.out[node]!) {
        const arc = this.arcs[at]!;
        const reached = cost[node]! + arc.cost;
        if (arc.room === 0 || reached >= cost[arc.to]!) continue;
        cost[arc.to] = reached;
        before[arc.to] = at;
        if (waiting[arc.to] === 1) continue;
        waiting[arc.to] = 1;
        queue.push(arc.to);
      }
    }
    return before[sink] === -1 ? null : before;
  }
}
