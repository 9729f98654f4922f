import { expect, it } from 'vitest';
import { z } from 'zod';
import { givenText, schemaMessage } from '../../../src/core/text/schema.ts';

const message = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: schemaMessage }).error?.issues.map((i) => i.message);

it.each([
  [z.strictObject({ a: z.string() }), {}, 'wajib diisi'],
  [z.string(), 5, 'harus teks'],
  [z.number(), 'x', 'harus angka'],
  [z.number().int(), 1.5, 'harus bilangan bulat'],
  [z.boolean(), null, 'harus true atau false'],
  [z.array(z.string()), {}, 'harus daftar'],
  [z.strictObject({}), null, 'harus objek'],
  [z.literal(1), 2, 'harus 1'],
  [z.enum(['L', 'P']), 'X', 'harus salah satu dari L, P'],
  [z.enum(['L', 'P']), undefined, 'wajib diisi'],
  [z.string().min(1), '', 'tidak boleh kosong'],
  [z.string().min(8), 'a', 'sedikitnya 8 huruf'],
  [z.string().max(3), 'abcd', 'paling banyak 3 huruf'],
  [z.array(z.string()).min(1), [], 'tidak boleh kosong'],
  [z.array(z.string()).max(1), ['a', 'b'], 'paling banyak 1 isi'],
  [z.number().min(0), -1, 'paling kecil 0'],
  [z.number().max(99), 100, 'paling besar 99'],
  [z.number().gt(0), 0, 'harus lebih dari 0'],
  [z.number().lt(9), 9, 'harus kurang dari 9'],
  [z.string().regex(/^a$/), 'b', 'bentuknya tidak sesuai'],
  [z.strictObject({}), { a: 1 }, 'kunci tidak dikenal'],
  [z.union([z.string(), z.number()]), null, 'isian tidak sesuai'],
  [z.string().refine(() => false), 'a', 'isian tidak sesuai'],
  [z.string().refine(() => false, 'tanggal YYYY-MM-DD'), 'a', 'tanggal YYYY-MM-DD'],
])('%#: says what is wrong in Indonesian', (schema, value, expected) => {
  expect(message(schema, value)).toEqual([expected]);
});

it('refuses broken characters and leaves out signs of direction before anything is measured', () => {
  const schema = givenText().trim().min(1).max(4);
  expect(schema.parse(' \u202eBUDI\u202c ')).toBe('BUDI');
  expect(message(schema, '\u202e')).toEqual(['tidak boleh kosong']);
  expect(message(schema, 'B\0D')).toEqual(['ada huruf yang rusak di dalamnya; ketik ulang']);
  expect(message(schema, 'B\ud800')).toEqual(['ada huruf yang rusak di dalamnya; ketik ulang']);
});

it('puts accents on their letters: apart from them papers print empty boxes', () => {
  expect(givenText().parse('Andre\u0301 Mun\u0303oz')).toBe('André Muñoz');
});
