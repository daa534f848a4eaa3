/**
 * The pages on privacy and on terms, for whoever has the address: made from what the schools wrote of themselves, with
 * nothing of a case or of a person in them.
 */
import { privacyWords, type PrivacyWords } from '../words/setup/privacy-words';
import { inLocale, type Locale, type Text } from '../domain/text';
import { escaped, htmlPage } from './html-page';

/** A school as the page names it. `kept`: its procedures, with for how many years closed cases are kept. */
export type SchoolOnPage = {
  readonly name: string;
  readonly responsible?: string | undefined;
  readonly officer?: string | undefined;
  readonly page?: string | undefined;
  readonly kept: readonly { readonly procedure: Text; readonly years: number }[];
};
/** `platforms`: their names as people say them; none on the playground, whose schools are invented. */
export type PrivacyFacts = { readonly schools: readonly SchoolOnPage[]; readonly platforms: readonly string[] };

const LANGUAGES: readonly Locale[] = ['nl', 'en'];
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;
const section = (title: string, inside: string): string =>
  `<section class="line"><h2>${escaped(title)}</h2>${inside}</section>`;

/** English stands under the Dutch. */
const toEnglish = (locale: Locale): string => (locale === 'en' ? '' : '<p><a href="#en" lang="en">English</a></p>');

function schoolPart(school: SchoolOnPage, words: PrivacyWords, locale: Locale): string {
  const kept = school.kept.map(
    ({ procedure, years }) => `<li>${escaped(words.kept(inLocale(procedure, locale), years))}</li>`,
  );
  const page = school.page ? `<p><a href="${escaped(school.page)}">${escaped(words.ownPage)}</a></p>` : '';
  return [
    `<h3>${escaped(school.name)}</h3>`,
    paragraph(words.responsible(school.responsible ?? school.name)),
    paragraph(school.officer ? words.officer(school.officer) : words.noOfficer),
    page,
    paragraph(`${words.howLong}:`),
    `<ul>${kept.join('')}</ul>`,
  ].join('');
}

function privacyIn(facts: PrivacyFacts, locale: Locale): string {
  const words = privacyWords(locale);
  const invented = facts.platforms.length === 0 ? paragraph(words.invented) : '';
  const parts = words
    .parts(facts.platforms.join(' / '))
    .map(({ title, lines }) => section(title, lines.map(paragraph).join('')));
  return [
    `<header>${toEnglish(locale)}<h1>${escaped(words.title)}</h1>${paragraph(words.intro)}${invented}<p><strong>${escaped(words.danger)}</strong></p><p><a href="/terms">${escaped(words.toTerms)}</a></p></header>`,
    section(words.who, facts.schools.map((school) => schoolPart(school, words, locale)).join('')),
    ...parts,
  ].join('\n');
}

function termsIn(locale: Locale): string {
  const words = privacyWords(locale);
  return [
    `<header>${toEnglish(locale)}<h1>${escaped(words.terms)}</h1><p><strong>${escaped(words.danger)}</strong></p><p><a href="/privacy">${escaped(words.toPrivacy)}</a></p></header>`,
    ...words.termsParts.map(({ title, lines }) => section(title, lines.map(paragraph).join(''))),
  ].join('\n');
}

const page = (title: string, inLanguage: (locale: Locale) => string): string =>
  htmlPage(
    'nl',
    title,
    LANGUAGES.map((locale) => `<main id="${locale}" lang="${locale}">${inLanguage(locale)}</main>`).join('\n'),
  );

/** One page, Dutch first and English under it: nobody knows who reads it. */
export const privacyPage = (facts: PrivacyFacts): string =>
  page(privacyWords('nl').title, (locale) => privacyIn(facts, locale));
/** The same for every school: what is agreed does not hang on which. */
export const termsPage = (): string => page(privacyWords('nl').terms, termsIn);
