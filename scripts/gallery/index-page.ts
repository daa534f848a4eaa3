/**
 * The page that a designer opens from disk: every picture, beside those of the same card, with filters. Needs nothing
 * but the pictures in its own folder.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LOCALES, type Locale } from '../../src/domain/text';
import { escapeHtml } from './html';
import { LOOKS, widthOf, type Look } from './looks';
import { samplesIn } from './sample-cards';

/** One picture; `left` is how many blocks stand on a next page of the card. */
export type Picture = { readonly name: string; readonly look: Look; readonly locale: Locale; readonly left: number };

export const fileName = ({ name, look, locale }: Omit<Picture, 'left'>): string => `${name}.${look}.${locale}.png`;

const STYLE = `
  :root { color-scheme: light; } * { box-sizing: border-box; }
  body { margin: 0; font: 15px/22px system-ui, sans-serif; color: #1b1b1b; background: #fafafa; display: grid; grid-template-columns: 230px minmax(0, 1fr); }
  nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 16px; border-right: 1px solid #ccc; background: #fff; }
  nav a { display: block; color: #1b3a8a; } nav h2 { font-size: 13px; margin: 16px 0 4px; } main { padding: 16px; min-width: 0; }
  fieldset { border: 0; padding: 0; margin: 0 0 10px; } legend { font-weight: 600; padding: 0; } fieldset label { display: block; }
  section { margin-bottom: 40px; } h1 { margin: 0 0 8px; font-size: 20px; } section h2 { margin: 0 0 8px; font-size: 18px; }
  .row { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto; padding-bottom: 10px; } figure { margin: 0; flex: none; } figcaption { font-size: 13px; color: #444; margin-bottom: 4px; }
  img { display: block; border: 1px solid #ccc; background: #fff; } [hidden] { display: none !important; }
`;

/** Shows what is ticked, and remembers it in the address, so that a selection can be passed on. */
const SCRIPT = `
  const boxes = [...document.querySelectorAll('nav input[type=checkbox]')];
  const search = document.getElementById('search');
  const state = new URLSearchParams(location.hash.slice(1));
  for (const box of boxes) if (state.has(box.name)) box.checked = state.get(box.name).split(',').includes(box.value);
  search.value = state.get('card') ?? '';
  function show() {
    const on = (name) => boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);
    const looks = on('look'), languages = on('language'), kinds = on('kind'), wanted = search.value.trim().toLowerCase();
    for (const figure of document.querySelectorAll('figure')) figure.hidden = !looks.includes(figure.dataset.look) || !languages.includes(figure.dataset.language);
    for (const row of document.querySelectorAll('.row')) row.hidden = ![...row.children].some((figure) => !figure.hidden);
    for (const section of document.querySelectorAll('section')) {
      section.hidden = !kinds.includes(section.dataset.kind) || !section.id.includes(wanted);
      document.querySelector('nav a[href="#' + section.id + '"]').hidden = section.hidden;
    }
    history.replaceState(null, '', '#' + new URLSearchParams({ look: looks, language: languages, kind: kinds, card: wanted }));
  }
  document.querySelector('nav').addEventListener('input', show);
  document.querySelector('nav').addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    document.querySelector(link.hash).scrollIntoView();
  });
  show();
`;

const KINDS = { message: 'In een kanaal of bericht', dialog: 'In een venster, voor één persoon' } as const;

function boxes(
  title: string,
  name: string,
  values: readonly (readonly [string, string])[],
  ticked: readonly string[],
): string {
  const each = values.map(
    ([value, label]) =>
      `<label><input type="checkbox" name="${name}" value="${value}"${ticked.includes(value) ? ' checked' : ''}> ${escapeHtml(label)}</label>`,
  );
  return `<fieldset><legend>${title}</legend>${each.join('')}</fieldset>`;
}

function figure(picture: Picture): string {
  const { name, look, locale, left } = picture;
  const more = left > 0 ? ` · ${left} blokken op een volgende pagina` : '';
  return `<figure data-look="${look}" data-language="${locale}"><figcaption>${look} · ${locale}${more}</figcaption><img loading="lazy" width="${widthOf(look)}" src="${fileName(picture)}" alt="${escapeHtml(name)}, ${look}, ${locale}"></figure>`;
}

/**
 * Writes index.html beside the pictures and returns its path. `hasHostConfigs`: whether Teams was drawn with
 * Microsoft's own.
 */
export function writeIndex(folder: string, pictures: readonly Picture[], hasHostConfigs: boolean): string {
  const samples = samplesIn('nl').filter(({ name }) => pictures.some((picture) => picture.name === name));
  const row = (name: string, locale: Locale) =>
    pictures
      .filter((picture) => picture.name === name && picture.locale === locale)
      .sort((one, other) => LOOKS.indexOf(one.look) - LOOKS.indexOf(other.look));
  const sections = samples.map(
    ({ name, target, card }) =>
      `<section id="${name}" data-kind="${target}"><h2>${name} · ${escapeHtml(card.title)}</h2>${LOCALES.map((locale) => `<div class="row">${row(name, locale).map(figure).join('')}</div>`).join('')}</section>`,
  );
  const drawn = <T extends string>(all: readonly T[], of: (picture: Picture) => T) =>
    all.filter((one) => pictures.some((picture) => of(picture) === one));
  const looks = drawn(LOOKS, ({ look }) => look);
  const languages = drawn(LOCALES, ({ locale }) => locale);
  const links = samples.map(({ name }) => `<a href="#${name}">${name}</a>`).join('');
  const note = hasHostConfigs
    ? 'Teams: Microsofts renderer en host configs; hoog contrast is afgeleid van de donkere.'
    : 'Teams: Microsofts renderer met de maten van onze speeltuin, omdat Microsofts host configs hier niet zijn.';
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>De kaarten van Zorgspoor</title><style>${STYLE}</style>
<nav aria-label="Kaarten"><h1>Kaarten</h1><label>Zoek een kaart <input id="search" type="search"></label>
${boxes(
  'Platform en thema',
  'look',
  looks.map((look) => [look, look]),
  looks,
)}${boxes(
    'Taal',
    'language',
    languages.map((one) => [one, one]),
    languages.slice(0, 1),
  )}${boxes('Waar', 'kind', Object.entries(KINDS), Object.keys(KINDS))}${links}</nav>
<main><p>${note} Slack: een voorvertoning van eigen hand. Alle namen zijn verzonnen.</p>${sections.join('\n')}</main><script>${SCRIPT}</script></html>`;
  const path = resolve(folder, 'index.html');
  writeFileSync(path, html);
  return path;
}
