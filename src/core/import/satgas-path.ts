import type { NumberStyle, RowHeading } from './band.ts';
import type { SatgasPath } from './types.ts';

/** Levels of SATGAS and SUBSATGAS are multiples of this; groups lie between them. */
const SATGAS_LEVEL = 10;
const GROUP_STEP = 4;

/**
 * The bands that are open while a list is read from the top: which satgas the next person belongs to, and which
 * unit. SATGAS opens level 1, SUBSATGAS level 2; groups of other kinds hang below the deepest of them.
 */
export class OpenBands {
  private names: { name: string; level: number }[] = [];
  private staff: string | null = null;
  private path: SatgasPath | null = null;
  unit: string | null = null;
  private unitStyle: NumberStyle | null = null;

  /** The satgas of the people that follow; one object for all of them. */
  get current(): SatgasPath | null {
    return this.path;
  }

  open(heading: Exclude<RowHeading, { kind: 'total' | 'footer' }>): void {
    switch (heading.kind) {
      case 'divider':
        this.reset();
        break;
      case 'staff':
        this.reset();
        this.staff = 'PIM STAF';
        break;
      case 'satgas':
        this.push(heading.name, heading.level * SATGAS_LEVEL);
        this.closeUnit();
        break;
      case 'group':
        this.push(heading.name, this.groupLevel(heading.level));
        break;
      case 'unit':
        this.unit = heading.unit;
        this.unitStyle = heading.style;
        break;
      case 'plain':
        // 'C. PNS POLRI' after 'B. SAT LANTAS' stands beside it, '1. PERWIRA' below it.
        if (heading.style !== null && heading.style === this.unitStyle) this.closeUnit();
        break;
    }
    this.path = this.makePath();
  }

  private reset(): void {
    this.names = [];
    this.staff = null;
    this.closeUnit();
  }

  /** What follows is of no unit that a heading names. */
  closeUnit(): void {
    this.unit = null;
    this.unitStyle = null;
  }

  private push(name: string, level: number): void {
    this.staff = null;
    while (this.names.length > 0 && this.names.at(-1)!.level >= level) this.names.pop();
    this.names.push({ name, level });
  }

  /** A group hangs half a step below the deepest SATGAS or SUBSATGAS; lettered ones below numbered ones. */
  private groupLevel(style: number | null): number {
    const above = this.names.filter(({ level }) => level % SATGAS_LEVEL === 0).at(-1)?.level ?? 0;
    const lettered = style === 2 && this.names.some(({ level }) => level === above + GROUP_STEP);
    return above + (lettered ? GROUP_STEP + 1 : GROUP_STEP);
  }

  private makePath(): SatgasPath | null {
    if (this.staff !== null) return { names: [this.staff], kind: 'staff' };
    if (this.names.length === 0) return null;
    return { names: this.names.map(({ name }) => name), kind: 'satgas' };
  }
}
