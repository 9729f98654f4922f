import { pathToFileURL } from 'node:url';
import { ensureBuild } from './lib/ensure-build.mjs';
import { onNode24 } from './lib/node24.mjs';
import { at } from './lib/paths.mjs';

onNode24();
await ensureBuild(['main']);
await import(pathToFileURL(at('out', 'main', 'posko.js')).href);
