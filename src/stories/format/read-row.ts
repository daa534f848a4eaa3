/** One row of a story brought to one form: what is done, what is expected, how the clock moves, which rules it exercises. */
import type { RawStep } from './format';
import type { StoryAction, Doing, Expectation, Move, Row } from './story';
import { isMoment, readDuration } from './times';

type Wrong = { readonly line: number; readonly message: string };
/** Row, or what is wrong with it. */
export type ReadRow = { readonly row: Row } | { readonly wrong: Wrong };

const QUESTIONS = ['show', 'list', 'journal'] as const;
const VERBS = ['approve', 'reject', 'tick', 'entry', 'command', 'press'] as const;

function doingOf(verb: string, value: string): Doing | undefined {
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
      return { kind: 'press', label: value };
    default:
      return undefined;
  }
}

/** `consultation`, `show`, `approve decision1`, `approve: decision1`. */
function fromDoes(does: string): Doing {
  const question = QUESTIONS.find((name) => name === does.trim());
  if (question) return { kind: question };
  if (does.trim().startsWith('/')) return { kind: 'command', text: does.trim() };
  const match = /^(approve|reject|tick|entry|command|press)\s*[:\s]\s*(.+)$/.exec(does.trim());
  return (match && doingOf(match[1]!, match[2]!)) ?? { kind: 'act', act: does.trim() };
}

function allDoings(step: RawStep): Doing[] {
  const doings: Doing[] = [];
  if (typeof step.does === 'string') doings.push(fromDoes(step.does));
  else
    for (const [verb, value] of Object.entries(step.does ?? {})) doings.push(doingOf(verb, value) ?? fromDoes(value));
  for (const verb of VERBS) if (step[verb] !== undefined) doings.push(doingOf(verb, step[verb])!);
  for (const question of QUESTIONS) if (step[question]) doings.push({ kind: question });
  return doings;
}

const splitRules = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

const RULE = /^[A-Z]{2,5}-[A-Z]?\d+(?:\.\d+)?$/;

/** The expectation written as one word or line: `ok`, `refuse MELD-3.7`, `stale`; a rule alone is one that refuses. */
function fromWords(text: string): Partial<Expected> | undefined {
  const [verb = '', ...rest] = text.trim().replace(':', ' ').split(/\s+/);
  const rules = splitRules(rest.join(' '));
  if (/^(ok|accepted|done|yes)$/i.test(verb)) return {};
  if (/^(stale|verouderd)$/i.test(verb)) return { stale: true };
  if (/^(unknown|onbekend)$/i.test(verb)) return { unknown: true };
  const all = splitRules(text);
  if (all.length > 0 && all.every((rule) => RULE.test(rule))) return { refuse: all };
  const kind = (['refuse', 'ask', 'hint', 'fields'] as const).find((name) => verb.toLowerCase().startsWith(name));
  return kind && { [kind]: rules.length > 0 ? rules : ['any'] };
}

type Expected = {
  refuse: string[];
  ask: string[];
  hint: string[];
  fields: string[];
  stale: boolean;
  unknown: boolean;
  ok: boolean;
  sees: string[];
  not: string[];
};
const KINDS = ['refuse', 'ask', 'fields', 'stale', 'unknown'] as const;

function expectedIn(step: RawStep): Partial<Expected> | undefined {
  const { refuse, ask, hint, fields, stale, unknown, sees, not } = step;
  const given = typeof step.expect === 'string' ? fromWords(step.expect) : (step.expect ?? {});
  return given && dropAbsent({ refuse, ask, hint, fields, stale, unknown, sees, not, ...dropAbsent(given) });
}

const dropAbsent = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== false)) as Partial<T>;
/** `refuse: any` leaves the rule open. */
const named = (rules: readonly string[]) => rules.filter((rule) => rule !== 'any' && rule !== 'true');

