import { describe, expect, test } from 'vitest';
import {
  counterSentence,
  dayMark,
  nextStageCountdown,
  operationDay,
  operationDays,
  stageAt,
  stageDay,
  votingCountdown,
  votingDay,
  votingStage,
} from '../../../src/core/operation/stage.ts';
import { OMB_2024_STAGES, OMP_TURANGGA_2024 as omp } from '../../../src/core/operation/template.ts';
import { dayOf } from '../../../src/core/text/civil-date.ts';

describe('counters of Operasi Mantap Praja Turangga 2024', () => {
  test('121 days', () => {
    expect(operationDays(omp)).toBe(121);
    expect(operationDay(omp, '2024-08-27')).toBe(1);
    expect(operationDay(omp, '2024-12-25')).toBe(121);
    expect(operationDay(omp, '2024-08-26')).toBeNull();
    expect(operationDay(omp, '2024-12-26')).toBeNull();
  });

  test.each([
    ['2024-11-06', 'kampanye', 43, 72, 'Hari ke-43 kampanye · 72/121 operasi', 'H-21 pemungutan suara'],
    ['2024-10-17', 'kampanye', 23, 52, 'Hari ke-23 kampanye · 52/121 operasi', 'H-41 pemungutan suara'],
    [
      '2024-09-01',
      'penelitian',
      6,
      6,
      'Hari ke-6 penelitian persyaratan · 6/121 operasi',
      'H-87 pemungutan suara',
    ],
    ['2024-11-07', 'kampanye', 44, 73, 'Hari ke-44 kampanye · 73/121 operasi', 'H-20 pemungutan suara'],
    [
      '2024-11-27',
      'pemungutan-suara',
      1,
      93,
      'Hari ke-1 pemungutan suara · 93/121 operasi',
      'Hari-H pemungutan suara',
    ],
    ['2024-12-20', null, null, 116, '116/121 operasi', null],
    ['2024-09-24', null, null, 29, '29/121 operasi', 'H-64 pemungutan suara'],
    ['2025-01-01', null, null, null, null, null],
  ])('%s', (date, stage, inStage, inOperation, sentence, countdown) => {
    expect(stageAt(omp.stages, date)?.key ?? null).toBe(stage);
    expect(stageDay(omp.stages, date)).toBe(inStage);
    expect(operationDay(omp, date)).toBe(inOperation);
    expect(counterSentence(omp, date)).toBe(sentence);
    expect(votingCountdown(omp.stages, date)).toBe(countdown);
  });
});

test('the campaign of 2023 was five days away', () => {
  expect(stageAt(OMB_2024_STAGES, '2023-11-23')).toBeNull();
  expect(nextStageCountdown(OMB_2024_STAGES, '2023-11-23')).toBe('H-5 kampanye');
  expect(nextStageCountdown(OMB_2024_STAGES, '2024-03-01')).toBeNull();
  expect(dayOf('2023-10-19', '2023-11-23')).toBe(36);
});

test('of overlapping stages the latest start wins, then the earliest end', () => {
  const stage = (key: string, start: string, end: string) => ({ key, name: key, start, end });
  const stages = [
    stage('long', '2024-01-01', '2024-12-31'),
    stage('later', '2024-06-01', '2024-08-31'),
    stage('short', '2024-06-01', '2024-06-30'),
  ];
  for (const order of [stages, [...stages].reverse()]) {
    expect(stageAt(order, '2024-06-15')?.key).toBe('short');
    expect(stageAt(order, '2024-07-15')?.key).toBe('later');
    expect(stageAt(order, '2024-05-31')?.key).toBe('long');
  }
});

test('day marks', () => {
  expect([
    dayMark('2024-11-26', '2024-11-27'),
    dayMark('2024-11-27', '2024-11-27'),
    dayMark('2024-11-30', '2024-11-27'),
  ]).toEqual(['H-1', 'Hari-H', 'H+3']);
});

describe('the day of the vote', () => {
  const stage = (key: string, name: string, start: string) => ({ key, name, start, end: start });
  const named = stage('coblos', 'Pemungutan dan penghitungan suara', '2024-11-27');
  const before = stage('siap', 'Persiapan pemungutan suara', '2024-11-20');
  const other = stage('kampanye', 'Kampanye', '2024-09-25');
  const keyed = stage('pemungutan-suara', 'Hari-H', '2024-11-28');

  test.each([
    ['a name, before one that only holds the words', [other, before, named], 'coblos'],
    ['a name that holds the words', [other, before], 'siap'],
    ['the key of the templates, before any name', [named, keyed], 'pemungutan-suara'],
    ['the mark, before key and name', [named, keyed, { ...other, voting: true }], 'kampanye'],
  ])('is known by %s', (_why, stages, key) => {
    expect(votingStage(stages)?.key).toBe(key);
  });

  test('is not known where no stage says so', () => {
    expect(votingDay([other])).toBeNull();
    expect(votingCountdown([named], '2024-11-20')).toBe('H-7 pemungutan dan penghitungan suara');
  });

  test('is marked in the templates', () => {
    expect([omp.stages, OMB_2024_STAGES].map((stages) => stages.filter((s) => s.voting).length)).toEqual([
      1, 1,
    ]);
  });
});
