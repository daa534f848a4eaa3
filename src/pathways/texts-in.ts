/** Finds every text of a pathway with its place, and whether it is spoken at L0. Pure. */
import { exampleTexts } from '../domain/procedure/example';
import { linesOf, type Act, type Line, type Pathway } from '../domain/procedure/pathway';
import type { Text } from '../domain/text';
import type { Path } from './schema-issues';

/** `ping`: it may stand in a role channel or a notification. */
export type PlacedText = { readonly path: Path; readonly text: Text; readonly ping: boolean };

const place = (path: Path, text: Text | undefined, ping = false): PlacedText[] => (text ? [{ path, text, ping }] : []);

function inAct(act: Act, path: Path): PlacedText[] {
  const fields = act.fields.flatMap((field, index) => {
    const at = [...path, 'fields', index];
    const options = (field.options ?? []).flatMap((option, number) => [
      ...place([...at, 'options', number, 'label'], option.label),
      ...place([...at, 'options', number, 'hint'], option.hint),
    ]);
    return [
      ...place([...at, 'label'], field.label),
      ...place([...at, 'hint'], field.hint),
      ...exampleTexts(field.example).flatMap((text) => place([...at, 'example'], text)),
      ...options,
    ];
  });
  const sections = (act.sections ?? []).flatMap(({ title }, index) =>
    place([...path, 'sections', index, 'title'], title),
  );
  const tasks = act.effects.flatMap((effect, index) =>
    'task' in effect ? place([...path, 'effects', index, 'task', 'title'], effect.task.title, true) : [],
  );
  const notices = act.notices.flatMap((notice, index) => place([...path, 'notices', index, 'say'], notice.say, true));
  return [
    ...place([...path, 'title'], act.title, true),
    ...place([...path, 'help'], act.help),
    ...fields,
    ...sections,
    ...tasks,
    ...notices,
  ];
}

function inLine({ title, summary, stages }: Line, path: Path): PlacedText[] {
  const ofStages = stages.flatMap((stage, index) => [
    ...place([...path, 'stages', index, 'title'], stage.title, true),
    ...place([...path, 'stages', index, 'help'], stage.help),
  ]);
  return [...place([...path, 'title'], title, true), ...place([...path, 'summary'], summary, true), ...ofStages];
}

/** All of them. */
export function textsIn(pathway: Pathway): PlacedText[] {
  const { flags, tracks, items } = pathway;
  return [
    ...linesOf(pathway).flatMap((line, index) => inLine(line, index === 0 ? [] : ['lines', index - 1])),
    ...place(['attribution'], pathway.attribution),
    ...(pathway.roles ?? []).flatMap(({ name }, index) => place(['roles', index, 'name'], name, true)),
    ...pathway.acts.flatMap((act, index) => inAct(act, ['acts', index])),
    ...pathway.rules.flatMap((rule, index) => [
      ...place(['rules', index, 'say'], rule.say),
      ...place(['rules', index, 'next'], rule.next),
    ]),
    ...Object.entries(flags).flatMap(([flag, text]) => place(['flags', flag], text)),
    ...Object.entries(tracks).flatMap(([track, { title, states }]) => [
      ...place(['tracks', track, 'title'], title),
      ...Object.entries(states).flatMap(([state, text]) => place(['tracks', track, 'states', state], text)),
    ]),
    ...Object.entries(items).flatMap(([kind, { title, states }]) => [
      ...place(['items', kind, 'title'], title),
      ...Object.entries(states).flatMap(([state, text]) => place(['items', kind, 'states', state], text)),
    ]),
  ];
}
