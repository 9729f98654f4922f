import { expect, it } from 'vitest';
import { sttpNumbers } from '../../../src/core/order/sttp.ts';

const sttp = (number: string | null, date: string | null = '2024-11-03') => ({ number, date, issuer: null });
const of = (serial: number) => `STTP/${serial}/YAN.2.2/XI/2024/Sat Intelkam`;

it('says nothing without a number', () => {
  expect(sttpNumbers([])).toBe('');
  expect(sttpNumbers([sttp(null)])).toBe('');
});

it('lists numbers once each, in order, behind them their date', () => {
  expect(sttpNumbers([sttp(of(10)), sttp(of(9)), sttp(of(9))])).toBe(
    ` Nomor: ${of(9)} dan ${of(10)} tanggal 3 November 2024`,
  );
  expect(sttpNumbers([sttp('41/X', null)])).toBe(' Nomor: 41/X');
  expect(sttpNumbers([sttp('tanpa pola'), sttp(of(3), '2024-11-01')])).toBe(
    ` Nomor: tanpa pola tanggal 3 November 2024 dan ${of(3)} tanggal 1 November 2024`,
  );
});

it('writes three or more in a row as a run, and only those of one form', () => {
  expect(sttpNumbers([41, 42, 43, 45].map((serial) => sttp(of(serial))))).toBe(
    ` Nomor: ${of(41)} s.d. ${of(43)} dan ${of(45)} tanggal 3 November 2024`,
  );
  expect(sttpNumbers([sttp('A/1/X'), sttp('A/2/Y'), sttp('A/3/X')])).toBe(
    ' Nomor: A/1/X, A/2/Y, dan A/3/X tanggal 3 November 2024',
  );
});

it('counts what would be too long a list', () => {
  const many = Array.from({ length: 41 }, (_, index) => sttp(of(2 * index + 1)));
  expect(sttpNumbers(many)).toBe(' sebanyak 41 (empat puluh satu) surat');
});
