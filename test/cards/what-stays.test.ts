// What stays in a chat that a platform keeps: one table, and both platforms as it says.
import { answerCard } from '../../cards/answer';
import { sampleAnswers } from '../../cards/samples/samples';
import { SAMPLE_ZONE } from '../../cards/samples/sample-case';
import { askAgain, WHAT_STAYS, withBareNotes } from '../../cards/what-stays';
import type { Answer, Outcome } from '../../src/app/requests/outcome';
import type { Card } from '../../src/card';
import { answeredWith, slackMessageOf } from '../../src/edges/slack/answers/answer-cards';
import { ownChatMessage } from '../../src/edges/teams/own-chat';
import { decodePress } from '../../src/render/press-codec';
import { objectsIn, textsIn } from '../support/walk-json';

const TYPED = 'Sanne Jansen huilde';
const QUOTING = {
  tone: 'refused',
  rule: 'RAD-5.3',
  text: { nl: `Hier staat een naam: ${TYPED}.`, en: `There is a name: ${TYPED}.` },
  bare: { nl: 'Hier staat een naam.', en: 'There is a name.' },
} as const;

const outcomeOf = (answer: Answer): Outcome => ({
  answer: 'notes' in answer ? { ...answer, notes: [QUOTING] } : answer,
  locale: 'nl',
  timeZone: SAMPLE_ZONE,
  changed: false,
});

/** As each platform leaves it behind. */
const PLATFORMS: Readonly<Record<string, (outcome: Outcome) => unknown>> = {
  slack: (outcome) => slackMessageOf(answeredWith(outcome), 'show'),
  teams: (outcome) => ownChatMessage(outcome, 1),
};

const pressesIn = (message: unknown) =>
  objectsIn(message).flatMap(({ value, press }) => decodePress(value)?.press ?? decodePress(press)?.press ?? []);

/** What the answer says itself: all texts of its card, without its remarks, its buttons, and what every card says. */
function contentOf(outcome: Outcome): string[] {
  const own = (card: Card) =>
    card.blocks.filter(({ type }) => type !== 'notice' && type !== 'buttons' && type !== 'input').flatMap(textsIn);
  const common = new Set(['heading', 'text', 'facts', 'list', 'divider', 'done', 'current', 'ahead']);
  return [...own(answerCard(outcome)), ...inputsOf(answerCard(outcome))].filter(
    (text) => text.length > 8 && !common.has(text),
  );
}

const inputsOf = (card: Card): string[] =>
  card.blocks.flatMap((block) => (block.type === 'input' ? [block.label, ...[block.value ?? []].flat()] : []));

const samples = Object.entries(sampleAnswers);

it('has a sample of every kind of answer', () => {
  expect([...new Set(samples.map(([, { kind }]) => kind))].sort()).toEqual(
    Object.keys(WHAT_STAYS)
      .filter((kind) => kind !== 'note' || samples.some(([, answer]) => answer.kind === 'note'))
      .sort(),
  );
});

describe.each(Object.keys(PLATFORMS))('on %s', (platform) => {
  const left = (outcome: Outcome) => PLATFORMS[platform]!(outcome);

  it.each(samples)('of %s no more stays than the table says', (_name, answer) => {
    const outcome = outcomeOf(answer);
    const said = textsIn(left(outcome)).join('\n');
    expect(said).not.toContain(TYPED);
    if ('notes' in answer) expect(said).toContain('RAD-5.3');
    const kept = contentOf(outcome).filter((text) => said.includes(text));
    if (WHAT_STAYS[answer.kind] === 'remarks') expect(kept).toEqual([]);
    if (WHAT_STAYS[answer.kind] === 'channel')
      expect(said).not.toMatch(/Noor|Samir|Els de Wit|Tom Aerts|Blauwe plek|alleen praten|open voor hulp/);
  });

  it.each(samples.filter(([, { kind }]) => WHAT_STAYS[kind] === 'remarks'))(
    'of %s only a button is left that asks for the same again',
    (_name, answer) => {
      expect(pressesIn(left(outcomeOf(answer)))).toEqual([askAgain(answer)]);
    },
  );

  it.each(samples.filter(([, { kind }]) => WHAT_STAYS[kind] === 'channel'))('%s can be opened', (_name, answer) => {
    // Where the card of the case stays in its place, a page behind it is opened from there.
    const open = answer.kind === 'case' ? [{ type: 'show', case: answer.view.ping.caseId }] : [];
    const ways = [askAgain(answer), ...open].map((press) => JSON.stringify(press));
    expect(pressesIn(left(outcomeOf(answer))).filter((press) => ways.includes(JSON.stringify(press)))).not.toEqual([]);
  });

  it.each(samples.filter(([, { kind }]) => WHAT_STAYS[kind] === 'whole'))('%s stays as it is', (_name, answer) => {
    const outcome = outcomeOf(answer);
    const whole = textsIn(answerCard(withBareNotes(outcome)).blocks.filter(({ type }) => type !== 'input'));
    const said = textsIn(left(outcome)).join('\n');
    expect(whole.filter((text) => text.length > 15 && said.includes(text)).length).toBeGreaterThan(0);
    expect(askAgain(answer)).toBeUndefined();
  });
});
