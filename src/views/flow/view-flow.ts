/**
 * The flow of a procedure for people: from its edition to a graph in words. It says what the procedure says, of no case
 * and of nobody, so whoever is known may see it (RAD-7.1).
 */
import { actOf, linesOf, type Line } from '../../domain/procedure/pathway';
import { FROM_ANYWHERE, CLOSED, START } from '../../domain/procedure/ways';
import type { Text } from '../../domain/text';
import { placePhrases } from '../../words/flow/flow-phrases';
import { actSays, refusalsOf } from './act-says';
import { rolesSaid } from './condition-says';
import type { Flow, FlowAct, FlowLine, FlowNode } from './flow-types';
import { decisionsOf, decisionPlace, waysInWords, type DrawnDecision } from './flow-ways';
import { doerSays, dueSays, ownerSays, type WorkContext } from './work-says';

/** Said of so many acts, a refusal is told once for all of them. */
const OFTEN = 4;

/** Refusals of this many acts of the line. */
function oftenRefused(context: WorkContext, acts: readonly string[]): readonly Text[] {
  const all = acts.flatMap((act) => refusalsOf(context, act));
  const count = (one: Text) => all.filter(({ nl }) => nl === one.nl).length;
  return all.filter((one, index) => count(one) >= OFTEN && all.findIndex(({ nl }) => nl === one.nl) === index);
}

/** Tells each act once, at the first place that has it. */
function teller(context: WorkContext, decisions: readonly DrawnDecision[], often: readonly Text[]) {
  const told = new Set(decisions.flatMap(({ act, isTold }) => (isTold ? act.id : [])));
  const tell = (act: string): FlowAct => actSays(context, act, (refusal) => often.some(({ nl }) => nl === refusal.nl));
  const offers = (place: string, acts: readonly string[]) => {
    const drawnApart = decisions.flatMap(({ act, at }) => (at.includes(place) ? act.id : []));
    const here = acts.filter((act) => !actOf(context.pathway, act).aside && !drawnApart.includes(act));
    const fresh = here.filter((act) => !told.has(act));
    fresh.forEach((act) => told.add(act));
    const again = here.filter((act) => !fresh.includes(act)).map((act) => actOf(context.pathway, act).title);
    return { acts: fresh.map(tell), again };
  };
  const decides = ({ act, isTold }: DrawnDecision): FlowAct => {
    const all = tell(act.id);
    return isTold ? all : { ...all, leadsTo: [], answers: [], refuses: [] };
  };
  return { decides, offers };
}

function nodesOf(context: WorkContext, line: Line, decisions: readonly DrawnDecision[]): readonly FlowNode[] {
  const { pathway } = context;
  const opening = actOf(pathway, line.opensWith);
  const ofStages = line.stages.flatMap(({ acts }) => acts);
  const all = [...new Set([line.opensWith, ...ofStages, ...line.anytime, ...line.afterwards])];
  const often = oftenRefused(
    context,
    all.filter((act) => !actOf(pathway, act).aside),
  );
  const { decides, offers } = teller(context, decisions, often);
  // In this order each act is told where it belongs first: what can be done anywhere is no part of a stage.
  const anywhere = offers(FROM_ANYWHERE, line.anytime);
  const stages = line.stages.map((stage): FlowNode => {
    const own = stage.acts.filter((act) => !line.anytime.includes(act));
    return {
      kind: 'stage',
      id: stage.id,
      title: stage.title,
      who: ownerSays(context, stage.owner),
      due: stage.due && dueSays(context, stage.due),
      escalatesTo: rolesSaid(context, [stage.escalateTo]),
      ...offers(stage.id, own),
    };
  });
  return [
    {
      kind: 'start',
      id: START,
      title: opening.title,
      who: doerSays(context, opening),
      command: line.command,
      refuses: refusalsOf(context, opening.id).filter((one) => !often.some(({ nl }) => nl === one.nl)),
    },
    ...stages,
    ...decisions.map((one): FlowNode => {
      const { title } = one.act;
      return { kind: 'decision', id: decisionPlace(one.act), title, act: decides(one) };
    }),
    ...(anywhere.acts.length + anywhere.again.length + often.length > 0
      ? [{ kind: 'anywhere' as const, id: FROM_ANYWHERE, title: placePhrases.anywhere, ...anywhere, refuses: often }]
      : []),
    { kind: 'closed', id: CLOSED, title: placePhrases.closed, ...offers(CLOSED, line.afterwards) },
  ];
}

function viewLine(context: WorkContext, line: Line): FlowLine {
  const { id, title, summary, command } = line;
  const decisions = decisionsOf(context, line);
  return {
    id,
    title,
    summary,
    command,
    nodes: nodesOf(context, line, decisions),
    ways: waysInWords(context, line, decisions),
  };
}

/**
 * The flow of every line of the procedure. `settings`: lengths of time that a school chose itself, which count instead
 * of the written ones.
 */
export function viewFlow(context: WorkContext): Flow {
  const { pathway } = context;
  return {
    pathway: pathway.id,
    title: pathway.title,
    attribution: pathway.attribution,
    lines: linesOf(pathway).map((line) => viewLine(context, line)),
  };
}
