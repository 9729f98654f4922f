import { ensureBuild } from './lib/ensure-build.mjs';

await ensureBuild();
