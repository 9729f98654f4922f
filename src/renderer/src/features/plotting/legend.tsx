import { IconPrinter } from '@tabler/icons-react';
import { plottingText } from '../../../../shared/text/plotting.ts';

const CODES = [
  ['K', 'k'],
  ['P', 'p'],
  ['S', 's'],
  ['M', 'm'],
  ['24', 'r24'],
] as const;

/** What the letters mean; letters alone are enough on a black-and-white print. */
export function Legend() {
  return (
    <section className="pg-legend" aria-label={plottingText.legend}>
      {CODES.map(([code, look]) => (
        <span key={code}>
          <i className={`x ${look}`}>{code}</i>
          {plottingText.codes[code]}
        </span>
      ))}
      <span>
        <i className="x ab">CT</i>
        {plottingText.notReady}
      </span>
      <span>
        <i className="x k">2K</i>
        {plottingText.several}
      </span>
      <span className="r">
        <IconPrinter className="i14" aria-hidden="true" />
        {plottingText.monochrome}
      </span>
    </section>
  );
}
