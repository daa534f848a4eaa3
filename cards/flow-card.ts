/** How a procedure goes, in few words: its steps in order with who decides, and where each answer leads; the rest behind a button. Nothing of any case (RAD-7.1). */
import type { FlowChoice, Note } from '../src/app/requests/outcome';
import type { Action, Block, Card } from '../src/card';
import { inLocale, type Locale, type Text } from '../src/domain/text';
import type { Press } from '../src/requests/request';
import type { FlowAct, FlowLine, FlowNode } from '../src/views/flow/flow-types';
import { flowCardWords, type FlowCardWords } from '../src/words/flow/flow-card-words';
import { words } from '../src/words/words';
import { noteBlocks } from './notes';

type Told = {
  readonly line: FlowLine;
  readonly show: 'steps' | 'acts';
  readonly w: FlowCardWords;
  readonly say: (text: Text) => string;
};

const listOf = (items: readonly string[]): Block[] => (items.length > 0 ? [{ type: 'list', items }] : []);

/** What each answer to a decision leads to, in the case and on its way. */
function decisionItems({ line, w, say }: Told, { id, act }: Extract<FlowNode, { kind: 'decision' }>): string[] {
  const title = act.approval ? w.approved(say(act.title), say(act.approval)) : say(act.title);
  const answers = act.answers.map(({ when, leadsTo }) => w.leads(say(when), leadsTo.map(say).join('; ')));
  const ways = line.ways.filter((way) => way.from === id && way.says);
  return [title, ...answers, ...ways.map((way) => w.leads(way.says ? say(way.says) : '', titleOf(line, way.to, say)))];
}

const titleOf = ({ nodes }: FlowLine, id: string, say: Told['say']): string =>
  say(nodes.find((one) => one.id === id)!.title);

/** What may be decided at several places is said in full at the first of them: twice the same is read as two things. */
const isToldAt = ({ ways }: FlowLine, decision: string, place: string): boolean =>
  ways.find(({ to }) => to === decision)?.from === place;

/** The decisions that are made at a place, and the acts that lead from it to another. */
function choicesAt(told: Told, place: string): string[] {
  const { line, w, say } = told;
  const decided = line.nodes.flatMap((node) =>
    node.kind === 'decision' && line.ways.some(({ from, to }) => from === place && to === node.id)
      ? isToldAt(line, node.id, place)
        ? decisionItems(told, node)
        : [say(node.act.title)]
      : [],
  );
  const jumps = line.ways.filter(({ from, kind }) => from === place && kind === 'jump');
  return [...decided, ...jumps.map(({ says, to }) => w.leads(says ? say(says) : '', titleOf(line, to, say)))];
}

/** With what can be done there, and when it goes on by itself. */
function actsAt({ line, w, say }: Told, node: FlowNode): string[] {
  const acts: readonly FlowAct[] = 'acts' in node ? node.acts : [];
  const onward = line.ways.filter(({ from, kind, says }) => from === node.id && kind === 'onward' && says);
  const again = 'again' in node ? node.again.map(say) : [];
  return [
    ...acts.map(({ title, who }) => w.by(say(title), say(who))),
    ...(again.length > 0 ? [again.join(', ')] : []),
    ...onward.map(({ says }) => w.goesOn(say(says!))),
  ];
}

function placeBlocks(told: Told, node: FlowNode): Block[] {
  const { show, w, say } = told;
  if (node.kind === 'start' || node.kind === 'decision') return [];
  const items = [...choicesAt(told, node.id), ...(show === 'acts' ? actsAt(told, node) : [])];
  const isStage = node.kind === 'stage';
  if (!isStage && items.length === 0 && node.kind === 'anywhere') return [];
  return [
    { type: 'text', text: say(node.title), strong: true },
    ...(isStage ? [{ type: 'text' as const, text: w.step(say(node.who), node.due ? say(node.due) : '') }] : []),
    ...listOf(items),
  ];
}

/** `others`: there are other procedures to look at. */
export function flowCard(
  line: FlowLine,
  { show, others }: { readonly show: 'steps' | 'acts'; readonly others: boolean },
  locale: Locale,
): Card {
  const common = words(locale);
  const w = flowCardWords(locale);
  const say = (text: Text) => inLocale(text, locale);
  const start = line.nodes.find(({ kind }) => kind === 'start');
  const steps: Press = { type: 'flow', line: line.command };
  const acts: Press = { type: 'flowActs', line: line.command };
  const look = (label: string, press: Press): Action => ({ label, style: 'normal', press, opens: true });
  return {
    title: w.title(say(line.title)),
    notification: common.notifications.answer,
    blocks: [
      ...(start ? [{ type: 'text' as const, text: w.starts(say(start.title), line.command) }] : []),
      ...line.nodes.flatMap((node) => placeBlocks({ line, show, w, say }, node)),
    ],
    actions: [
      show === 'acts' ? look(w.showSteps, steps) : look(w.showActs, acts),
      ...(others ? [look(w.others, { type: 'flow', line: '' })] : []),
    ],
    close: common.buttons.close,
    more: { label: common.buttons.more, back: common.buttons.back, press: show === 'acts' ? acts : steps },
  };
}

/** Which procedure to look at, of those there are. */
export function chooseFlowCard(lines: readonly FlowChoice[], notes: readonly Note[], locale: Locale): Card {
  const common = words(locale);
  const w = flowCardWords(locale);
  return {
    title: w.choose.title,
    notification: common.notifications.answer,
    blocks: [
      ...noteBlocks(notes, locale),
      { type: 'text', text: w.choose.help },
      ...lines.map(({ command, title }): Block => {
        const press = { type: 'flow', line: command } as const;
        return {
          type: 'buttons',
          actions: [{ label: inLocale(title, locale), style: 'normal', press, opens: true }],
        };
      }),
    ],
    actions: [],
    close: common.buttons.close,
    more: { label: common.buttons.more, back: common.buttons.back, press: { type: 'flow', line: '' } },
  };
}
