/**
 * Every place of the playground: each opening form of each procedure can be sent as it is filled in by "Vul een
 * voorbeeld in", by whoever may start it.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { loadPathways, loadTenants, packageRoot } from '../../../src/compose/load-files';
import { linesOf } from '../../../src/domain/procedure/pathway';
import { decodePress } from '../../../src/render/press-codec';
import { MONDAY } from '../../support/play';
import { buttonsOf, startPlayground, type Json } from './school';
import { PRODUCT_ROLES } from '../../support/roles';

type Sent = {
  readonly place: string;
  readonly person: string;
  readonly command: string;
  readonly changed: boolean;
  readonly said: string;
};

const textsOf = (card: Json): string[] =>
  [...JSON.stringify(card).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!);

async function openEverything() {
  const editions = await loadPathways(undefined, PRODUCT_ROLES);
  const places = await loadTenants(
    join(packageRoot(), 'config', 'playground'),
    { editions, roles: PRODUCT_ROLES },
    MONDAY,
  );
  const playground = await startPlayground({ places, editions });
  const sent: Sent[] = [];

  /** Sends the form of a command as its example fills it in. */
  async function open(place: string, person: string, command: string): Promise<void> {
    const { body } = await playground.post('/api/command', { place, person, text: command });
    const data = Object.values(buttonsOf(body.card)).find((one: Json) => JSON.parse(one.press).v === 'submit');
    const filled = Object.fromEntries(
      Object.entries(body.example).map(([id, value]) => [id, [value].flat().join(',')]),
    );
    const opened = await playground.post('/api/press', {
      place,
      person,
      data: { ...data, ...filled },
      request: randomUUID(),
    });
    sent.push({
      place,
      person,
      command,
      changed: opened.body.changed,
      said: textsOf(opened.body.card)
        .filter((text) => /⚠|regel|rule/.test(text))
        .join(' '),
    });
  }

  for (const { id: place, people } of places) {
    for (const { id: person } of people) {
      const { commands } = (await playground.get(`/api/view?${new URLSearchParams({ place, person }).toString()}`))
        .body;
      for (const { command } of commands) await open(place, person, command);
    }
  }
  await playground.close();
  return { sent, places, editions };
}

it('opens every procedure of every place with an example, as anybody who may', async () => {
  const { sent, places, editions } = await openEverything();
  // Never refused for what the example says; a year of which there is one a school year is refused the second time.
  const oncePer = editions.flatMap(({ pathway }) =>
    linesOf(pathway)
      .filter((line) => line.oncePer !== undefined)
      .map(({ command }) => `/${command}`),
  );
  expect(oncePer).toEqual(['/schoolronde', '/werkjaar']);
  expect(
    sent
      .filter(({ changed, command }) => !changed && !oncePer.includes(command))
      .map(({ place, person, command, said }) => `${place} ${person} ${command}: ${said}`),
  ).toEqual([]);
  const wanted = places.flatMap(({ id, pathways }) =>
    editions
      .filter(({ pathway }) => pathways.includes(pathway.id))
      .flatMap(({ pathway }) => linesOf(pathway).map(({ command }) => `${id} /${command}`)),
  );
  expect(
    [...new Set(sent.filter(({ changed }) => changed).map(({ place, command }) => `${place} ${command}`))].sort(),
  ).toEqual([...wanted].sort());
  expect(new Set(places.flatMap(({ pathways }) => pathways))).toEqual(
    new Set(editions.map(({ pathway }) => pathway.id)),
  );
});

const asTyped = (example: Json): Json =>
  Object.fromEntries(Object.entries(example).map(([id, value]) => [id, [value].flat().join(',')]));

it('leads a newcomer through the Meldcode with examples alone, from a signal to a proposed decision, without a refusal or a question why', async () => {
  const editions = await loadPathways(undefined, PRODUCT_ROLES);
  const places = await loadTenants(
    join(packageRoot(), 'config', 'playground'),
    { editions, roles: PRODUCT_ROLES },
    MONDAY,
  );
  const playground = await startPlayground({ places, editions });
  const press = async (person: string, data: Json): Promise<Json> =>
    (await playground.post('/api/press', { place: 'kompas', person, data, request: randomUUID() })).body;
  const buttonFor = (card: Json, verb: string, act?: string): Json =>
    Object.values(buttonsOf(card)).find((data: Json) => {
      const press = decodePress(data.press)?.press;
      return press?.type === verb && (act === undefined || ('act' in press && press.act === act));
    });
  const steps: [string, string][] = [];
  /**
   * The form with the questions that its own example makes it ask, each with its example, as the page goes on filling
   * it in.
   */
  async function growing(person: string, form: Json): Promise<Json> {
    const { refresh } = form;
    if (!refresh) return form;
    const next = await press(person, { press: refresh.press, many: refresh.many, ...asTyped(form.example) });
    const asks = Object.keys(next.example).filter((id) => !(id in form.example));
    return asks.length === 0 ? form : growing(person, { ...next, example: { ...form.example, ...next.example } });
  }
  /** Opens the form of an act on the case, fills it in with its example and sends it. */
  async function step(person: string, act: string): Promise<Json> {
    const shown = (await playground.post('/api/command', { place: 'kompas', person, text: '/dossier MC-2026-0001' }))
      .body;
    // What is not asked first stands behind “Meer…”.
    const onPage = buttonFor(shown.card, 'form', act);
    const more = Object.values(buttonsOf(shown.card)).find((data: Json) => JSON.parse(data.press).a === 'rest');
    const form = await press(person, onPage ?? buttonFor((await press(person, more)).card, 'form', act));
    const grown = await growing(person, form);
    const sent = await press(person, { ...buttonFor(grown.card, 'submit'), ...asTyped(grown.example) });
    steps.push([`${person} ${act}`, sent.changed ? sent.kind : textsOf(sent.card).join(' | ')]);
    return sent;
  }

  const { body: opening } = await playground.post('/api/command', {
    place: 'kompas',
    person: 'noor',
    text: '/signaal',
  });
  expect(await press('noor', { ...buttonFor(opening.card, 'submit'), ...asTyped(opening.example) })).toMatchObject({
    changed: true,
  });
  await playground.settle();
  const acts: [string, string][] = [
    ['samira', 'map_signals'],
    ['noor', 'consultation'],
    ['ilse', 'plan_talk'],
    ['noor', 'talk'],
    ['samira', 'weighing'],
    ['ilse', 'decision1'],
  ];
  for (const [person, act] of acts) await step(person, act);
  const proposal = (
    await playground.post('/api/command', { place: 'kompas', person: 'samira', text: '/dossier MC-2026-0001' })
  ).body;
  await playground.close();
  expect(steps).toEqual(acts.map(([person, act]) => [`${person} ${act}`, 'case']));
  expect(buttonFor(proposal.card, 'proposal')).toBeDefined();
});
