import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { at, NODE, ROOT } from './paths.mjs';

/**
 * @typedef {object} Finished
 * @property {boolean} ok
 * @property {string} output what it printed, both streams in order
 */

/**
 * Runs a program that npm installed into the checkout, on the checkout's Node.
 * @param {string} name in node_modules/.bin
 * @param {string[]} args
 * @param {{ live?: boolean, env?: Record<string, string> }} [options] `live`: its output appears as it comes
 * @returns {Promise<Finished>}
 */
export function runTool(name, args, options = {}) {
  return run(at('node_modules', '.bin', name), args, options);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ live?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<Finished>}
 */
export function run(program, args, { live = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        PATH: [dirname(NODE), at('node_modules', '.bin'), process.env.PATH].join(delimiter),
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
