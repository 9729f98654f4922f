import { electronSetup } from './electron-setup.mjs';

// A process of its own, because getting and building take a minute in which nothing else could run here.
await electronSetup();
