/** Cases are counted by line, by step, by how they go and by what was decided, and no more is shown than may be. */
import type { Pathway } from '../../src/domain/procedure/pathway';
import { count } from '../../src/trends/count';
import type { CaseFigure } from '../../src/trends/figure';
import { boundsOf, calendarYear, cutsFor, schoolYear, type Period } from '../../src/trends/period';
import { calendar, text, tinyPathway } from '../support/play';

const NOW = '2026-11-16T08:00:00.000Z';
const second = {
  ...tinyPathway,
  id: 'second',
  title: text('Second'),
  codePrefix: 'SE',
  stages: [{ ...tinyPathway.stages[0]!, id: 'only' }],
  anytime: [],
  afterwards: [],
};
const pathway: Pathway = { ...tinyPathway, id: 'tiny', codePrefix: 'TP', lines: [second] };
const [first, talk, decide] = tinyPathway.stages.map(({ id }) => id) as [string, string, string];

const figure = (more: Partial<CaseFigure> = {}): CaseFigure => ({
  prefix: 'TP',
  pathway: 'tiny',
  status: 'open',
  stage: first,
  openedAt: '2026-10-01T08:00:00.000Z',
  decided: [],
  ...more,
});
const times = (count: number, more: Partial<CaseFigure> = {}) => Array.from({ length: count }, () => figure(more));
const closed = (days: number, more: Partial<CaseFigure> = {}): Partial<CaseFigure> => ({
  status: 'closed',
  openedAt: '2026-08-02T08:00:00.000Z',
  closedAt: new Date(Date.parse('2026-08-02T08:00:00.000Z') + days * 86_400_000).toISOString(),
  ...more,
});

const counted = (figures: readonly CaseFigure[], period: Period = schoolYear(2026)) =>
  count([pathway], figures, { ...boundsOf(calendar, period), cuts: cutsFor(calendar, period), now: NOW });

describe('counting', () => {
  it('counts by line, and what is of no line any more apart', () => {
    const { total, lines } = counted([
      ...times(8),
      ...times(6, { prefix: 'SE', stage: 'only' }),
      ...times(5, { pathway: 'gone', prefix: 'XX' }),
    ]);
    expect(total).toBe(19);
    expect(lines.map(({ title, count: shown }) => [title?.nl, shown])).toEqual([
      [tinyPathway.title.nl, 8],
      ['Second', 6],
      [undefined, 5],
    ]);
    expect(counted(times(8)).lines).toHaveLength(2);
  });

  it('counts by step, those of an earlier edition together', () => {
    const [line] = counted([...times(5), ...times(6, { stage: talk }), ...times(7, { stage: 'long_gone' })]).lines;
    expect(line!.tables!.stages).toEqual([
      { stage: first, title: tinyPathway.stages[0]!.title, count: 5 },
      { stage: talk, title: tinyPathway.stages[1]!.title, count: 6 },
      { stage: decide, title: tinyPathway.stages[2]!.title, count: 0 },
      { stage: '', count: 7 },
    ]);
  });

  it('counts how cases go: in time, overdue, and how long those took that are closed or destroyed', () => {
    const figures = [
      ...times(6, { dueAt: '2026-12-01T08:00:00.000Z' }),
      ...times(5, { dueAt: '2026-11-01T08:00:00.000Z' }),
      ...times(5),
      ...times(5, closed(14)),
      ...times(6, closed(15)),
      ...times(7, closed(42)),
      ...times(8, closed(91)),
      ...times(9, closed(100)),
      ...times(10, closed(183, { status: 'erased' })),
    ];
    expect(counted(figures).lines[0]!.tables!.course).toEqual([
      { course: 'open_in_time', count: 11 },
      { course: 'open_late', count: 5 },
      { course: 'closed_2_weeks', count: 5 },
      { course: 'closed_6_weeks', count: 13 },
      { course: 'closed_3_months', count: 8 },
      { course: 'closed_6_months', count: 9 },
      { course: 'closed_later', count: 10 },
    ]);
    expect(counted(times(6, { status: 'erased' })).lines[0]!.tables!.course).toContainEqual({
      course: 'closed_unknown',
      count: 6,
    });
  });

  it('counts in how many cases a decision was taken, not what was decided nor how often', () => {
    const decided = (number: number) =>
      counted([...times(number, { decided: ['decision', 'erase'] }), ...times(20 - number)]).lines[0]!.tables!
        .decisions;
    const row = (shown: unknown) => [
      { act: 'decision', title: tinyPathway.acts.find(({ id }) => id === 'decision')!.title, count: shown },
    ];
    expect(decided(0)).toEqual(row(0));
    expect(decided(4)).toEqual(row('few'));
    expect(decided(12)).toEqual(row(12));
    expect(decided(17)).toEqual(row('hidden'));
    expect(decided(20)).toEqual(row(20));
    expect(counted(times(8, { decided: ['decision'] })).lines[0]!.tables!.decisions).toBe('few');
  });

  it('has no decisions where a line knows none', () => {
    expect(counted(times(6, { prefix: 'SE', stage: 'only' })).lines[1]!.tables).not.toHaveProperty('decisions');
  });

  it('says no more of a line with few cases than that they are few, and hides the total that would tell', () => {
    const { total, lines } = counted([...times(3), ...times(6, { prefix: 'SE', stage: 'only' })]);
    expect({ total, lines: lines.map(({ count: shown, tables }) => [shown, tables]) }).toEqual({
      total: 9,
      lines: [
        ['few', undefined],
        ['hidden', undefined],
      ],
    });
    const little = counted([...times(1), ...times(5, { prefix: 'SE', stage: 'only' })]);
    expect([little.total, little.lines[0]!.count, little.lines[1]!.count]).toEqual(['hidden', 'few', 5]);
    expect(counted(times(2)).total).toBe('few');
    expect(counted([]).total).toBe(0);
  });

  it('leaves a table out when leaving out cells is not enough', () => {
    const { stages } = counted([...times(4), ...times(2, { stage: talk })]).lines[0]!.tables!;
    expect(stages).toBe('few');
  });

  it('does not show in a year what the school years would tell apart', () => {
    const spring = times(3, { openedAt: '2026-03-02T08:00:00.000Z' });
    const autumn = times(6, { openedAt: '2026-10-02T08:00:00.000Z' });
    expect(counted([...spring, ...autumn]).lines[0]!.count).toBe(6);
    expect(counted([...spring, ...autumn], calendarYear(2026)).lines[0]).toMatchObject({ count: 'hidden' });
    expect(counted(autumn, calendarYear(2026)).lines[0]).toMatchObject({ count: 6 });
  });
});
