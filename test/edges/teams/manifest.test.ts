import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { DIALOGS, MENTIONS } from '../../../src/edges/teams/commands';

const FOLDER = join(__dirname, '../../../manifests/teams');
/** Only the schemas of Microsoft's package are used: its code pulls in ES modules that jest cannot load. */
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams');

const json = (file: string): ReturnType<typeof JSON.parse> => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json(join(FOLDER, 'manifest.json'));
const english = json(join(FOLDER, 'en.json'));

function faults(name: string, data: unknown): unknown[] {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(json(join(SCHEMAS, `v${manifest.manifestVersion}`, name)));
  validate(data);
  return validate.errors ?? [];
}

/** Width, height and whether there is transparency, from a PNG's header. */
function png(file: string) {
  const bytes = readFileSync(join(FOLDER, file));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), transparent: bytes[25] === 6 };
}

describe('the Teams app manifest', () => {
  it('is one that Teams accepts, in both languages', () => {
    expect(faults('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(faults('MicrosoftTeams.Localization.schema.json', english)).toEqual([]);
  });

  it('is held to something: a misspelt or missing field is a fault', () => {
    expect(faults('MicrosoftTeams.schema.json', { ...manifest, bot: [] })).not.toEqual([]);
    expect(faults('MicrosoftTeams.schema.json', { ...manifest, icons: undefined })).not.toEqual([]);
    expect(faults('MicrosoftTeams.Localization.schema.json', { ...english, 'bots[0].title': 'x' })).not.toEqual([]);
  });

  it('has its files beside it', () => {
    for (const { file } of manifest.localizationInfo.additionalLanguages) expect(existsSync(join(FOLDER, file))).toBe(true);
    expect(png(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(png(manifest.icons.outline)).toEqual({ width: 32, height: 32, transparent: true });
  });

  it('names the commands that the edge answers to', () => {
    const [{ commandLists }] = manifest.bots;
    for (const { commands } of commandLists) expect(commands.map(({ title }: { title: string }) => title)).toEqual([...MENTIONS]);
    const [{ commands }] = manifest.composeExtensions;
    expect(commands.map(({ id }: { id: string }) => id)).toEqual([...DIALOGS]);
    for (const command of commands) expect(command).toMatchObject({ type: 'action', fetchTask: true, triggers: ['slash'] });
  });

  it('never reads a message of others', () => {
    const contexts = manifest.composeExtensions[0].commands.flatMap(({ context }: { context: string[] }) => context);
    expect(contexts).not.toContain('message');
    expect(manifest).not.toHaveProperty('authorization');
  });

  it('is one bot, said twice', () => {
    expect(manifest.bots[0].botId).toBe(manifest.composeExtensions[0].botId);
  });

  it('says in English what it says in Dutch, save the words that are typed', () => {
    const said = Object.keys(english).filter((key) => /Lists|Extensions/.test(key));
    const inDutch = manifest.bots[0].commandLists[0].commands.length + 2 * manifest.composeExtensions[0].commands.length;
    expect(said).toHaveLength(inDutch);
    expect(said.filter((key) => /^bots.*title/.test(key))).toEqual([]);
  });
});
