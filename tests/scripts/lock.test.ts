import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishOnce, withLock } from '../../scripts/lib/lock.mjs';
import { at } from '../../scripts/lib/paths.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posko-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in a process of its own; answers its exit code. */
function inProcess(script: string): Promise<number | null> {
  const source = `import { publishOnce, withLock } from ${JSON.stringify(at('scripts/lib/lock.mjs'))};
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
const folder = ${JSON.stringify(folder)};
${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', resolve));
}

test('several processes at once make a folder once, and all find it whole', async () => {
  const script = `
const target = folder + '/made';
await publishOnce(target, async (temporary) => {
  appendFileSync(folder + '/times', 'x');
  writeFileSync(temporary + '/one', '1');
  await new Promise((done) => setTimeout(done, 150));
  writeFileSync(temporary + '/two', '2');
}, (found) => existsSync(found + '/two'));
process.exit(existsSync(target + '/one') && existsSync(target + '/two') ? 0 : 1);`;
  const codes = await Promise.all([inProcess(script), inProcess(script), inProcess(script)]);
  expect(codes).toEqual([0, 0, 0]);
  expect(readFileSync(join(folder, 'times'), 'utf8')).toBe('x');
  expect(readdirSync(folder).sort()).toEqual(['made', 'times']);
});

test('a maker that fails leaves nothing behind, and the next one may try', async () => {
  const target = join(folder, 'made');
  const whole = (found: string) => existsSync(join(found, 'one'));
  const broken = publishOnce(
    target,
    async (temporary: string) => {
      writeFileSync(join(temporary, 'half'), '');
      throw new Error('no space');
    },
    whole,
  );
  await expect(broken).rejects.toThrow('no space');
  expect(readdirSync(folder)).toEqual([]);
  await publishOnce(target, async (temporary: string) => writeFileSync(join(temporary, 'one'), ''), whole);
  expect(readdirSync(target)).toEqual(['one']);
});

test('the lock of a process that was killed is taken over', async () => {
  const lock = join(folder, 'lock');
  const code = await inProcess(
    `await withLock(folder + '/lock', () => process.kill(process.pid, 'SIGKILL'));`,
  );
  expect(code).toBeNull();
  expect(existsSync(lock)).toBe(true);
  expect(await withLock(lock, () => 'mine')).toBe('mine');
  expect(readdirSync(folder)).toEqual([]);
});