function expectationOf(expected: Partial<Expected>, reasonGiven: boolean): Expectation {
  if (expected.stale) return { kind: 'stale' };
  if (expected.unknown) return { kind: 'unknown' };
  if (expected.refuse) return { kind: 'refuse', rules: named(expected.refuse) };
  if (expected.fields) return { kind: 'fields', fields: named(expected.fields) };
  if (expected.ask && !reasonGiven) return { kind: 'ask', rules: named(expected.ask) };
  return { kind: 'ok', hints: named(expected.hint ?? []) };
}

function moveOf(step: RawStep): Move | undefined | 'unreadable' {
  if (step.at !== undefined) return isMoment(step.at.trim()) ? { to: step.at.trim() } : 'unreadable';
  if (step.wait === undefined) return undefined;
  const by = typeof step.wait === 'string' ? readDuration(step.wait) : step.wait;
  return by ? { by } : 'unreadable';
}

/** What is wrong with a row as a whole; undefined when it can be played. */
function complaint(
  step: RawStep,
  doings: readonly Doing[],
  expected: Partial<Expected> | undefined,
  move: Move | undefined | 'unreadable',
): string | undefined {
  if (move === 'unreadable')
    return step.at === undefined
      ? '"wait" should be a length of time such as: 3 working days, 5 days, 2 weeks, 4 hours.'
      : '"at" should be a local time such as 2026-11-20T10:00, 10:00 or monday 10:00.';
  if (step.at !== undefined && step.wait !== undefined) return 'Use "at" or "wait", not both.';
  if (!expected)
    return `"expect" should be ok, stale, unknown, or one of { refuse: … }, { ask: … }, { hint: … }, { fields: … }, not ${JSON.stringify(step.expect)}.`;
  if (KINDS.filter((kind) => expected[kind]).length > 1)
    return `A row ends in one way; this one expects ${KINDS.filter((kind) => expected[kind]).join(' and ')}.`;
  if (doings.length > 1)
    return `A row does one thing; this one does ${doings.map(({ kind }) => kind).join(' and ')}. Make it two rows.`;
  if (doings.length === 1 && step.who === undefined) return 'The row says what is done but not by whom: add "who".';
  if (doings.length === 0 && step.who !== undefined)
    return `The row says who but not what: add "does" (an act), ${VERBS.join(', ')} or ${QUESTIONS.join(', ')}.`;
  if (doings.length === 0 && !move && !step.check && !step.note && !step.people)
    return 'The row does nothing: it needs who and does, at or wait, people, or check.';
  return undefined;
}

function actionOf(step: RawStep, doing: Doing, expected: Partial<Expected>): StoryAction {
  const reasons = step.reasons ?? {};
  const reasonGiven = step.reason !== undefined || (expected.ask ?? []).some((rule) => rule in reasons);
  return {
    who: step.who!,
    doing,
    case: step.case,
    card: step.card ?? 'new',
    answers: step.with ?? {},
    reasons,
    reason: step.reason,
    expect: expectationOf(expected, reasonGiven),
    askedFirst: reasonGiven ? named(expected.ask ?? []) : [],
    sees: expected.sees ?? [],
    not: expected.not ?? [],
  };
}

/** Reads one row; `number` counts from 1. */
export function readRow(step: RawStep, number: number, line: number): ReadRow {
  const doings = allDoings(step);
  const expected = expectedIn(step);
  const move = moveOf(step);
  const message = complaint(step, doings, expected, move);
  if (message || !expected || move === 'unreadable')
    return { wrong: { line, message: message ?? 'The row cannot be read.' } };
  const [doing] = doings;
  // What a row checks is the case that the row is about.
  const checks = (step.check ?? []).map((check) => ({ ...check, case: check.case ?? step.case }));
  const cited = [
    ...(expected.refuse ?? []),
    ...(expected.ask ?? []),
    ...(expected.hint ?? []),
    ...Object.keys(step.reasons ?? {}),
    ...(step.rules ?? []),
    ...checks.flatMap((check) => check.rules ?? []),
  ];
  const row = { number, line, note: step.note, move, people: step.people, checks, rules: [...new Set(named(cited))] };
  return { row: doing ? { ...row, action: actionOf(step, doing, expected) } : row };
}
