import { onNode24 } from './lib/node24.mjs';
import { STATIC_STEPS, takeAll, vitestStep } from './lib/steps.mjs';

onNode24();
const started = performance.now();
const outcomes = [...(await takeAll(STATIC_STEPS)), ...(await takeAll([vitestStep('unit', 'tes unit')]))];
const broken = outcomes.filter((outcome) => !outcome.ok).length;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  broken === 0 ? `Semua lolos, ${seconds} detik.\n` : `${broken} langkah gagal, ${seconds} detik.\n`,
);
process.exit(broken === 0 ? 0 : 1);
