// docs/permissions.md is what a school reads before it approves the app: it names every right of the manifest and no other, with why in both languages.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ONLY_FOR_GROUPS } from '../src/edges/slack/install/scopes';
import { readManifest } from '../scripts/teams-package/app-files';

const text = readFileSync('docs/permissions.md', 'utf8');

/** The rows of a section's tables: what is named in the first cell, and the other cells. */
function rowsOf(section: string): { readonly names: readonly string[]; readonly why: readonly string[] }[] {
  const own = text.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  const lines = own.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [first = '', ...why] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { names: [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name!), why };
  });
}

describe('docs/permissions.md, groups', () => {
  const rows = rowsOf('Alleen als je groepen laat lezen');

  it('names every right that reading groups takes, with why in both languages, and none that is asked anyway', () => {
    const names = rows.flatMap((row) => row.names);
    expect(names).toEqual([...Object.values(ONLY_FOR_GROUPS).flat(), 'GroupMember.Read.All', 'User.ReadBasic.All']);
    for (const { why } of rows) expect(why.map((reason) => reason.length > 20)).toEqual([true, true]);
  });
});

describe('docs/permissions.md, Teams', () => {
  const strings = z.array(z.string());
  const manifest = z
    .looseObject({
      permissions: strings,
      supportsChannelFeatures: z.string(),
      bots: z.array(
        z.looseObject({
          scopes: strings,
          supportsFiles: z.boolean(),
          commandLists: z.array(z.looseObject({ scopes: strings })),
        }),
      ),
      composeExtensions: z.array(z.looseObject({ commands: z.array(z.looseObject({ context: strings })) })),
    })
    .parse(readManifest());
  /** Of the manifest's own words, those that give no right. */
  const HARMLESS = [
    '$schema',
    'manifestVersion',
    'version',
    'id',
    'localizationInfo',
    'developer',
    'name',
    'description',
    'icons',
    'accentColor',
    'validDomains',
    'defaultInstallScope',
  ];
  const asked = [
    ...manifest.permissions.map((permission) => `permissions: ${permission}`),
    ...manifest.bots
      .flatMap(({ scopes, commandLists }) => [...scopes, ...commandLists.flatMap((list) => list.scopes)])
      .map((scope) => `bots.scopes: ${scope}`),
    ...manifest.composeExtensions
      .flatMap(({ commands }) => commands.flatMap(({ context }) => context))
      .map((context) => `composeExtensions.context: ${context}`),
    `supportsChannelFeatures: ${manifest.supportsChannelFeatures}`,
  ];
  const rows = rowsOf('Teams');
  const isAsked = ({ names }: (typeof rows)[number]) => /: (?!true)/.test(names[0] ?? '');
  const named = rows.filter(isAsked).flatMap(({ names }) => names);
  const notAsked = rows.filter((row) => !isAsked(row)).flatMap(({ names }) => names);

  it('names every right that the manifest asks for, and none that it does not', () => {
    expect([...named].sort()).toEqual([...new Set(asked)].sort());
  });

  it('knows every word of the manifest that could give a right', () => {
    const known = new Set([...HARMLESS, ...named.map((name) => name.split(/[.:]/)[0]!)]);
    expect(Object.keys(manifest).filter((key) => !known.has(key))).toEqual([]);
    expect(manifest['validDomains']).toEqual([]);
  });

  it('says what is not asked for only of what is not there', () => {
    expect(notAsked.length).toBeGreaterThan(5);
    const words = [
      ...Object.keys(manifest),
      ...asked.map((one) => one.split(': ')[1]!),
      ...manifest.bots.map(({ supportsFiles }) => `supportsFiles: ${supportsFiles}`),
    ];
    expect(notAsked.filter((name) => words.includes(name))).toEqual([]);
  });

  it('says why, in Dutch and in English', () => {
    for (const { names, why } of rows) {
      expect([names, why.length]).toEqual([names, 2]);
      for (const reason of why) expect(reason.length).toBeGreaterThan(20);
      expect(why[0]).not.toBe(why[1]);
    }
  });
});
