import { describe, expect, it } from 'vitest';
import {
  columnOfField,
  doubtOf,
  type EditableColumn,
  fieldsOf,
  pastedText,
  problemOf,
} from '../../../src/renderer/src/features/personnel/edit-fields.ts';

describe('fieldsOf', () => {
  it.each<[EditableColumn, string, object]>([
    ['name', ' RIO BATMALOMU ', { name: 'RIO BATMALOMU' }],
    ['rank', 'brigadir', { rank: 'BRIGPOL' }],
    ['rank', 'MAYOR ANEH', { rank: 'MAYOR ANEH' }],
    ['rank', '', { rank: null }],
    ['number', '85081192', { nrp: '85081192', nip: null }],
    ['number', "'05080456", { nrp: '05080456', nip: null }],
    ['number', '198001012005011001', { nip: '198001012005011001', nrp: null }],
    ['number', '', { nrp: null, nip: null }],
    ['gender', 'perempuan', { gender: 'P' }],
    ['gender', 'l', { gender: 'L' }],
    ['gender', '', { gender: null }],
    ['status', 'Pendidikan', { status: 'DIK' }],
    ['status', 'cuti', { status: 'CUTI' }],
    ['status', '', { status: 'AKTIF' }],
    ['status', 'ADC Bupati', { status: 'ADC BUPATI' }],
    ['unit', ' SAT LANTAS', { unit: 'SAT LANTAS' }],
    ['note', '', { note: null }],
  ])('%s: "%s"', (column, text, fields) => {
    expect(fieldsOf(column, text)).toEqual(fields);
  });
});

describe('pastedText', () => {
  const ranks = { BRIPTUU: 'BRIPTU' };
  it.each<[EditableColumn, string, string]>([
    ['rank', 'Briptuu', 'BRIPTU'],
    ['rank', 'BRIPKA', 'BRIPKA'],
    ['name', 'BRIPTUU', 'BRIPTUU'],
    ['number', '4070099', '04070099'],
    ['number', '4990099', '4990099'],
    ['number', '85081192', '85081192'],
    ['number', '407', '407'],
  ])('%s: "%s" is read as an import reads it', (column, text, read) => {
    expect(pastedText(column, text, { ranks })).toBe(read);
  });
  it('leaves the numbers of other bodies alone', () => {
    expect(pastedText('number', '4070099', { external: true })).toBe('4070099');
  });
});

describe('problemOf', () => {
  it('refuses a number that cannot be one', () => {
    expect(problemOf('number', '85501012')).toContain('bulan');
    expect(problemOf('number', 'delapan')).toContain('angka');
    expect(problemOf('number', '1.98001012005011E+17')).toContain('Excel');
  });
  it('accepts numbers, other lengths and nothing', () => {
    for (const text of ['85081192', '85.08.1192', '198001012005011001', '31970', '']) {
      expect(problemOf('number', text)).toBeNull();
    }
  });
  it('knows no months in the numbers of other bodies', () => {
    expect(problemOf('number', '21950077')).not.toBeNull();
    expect(problemOf('number', '21950077', true)).toBeNull();
    expect(fieldsOf('number', '21950077', true)).toEqual({ nrp: '21950077', nip: null });
  });
  it('refuses a gender that is neither', () => {
    expect(problemOf('gender', 'X')).not.toBeNull();
    expect(problemOf('gender', 'P')).toBeNull();
    expect(problemOf('name', 'X')).toBeNull();
  });
});

describe('doubtOf', () => {
  it('asks about a number of another length, except for people of another body', () => {
    expect(doubtOf('number', '8711018')).toBe('7 angka. NRP 8 angka, NIP 18 angka.');
    expect(doubtOf('number', '850810123')).toContain('9 angka');
    for (const text of ['85081192', '85.08.1192', '198001012005011001', '']) {
      expect(doubtOf('number', text)).toBeNull();
    }
    expect(doubtOf('number', '31970', { external: true })).toBeNull();
  });
  it('asks about a rank that is not written as one, and says what it is taken for', () => {
    expect(doubtOf('rank', 'JENDRAL')).toBe('“JENDRAL” dibaca JENDERAL POL (JENDERAL POLISI).');
    expect(doubtOf('rank', 'kombes')).toContain('KOMBES POL');
    expect(doubtOf('rank', 'MAYOR ANEH')).toBe('Pangkat “MAYOR ANEH” tidak ada dalam daftar.');
    for (const text of ['bripka', 'A.K.B.P.', 'Komisaris Besar Polisi', 'KAPTEN INF', '']) {
      expect(doubtOf('rank', text)).toBeNull();
    }
  });
  it('reads the usual spellings of a pasted list without a word, but no unknown ones', () => {
    expect(doubtOf('rank', 'kombes', { many: true })).toBeNull();
    expect(doubtOf('rank', 'MAYOR ANEH', { many: true })).not.toBeNull();
    expect(doubtOf('number', '8711018', { many: true })).not.toBeNull();
  });
});

it('shows the refusal of NRP and NIP in their one column', () => {
  expect(columnOfField('nip')).toBe('number');
  expect(columnOfField('unit')).toBe('unit');
  expect(columnOfField('owner_unit')).toBeNull();
});
