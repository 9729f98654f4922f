import { resolve } from 'node:path';
import { type BundleUnit, parseBundleUnit } from '../../core/bundle/bundle.ts';
import type { IdentityInput } from '../../shared/contract/session.ts';
import { dumpBundle } from '../backend/bundle/bundle.ts';
import { bundleError } from '../backend/bundle/error.ts';
import { readJson } from '../backend/read-file.ts';
import { type Command, textOption } from './command.ts';

/** A post to start with when no unit file is given; everything can be changed later. */
const DEFAULT_UNIT: IdentityInput = {
  key: 'polres-contoh',
  name: 'POLRES CONTOH',
  level: 'polres',
  parent: null,
  city: 'Kota',
  timeZone: 'WIB',
  letterhead: ['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'DAERAH CONTOH', 'RESOR CONTOH'],
  jurisdiction: [],
  head: {
    onBehalf: null,
    title: 'KEPALA KEPOLISIAN RESOR CONTOH',
    name: 'NAMA KEPALA',
    rank: 'AJUN KOMISARIS BESAR POLISI',
    nrp: null,
  },
  ops: null,
};

/** A bundle's unit as the identity of a new data folder. */
export function identityOf(unit: BundleUnit): IdentityInput {
  const { signatory, signatories, ...rest } = unit;
  const ops = signatories.find((s) => s.role === 'ops');
  const person = ({ onBehalf, title, name, rank, nrp }: BundleUnit['signatory']) => ({
    onBehalf,
    title,
    name,
    rank,
    nrp,
  });
  return { ...rest, head: person(signatory), ops: ops ? person(ops) : null };
}

function unitFromFile(path: string): IdentityInput {
  const parsed = parseBundleUnit(readJson(path));
  if ('problems' in parsed) throw bundleError(parsed.problems, 'Berkas satuan');
  return identityOf(parsed.unit);
}

export const dataCommands: Command[] = [
  {
    words: ['init'],
    usage: 'init [--unit-file FILE.json]',
    about: 'buat folder data terenkripsi',
    options: { 'unit-file': { type: 'string' } },
    opens: false,
    run: async (cli) => {
      const file = textOption(cli, 'unit-file');
      const identity = file ? unitFromFile(file) : DEFAULT_UNIT;
      const { recoveryCode } = await cli.call('session.create', {
        passphrase: cli.passphrase(),
        identity,
        paper: 'a4',
        sample: false,
      });
      return {
        json: { created: true, unit: identity.name, recoveryCode },
        text: `Folder data dibuat untuk ${identity.name}.\nKode pemulihan (catat, simpan terpisah): ${recoveryCode}`,
      };
    },
  },
  {
    words: ['load'],
    usage: 'load FILE.json',
    about: 'muat berkas data dalam satu tindakan',
    positionals: [1, 1],
    run: async (cli) => {
      const result = await cli.call('data.load', { file: { $path: resolve(cli.positionals[0] ?? '') } });
      const done =
        result.changes === 0
          ? 'Tidak ada yang berubah: isi berkas sudah ada semua.'
          : `${result.changes} baris ditulis dalam satu tindakan.`;
      const looks = result.warnings.map(({ path, message }) => `Periksa ${path}: ${message}.`);
      return { json: result, text: [done, ...looks].join('\n') };
    },
  },
  {
    words: ['dump'],
    usage: 'dump [--out FILE.json]',
    about: 'tulis semua data sebagai satu berkas',
    options: { out: { type: 'string' } },
    run: async (cli) => {
      const out = textOption(cli, 'out');
      if (!out) {
        const bundle = dumpBundle(cli.context());
        return { json: bundle, text: JSON.stringify(bundle, null, 2) };
      }
      const { bytes } = await cli.call('data.dump', { file: { $path: resolve(out) } });
      return { json: { file: out, bytes }, text: `${out} ditulis (${bytes} bita).` };
    },
  },
];
