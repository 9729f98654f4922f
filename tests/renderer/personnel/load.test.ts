import { describe, expect, it } from 'vitest';
import { loadOf, markOf } from '../../../src/renderer/src/features/personnel/load.ts';

const day = '2024-11-06';
const duty = (date: string, conflict = false) => ({ date, conflict });

describe('loadOf', () => {
  it('counts tasks and days of the last 30 days, and what lies ahead', () => {
    const duties = [
      duty('2024-10-07'),
      duty('2024-10-08'),
      duty('2024-11-06'),
      duty('2024-11-06'),
      duty('2024-11-07'),
    ];
    expect(loadOf(duties, [], day)).toEqual({ tasks: 3, days: 2, ahead: 1, absentDays: 0 });
  });

  it('counts absent days inside the window only, both ends included', () => {
    const absences = [
      { since: '2024-11-04', until: '2024-11-08' },
      { since: '2024-09-01', until: '2024-10-08' },
      { since: '2024-11-20', until: null },
      { since: '2024-08-01', until: '2024-08-05' },
    ];
    expect(loadOf([], absences, day).absentDays).toBe(3 + 1);
    expect(loadOf([], [...absences, ...absences], day).absentDays).toBe(3 + 1);
    expect(loadOf([], [{ since: '2024-01-01', until: null }], day).absentDays).toBe(30);
  });
});

describe('markOf', () => {
  it('shows the worst of a day', () => {
    const duties = [duty('2024-11-04'), duty('2024-11-05', true), duty('2024-11-05')];
    const absences = [
      { since: '2024-11-03', until: '2024-11-05' },
      { since: '2024-11-28', until: null },
    ];
    const marks = ['02', '03', '04', '05', '06', '30'].map((d) => markOf(`2024-11-${d}`, duties, absences));
    expect(marks).toEqual([null, 'absent', 'duty', 'clash', null, 'absent']);
  });
});
