import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  APP_FOLDER,
  filesOf,
  languageFaults,
  manifestFaults,
  readLanguage,
  readManifest,
} from '../../../scripts/teams-package/app-files';
import { wordsInMenu } from '../../../src/words/commands';
import { shippedCommands } from '../../support/shipped';

type Json = ReturnType<typeof JSON.parse>;
const manifest = readManifest() as Json;
const english = readLanguage('en.json') as Json;
const dutch = readLanguage('nl.json') as Json;

/** Width, height and whether there is transparency, from a PNG's header. */
function png(file: string) {
  const bytes = readFileSync(join(APP_FOLDER, file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), transparent: bytes[25] === 6 };
}

describe('the Teams app manifest', () => {
  it('is one that Teams accepts, in both languages, by a schema that knows slash commands', () => {
    expect(manifestFaults(manifest)).toEqual([]);
    expect(filesOf(manifest).languages).toEqual(['nl.json', 'en.json']);
    for (const name of filesOf(manifest).languages)
      expect(languageFaults(manifest, name, readLanguage(name))).toEqual([]);
    expect(Number(manifest.manifestVersion.split('.')[1])).toBeGreaterThanOrEqual(29);
  });

  it('is held to something: a misspelt or missing field is a fault', () => {
    expect(manifestFaults({ ...manifest, bot: [] })).not.toEqual([]);
    expect(manifestFaults({ ...manifest, accentColor: undefined })).not.toEqual([]);
    expect(manifestFaults({ ...manifest, permissions: ['everything'] })).not.toEqual([]);
    expect(languageFaults(manifest, 'en.json', { ...english, 'bots[0].title': 'x' })).not.toEqual([]);
    expect(languageFaults(manifest, 'en.json', { ...english, 'name.short': 'x'.repeat(31) })).not.toEqual([]);
  });

  it('has its icons beside it, in the sizes that Teams wants', () => {
    expect(png(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(png(manifest.icons.outline)).toEqual({ width: 32, height: 32, transparent: true });
  });

  it('names the commands of the table, and of the procedures that we ship the one that most begin with', async () => {
    const [{ commandLists }] = manifest.bots;
    const [begins] = (await shippedCommands()).filter((word) => word === 'signaal');
    const sorted = (words: readonly string[]) => [...words].sort();
    for (const { commands } of commandLists)
      expect(sorted(commands.map(({ title }: { title: string }) => title))).toEqual(
        sorted([begins!, ...wordsInMenu('teams')]),
      );
    const [{ commands }] = manifest.composeExtensions;
    expect(sorted(commands.map(({ id }: { id: string }) => id))).toEqual(sorted([begins!, ...wordsInMenu('dialog')]));
    for (const command of commands)
      expect(command).toMatchObject({ type: 'action', fetchTask: true, triggers: ['slash'] });
  });

  it('never reads a message of others', () => {
    const contexts = manifest.composeExtensions[0].commands.flatMap(({ context }: { context: string[] }) => context);
    expect(contexts).not.toContain('message');
    expect(manifest).not.toHaveProperty('authorization');
  });

  it('is one bot, said twice', () => {
    expect(manifest.bots[0].botId).toBe(manifest.composeExtensions[0].botId);
  });

  it('opens a signal from the message box and after a slash', () => {
    const [signal] = manifest.composeExtensions[0].commands;
    expect(signal).toMatchObject({
      id: 'signaal',
      title: 'Signaal openen',
      triggers: ['slash'],
      context: ['compose', 'commandBox'],
    });
    expect(english['composeExtensions[0].commands[0].title']).toBe('Open a signal');
  });

  /** What the manifest says at a place like `bots[0].commandLists[0].commands[1].description`. */
  const said = (place: string) => (place.match(/\w+/g) ?? []).reduce((at: Json, part) => at?.[part], manifest);
  const places = Object.keys(dutch).filter((key) => key !== '$schema');

  it('says in its Dutch file what it says itself', () => {
    for (const place of places) expect([place, dutch[place]]).toEqual([place, said(place)]);
  });

  it('says in English what it says in Dutch, save the words that are typed', () => {
    expect(Object.keys(english)).toEqual(Object.keys(dutch));
    const inDutch =
      manifest.bots[0].commandLists[0].commands.length + 2 * manifest.composeExtensions[0].commands.length;
    expect(places.filter((key) => /Lists|Extensions/.test(key))).toHaveLength(inDutch);
    expect(places.filter((key) => /^bots.*title/.test(key))).toEqual([]);
  });
});
