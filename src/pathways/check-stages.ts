/** Checks the way through a pathway: every stage can be reached and left, there is an end, every act is offered somewhere, every wait has an end. Pure. */
import type { Act, Pathway, Stage } from '../domain/pathway';
import type { Problem } from './schema-issues';

const actsCalled = (pathway: Pathway, ids: readonly string[]): Act[] => pathway.acts.filter((act) => ids.includes(act.id));
const goals = (acts: readonly Act[]): string[] => acts.flatMap((act) => act.effects.flatMap((effect) => ('goto' in effect ? [effect.goto] : [])));
const closes = (acts: readonly Act[]): boolean => acts.some((act) => act.effects.some((effect) => 'close' in effect));

/** The stages a case can get to from here. */
function onward(pathway: Pathway, stage: Stage): string[] {
  const next = pathway.stages[pathway.stages.indexOf(stage) + 1];
  const completed = stage.completes && next ? [next.id] : [];
  return [...completed, ...goals(actsCalled(pathway, [...stage.acts, ...pathway.anytime]))];
}

function reachable(pathway: Pathway): ReadonlySet<string> {
  const [first] = pathway.stages;
  const found = new Set<string>(first ? [first.id, ...goals(actsCalled(pathway, [pathway.opensWith]))] : []);
  // A set visits what is added while it is walked, so this ends when nothing new is found.
  for (const id of found) {
    const stage = pathway.stages.find((candidate) => candidate.id === id);
    for (const goal of stage ? onward(pathway, stage) : []) found.add(goal);
  }
  return found;
}

/** Only the stage's own acts count: the urgent act leaves every stage, but it is no ordinary way out. */
function isLeavable(pathway: Pathway, stage: Stage): boolean {
  const last = pathway.stages.at(-1) === stage;
  const own = actsCalled(pathway, stage.acts);
  return (stage.completes !== undefined && !last) || goals(own).some((goal) => goal !== stage.id) || closes(own);
}

function checkStage(pathway: Pathway, stage: Stage, index: number, reached: ReadonlySet<string>): Problem[] {
  const path = ['stages', index];
  const unknown = stage.acts.filter((id) => !pathway.acts.some((act) => act.id === id));
  return [
    ...unknown.map((id) => ({ path: [...path, 'acts', stage.acts.indexOf(id)], message: `there is no act ${id}` })),
    ...(reached.has(stage.id) ? [] : [{ path, message: `stage ${stage.id} cannot be reached` }]),
    ...(isLeavable(pathway, stage) ? [] : [{ path, message: `stage ${stage.id} cannot be left: no \`completes\`, and none of its acts goes elsewhere or closes` }]),
    ...(stage.due ? [] : [{ path, message: `stage ${stage.id} has no \`due\`: a case could wait here for ever (DES-10)` }]),
    ...('field' in stage.owner || 'actor' in stage.owner ? [{ path: [...path, 'owner'], message: 'a stage is owned by a role or the lead: no form is open when it starts' }] : []),
    ...(stage.completes && pathway.stages.at(-1) === stage ? [{ path: [...path, 'completes'], message: 'the last stage has no next one: it is left by an act' }] : []),
  ];
}

function checkActLists(pathway: Pathway): Problem[] {
  const ids = pathway.acts.map((act) => act.id);
  const lists = (['anytime', 'afterwards'] as const).flatMap((list) =>
    pathway[list].flatMap((id, index) => (ids.includes(id) ? [] : [{ path: [list, index], message: `there is no act ${id}` }])),
  );
  const used = new Set([pathway.opensWith, ...pathway.anytime, ...pathway.afterwards, ...pathway.stages.flatMap((stage) => stage.acts)]);
  const unused = pathway.acts.flatMap((act, index) => (used.has(act.id) ? [] : [{ path: ['acts', index], message: `act ${act.id} is offered nowhere` }]));
  return [...lists, ...unused];
}

function checkUrgentAct(pathway: Pathway): Problem[] {
  const { urgentAct } = pathway;
  if (urgentAct === undefined) return [];
  const act = pathway.acts.find((candidate) => candidate.id === urgentAct);
  if (!act) return [{ path: ['urgentAct'], message: `there is no act ${urgentAct}` }];
  const path = ['urgentAct'];
  return [
    ...(act.urgent ? [] : [{ path, message: `act ${urgentAct} is not marked urgent` }]),
    ...(pathway.anytime.includes(urgentAct) ? [] : [{ path, message: `act ${urgentAct} is not offered at any time` }]),
    ...(act.fields.some((field) => field.required !== false) ? [{ path, message: `act ${urgentAct} has a required field: safety waits for no form (DES-9)` }] : []),
  ];
}

/** Stages, the lists of acts, the opening and the urgent act. */
export function checkStages(pathway: Pathway): Problem[] {
  const reached = reachable(pathway);
  const opens = pathway.acts.some((act) => act.id === pathway.opensWith);
  const ends = pathway.stages.some((stage) => reached.has(stage.id) && closes(actsCalled(pathway, [...stage.acts, ...pathway.anytime])));
  return [
    ...pathway.stages.flatMap((stage, index) => checkStage(pathway, stage, index, reached)),
    ...checkActLists(pathway),
    ...checkUrgentAct(pathway),
    ...(opens ? [] : [{ path: ['opensWith'], message: `there is no act ${pathway.opensWith}` }]),
    ...(ends ? [] : [{ path: ['stages'], message: 'no act closes a case' }]),
  ];
}
