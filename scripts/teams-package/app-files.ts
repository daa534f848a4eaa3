/**
 * The files of the Teams app in `manifests/teams`, and what Microsoft's own schemas (of `@microsoft/app-manifest`) say
 * of them. Uses the network for nothing.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { packageRoot } from '../../src/compose/load-files';

export const APP_FOLDER = join(packageRoot(), 'manifests/teams');

/** As much of the manifest as says which files belong to it. */
const shape = z.looseObject({
  manifestVersion: z.string().regex(/^\d+\.\d+$/),
  version: z.string(),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.looseObject({ file: z.string() })),
  }),
});

/** Only the schemas of Microsoft's package are used: its code pulls in modules that jest cannot load. */
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams');

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function faultsOf(version: string, schema: string, name: string, data: unknown): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(readJson(join(SCHEMAS, `v${version}`, schema)) as object);
  validate(data);
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is not right', params }) =>
      `${name}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/**
 * What Microsoft's schema of its version says against a manifest; empty when nothing. Throws when it names no version
 * that there is a schema of.
 */
export const manifestFaults = (manifest: unknown): string[] =>
  faultsOf(shape.parse(manifest).manifestVersion, 'MicrosoftTeams.schema.json', 'manifest.json', manifest);

/** The same for a language file that goes with it. */
export const languageFaults = (manifest: unknown, name: string, language: unknown): string[] =>
  faultsOf(shape.parse(manifest).manifestVersion, 'MicrosoftTeams.Localization.schema.json', name, language);

/** Names of the files that belong to a manifest: its languages and its icons. */
export function filesOf(manifest: unknown): {
  readonly languages: readonly string[];
  readonly icons: readonly string[];
} {
  const { icons, localizationInfo } = shape.parse(manifest);
  return {
    languages: [localizationInfo.defaultLanguageFile, ...localizationInfo.additionalLanguages.map(({ file }) => file)],
    icons: [icons.color, icons.outline],
  };
}

/** The manifest as it is in the repository, with nothing of a school in it. */
export const readManifest = (): unknown => readJson(join(APP_FOLDER, 'manifest.json'));

/** A language file of the app. */
export const readLanguage = (name: string): unknown => readJson(join(APP_FOLDER, name));

/** A file of the app as it is. */
export const readAppFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(APP_FOLDER, name)));
