import { onNode24 } from './lib/node24.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { electronStep, STATIC_STEPS, takeAll, vitestStep, windowStep } from './lib/steps.mjs';

onNode24();
const packages = ensurePackages();
const outcomes = [
  ...(await takeAll(STATIC_STEPS)),
  // Building the driver keeps one core busy for a minute: the tests run beside it.
  ...(await takeAll([vitestStep('unit', 'tes unit'), ...(packages ? [electronStep] : [])])),
  ...(await takeAll([vitestStep('backend', 'tes data dan cetakan')])),
  ...(await takeAll([vitestStep('command', 'tes perintah posko')])),
  ...(await takeAll([vitestStep('faults', 'tes gangguan')])),
];
if (packages) outcomes.push(...(await takeAll([windowStep()])));
else outcomes.push({ ok: false, output: '' });

// A check without tests that fails counts as one failure: the last line never says less than what happened.
const passed = outcomes.reduce((sum, outcome) => sum + (outcome.passed ?? 0), 0);
const failed = outcomes.reduce(
  (sum, outcome) => sum + (outcome.ok ? 0 : Math.max(outcome.failed ?? 0, 1)),
  0,
);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
