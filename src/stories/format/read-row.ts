/**
 * One row of a story brought to one form: what is done, what is expected, how the clock moves, which rules it
 * exercises.
 */
import type { RawStep } from './format';
import type { StoryAction, Doing, Expectation, Move, Row } from './story';
import { isMoment, readDuration } from './times';

type Wrong = { readonly line: number; readonly message: string };
/** Row, or what is wrong with it. */
export type ReadRow = { readonly row: Row } | { readonly wrong: Wrong };

const QUESTIONS = ['show', 'list', 'journal'] as const;
const VERBS = ['approve', 'reject', 'tick', 'entry', 'command', 'press', 'writes'] as const;

function doingOf(verb: (typeof VERBS)[number], value: string, step: RawStep): Doing {
  switch (verb) {
    case 'approve':
    case 'reject':
      return { kind: verb, act: value };
    case 'tick':
    case 'entry':
      return { kind: verb, task: value };
    case 'command':
      return { kind: 'command', text: value };
    case 'press':
      return { kind: 'press', label: value, message: step.message };
    case 'writes':
      return { kind: 'write', text: value, channel: step.where ?? '' };
  }
}

/** `show`, or an act whose form is sent, or opened and left. */
function doneIn(does: string, tab: string | undefined): Doing {
  const question = QUESTIONS.find((name) => name === does);
  if (question) return { kind: question };
  return tab === undefined ? { kind: 'act', act: does } : { kind: 'open', act: does, tab };
}

function allDoings(step: RawStep): Doing[] {
  const done = step.does === undefined ? [] : [doneIn(step.does, step.opens)];
  return [...done, ...VERBS.flatMap((verb) => (step[verb] === undefined ? [] : [doingOf(verb, step[verb], step)]))];
}

/** Words that mean nothing without another. */
function alone(step: RawStep, doings: readonly Doing[]): string | undefined {
  const [doing] = doings;
  if (step.message !== undefined && step.press === undefined)
    return '"message" says where the button of "press" stands: add "press".';
  if (step.where !== undefined && step.writes === undefined)
    return '"where" is the channel in which somebody writes: add "writes".';
  if (step.writes !== undefined && step.where === undefined)
    return '"writes" is typed in a channel: add "where", a role.';
  if (step.opens !== undefined && doing?.kind !== 'open') return '"opens" opens the form of an act: add "does".';
  if (step.tab !== undefined && doing?.kind !== 'act')
    return '"tab" sends the form of an act: add "does", and no "opens".';
  if (step.opens !== undefined && step.with !== undefined)
    return 'A form that is opened and left is filled in by the row that sends it: move "with" to the row with "tab".';
  return step.tab !== undefined && step.card === 'old'
    ? 'A form in a tab is as old as it is: take "card" away.'
    : undefined;
}

/** `refuse: any` leaves the rule open. */
const named = (rules: readonly string[]) => rules.filter((rule) => rule !== 'any');

/** The endings that a row names; advice and what is on the screen come with being accepted. */
function endingsOf({ expect, refuse, ask, fields }: RawStep): string[] {
  return [
    ...(expect === undefined ? [] : [expect]),
    ...Object.entries({ refuse, ask, fields }).flatMap(([ending, given]) => (given ? [ending] : [])),
  ];
}

function expectationOf(step: RawStep, reasonGiven: boolean): Expectation {
  const { expect, refuse, ask, hint, fields } = step;
  if (expect === 'stale' || expect === 'unknown') return { kind: expect };
  if (refuse) return { kind: 'refuse', rules: named(refuse) };
  if (fields) return { kind: 'fields', fields: named(fields) };
  if (ask && !reasonGiven) return { kind: 'ask', rules: named(ask) };
  return { kind: 'ok', hints: named(hint ?? []) };
}

function moveOf(step: RawStep): Move | undefined | 'unreadable' {
  if (step.at !== undefined) return isMoment(step.at) ? { to: step.at } : 'unreadable';
  if (step.wait === undefined) return undefined;
  const by = readDuration(step.wait);
  return by ? { by } : 'unreadable';
}

/** What is wrong with a row as a whole; undefined when it can be played. */
function complaint(step: RawStep, doings: readonly Doing[], move: Move | undefined | 'unreadable'): string | undefined {
  if (move === 'unreadable')
    return step.at === undefined
      ? '"wait" should be a length of time such as: 3 working days, 5 days, 2 weeks, 4 hours.'
      : '"at" should be a local time such as 2026-11-20T10:00, 10:00 or monday 10:00.';
  if (step.at !== undefined && step.wait !== undefined) return 'Use "at" or "wait", not both.';
  const wanting = alone(step, doings);
  if (wanting) return wanting;
  const endings = endingsOf(step);
  if (endings.length > 1) return `A row ends in one way; this one expects ${endings.join(' and ')}.`;
  if (doings.length > 1)
    return `A row does one thing; this one does ${doings.map(({ kind }) => kind).join(' and ')}. Make it two rows.`;
  if (doings.length === 1 && step.who === undefined) return 'The row says what is done but not by whom: add "who".';
  if (doings.length === 0 && step.who !== undefined)
    return `The row says who but not what: add "does" (an act, ${QUESTIONS.join(', ')}), ${VERBS.join(', ')}.`;
  if (doings.length === 0 && !move && !step.check && !step.note && !changesIn(step))
    return 'The row does nothing: it needs who and does, at or wait, people, or check.';
  return undefined;
}

function actionOf(step: RawStep, doing: Doing): StoryAction {
  const reasons = step.reasons ?? {};
  const reasonGiven = step.reason !== undefined || (step.ask ?? []).some((rule) => rule in reasons);
  return {
    who: step.who!,
    doing,
    case: step.case,
    card: step.card ?? 'new',
    tab: step.tab,
    questions: step.questions,
    answers: step.with ?? {},
    reasons,
    reason: step.reason,
    expect: expectationOf(step, reasonGiven),
    askedFirst: reasonGiven ? named(step.ask ?? []) : [],
    sees: step.sees ?? [],
    not: step.not ?? [],
  };
}

/**
 * Who changes in this row: who is away is off duty, as the school has it in its configuration, and who is back is on
 * duty.
 */
function changesIn({ people, away = [], back = [] }: RawStep): Row['people'] {
  const duty = [...away.map((id) => [id, false] as const), ...back.map((id) => [id, true] as const)];
  if (duty.length === 0) return people;
  return { ...people, ...Object.fromEntries(duty.map(([id, onDuty]) => [id, { ...people?.[id], onDuty }])) };
}

/** Reads one row; `number` counts from 1. */
export function readRow(step: RawStep, number: number, line: number): ReadRow {
  const doings = allDoings(step);
  const move = moveOf(step);
  const message = complaint(step, doings, move);
  if (message || move === 'unreadable') return { wrong: { line, message: message ?? 'The row cannot be read.' } };
  const [doing] = doings;
  // What a row checks is the case that the row is about.
  const checks = (step.check ?? []).map((check) => ({ ...check, case: check.case ?? step.case }));
  const cited = [
    ...(step.refuse ?? []),
    ...(step.ask ?? []),
    ...(step.hint ?? []),
    ...Object.keys(step.reasons ?? {}),
    ...(step.rules ?? []),
    ...checks.flatMap((check) => check.rules ?? []),
  ];
  const row = {
    number,
    line,
    note: step.note,
    move,
    people: changesIn(step),
    posts: step.posts,
    checks,
    rules: [...new Set(named(cited))],
  };
  return { row: doing ? { ...row, action: actionOf(step, doing) } : row };
}
