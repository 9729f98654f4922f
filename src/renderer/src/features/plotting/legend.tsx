import { IconPrinter } from '@tabler/icons-react';
import { plottingText } from '../../../../shared/text/plotting.ts';

const CODES = [
  ['K', 'k'],
  ['P', 'p'],
  ['S', 's'],
  ['M', 'm'],
  ['24', 'r24'],
] as const;

/** What the letters mean, and in full what the current cell is about: who, which duties. */
export function Legend({ current }: { current: string }) {
  return (
    <section className="pg-legend" aria-label={plottingText.legend}>
      {CODES.map(([code, look]) => (
        <span key={code}>
          <i className={`x ${look}`}>{code}</i>
          {plottingText.codes[code]}
        </span>
      ))}
      <span>
        <i className="x off">LD</i>
        {plottingText.off}
      </span>
      <span>
        <i className="x ab">CT</i>
        {plottingText.notReady}
      </span>
      <span>
        <i className="x k">2K</i>
        {plottingText.several}
      </span>
      <span title={plottingText.edit.hint}>
        <i className="pg-dot" />
        {plottingText.pinned}
      </span>
      <span className="pg-mono">
        <IconPrinter className="i14" aria-hidden="true" />
        {plottingText.monochrome}
      </span>
      {/* Read out already: the grid names its current cell. */}
      <span className="pg-now" title={current} aria-hidden="true">
        {current}
      </span>
    </section>
  );
}
