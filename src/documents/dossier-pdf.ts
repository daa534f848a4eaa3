/**
 * A dossier as a PDF: what it is and who released it, what happened in order, the rules as they were, and the texts for
 * the pupil system.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { Documents } from '../app/documents';
import type { DossierEntry, DossierPerson, DossierRule, DossierView } from '../views/dossier/dossier-types';
import { dossierWords, type DossierWords } from '../words/dossier';
import { formatMoment } from '../words/when';
import { createPdfWriter, type PdfWriter } from './pdf-writer';

type Page = {
  readonly pdf: PdfWriter;
  readonly view: DossierView;
  readonly words: DossierWords;
  readonly when: (iso: string) => string;
};

const personWithRole = ({ name, role }: DossierPerson): string => (role ? `${name} (${role})` : name);
const inAList = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;

/** The releasers, who answer for it. */
const releasers = ({ view, words }: Page): string =>
  inAList(
    view.release.by.map(({ name }) => name),
    words.and,
  );

function leftOut({ pdf, view: { leftOut: counts }, words }: Page): void {
  for (const kind of ['secret', 'unreadable', 'source'] as const)
    if (counts[kind] > 0) pdf.paragraph(words[kind](counts[kind]));
}

function cover(page: Page): void {
  const { pdf, view, words, when } = page;
  const { labels } = words;
  pdf.heading(1, words.title(view.code));
  pdf.paragraph(words.confidential, { strong: true });
  if (view.subject !== undefined) pdf.paragraph(words.masked);
  pdf.heading(2, words.headings.cover);
  pdf.fact(labels.school, view.school);
  pdf.fact(labels.code, view.code);
  if (view.subject !== undefined) pdf.fact(labels.subject, view.subject);
  pdf.fact(labels.procedure, view.procedure);
  pdf.fact(labels.edition, view.edition);
  pdf.fact(labels.whom, view.release.whom);
  pdf.fact(labels.why, view.release.why);
  pdf.fact(labels.releasedBy, inAList(view.release.by.map(personWithRole), words.and));
  pdf.fact(labels.releasedAt, when(view.release.at));
  pdf.fact(labels.made, `${when(view.made.at)}, ${personWithRole(view.made.by)}`);
  pdf.fact(labels.zone, words.zone(view.timeZone));
  leftOut(page);
}

function standing({ pdf, view, words, when }: Page): void {
  const { labels } = words;
  pdf.heading(2, words.headings.standing);
  pdf.fact(labels.status, words.status[view.status]);
  pdf.fact(labels.opened, when(view.openedAt));
  if (view.closedAt) pdf.fact(labels.closed, when(view.closedAt));
  if (view.keptUntil) pdf.fact(labels.kept, when(view.keptUntil));
  if (view.hold) pdf.fact(labels.hold, words.onHold);
  if (view.lead) pdf.fact(labels.lead, view.lead);
  if (view.people.length > 0) pdf.fact(labels.people, view.people.map(personWithRole).join(', '));
  for (const { label, value } of view.standing) pdf.fact(label, value);
  if (view.flags.length > 0) pdf.fact(labels.flags, view.flags.join(', '));
  pdf.heading(3, labels.steps);
  pdf.bullets(view.stages.map(({ title, state }) => `${title} (${words.stages[state]})`));
}

/** A rule with its id, what it does, its exact words, and what was written down when it asked. */
function rule({ pdf, words }: Page, { id, level, words: said, next, reason }: DossierRule, indent: number): void {
  const what = `${id} (${words.levels[level]})`;
  if (said === undefined) pdf.paragraph(what, { indent, soft: true });
  else pdf.fact(what, [said, next].filter(Boolean).join(' '), indent);
  if (reason) pdf.fact(words.labels.reason, reason, indent);
}

const INDENT = 14;

const hasDetails = ({ facts, rules, proposedBy, soleReason }: DossierEntry): boolean =>
  facts.length > 0 || rules.length > 0 || proposedBy !== undefined || soleReason !== undefined;

function entry(page: Page, one: DossierEntry): void {
  const { pdf, words } = page;
  pdf.paragraph(one.what, { strong: true });
  if (one.proposedBy) pdf.fact(words.labels.proposedBy, personWithRole(one.proposedBy), INDENT);
  for (const { label, value } of one.facts) pdf.fact(label, value, INDENT);
  if (one.soleReason) pdf.fact(words.labels.soleReason, one.soleReason, INDENT);
  for (const spoken of one.rules) rule(page, spoken, INDENT);
}

/** What one person did at one moment stands together. */
function moments(
  entries: readonly DossierEntry[],
  when: Page['when'],
): { readonly head: string; readonly entries: readonly DossierEntry[] }[] {
  return entries.reduce<{ head: string; entries: DossierEntry[] }[]>((all, one) => {
    const head = `${when(one.at)} · ${personWithRole(one.who)}`;
    const last = all.at(-1);
    if (last?.head === head) last.entries.push(one);
    else all.push({ head, entries: [one] });
    return all;
  }, []);
}

/** The lines of a moment: what has no more to say in a list, the rest each with what belongs to it. */
function moment(page: Page, all: readonly DossierEntry[]): void {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) page.pdf.bullets(lines);
    lines = [];
  };
  for (const one of all) {
    if (!hasDetails(one)) {
      lines.push(one.what);
      continue;
    }
    flush();
    entry(page, one);
  }
  flush();
}

/** Others are let in between: a long dossier takes seconds, and a click may not wait for it. */
async function steps(page: Page): Promise<void> {
  const { pdf, view, words, when } = page;
  pdf.turn();
  pdf.heading(1, words.headings.steps);
  if (view.steps.length === 0) pdf.paragraph(words.nothing);
  for (const step of view.steps) {
    pdf.heading(2, step.title);
    for (const { head, entries: done } of moments(step.entries, when)) {
      await others();
      pdf.heading(3, head);
      moment(page, done);
    }
  }
}

async function norms(page: Page): Promise<void> {
  const { pdf, view, words } = page;
  pdf.turn();
  pdf.heading(1, words.headings.norms);
  pdf.paragraph(words.normsHelp, { soft: true });
  if (view.norms.length === 0) pdf.paragraph(words.nothing);
  for (const [index, norm] of view.norms.entries()) {
    if (norm.on !== view.norms[index - 1]?.on) pdf.heading(2, norm.on);
    rule(page, norm, 0);
    await others();
  }
}

function entries({ pdf, view, words }: Page): void {
  pdf.turn();
  pdf.heading(1, words.entriesHeading(view.pupilSystem));
  pdf.paragraph(words.entriesHelp(view.pupilSystem), { soft: true });
  if (view.entries.length === 0) pdf.paragraph(words.entriesNone(view.pupilSystem));
  for (const { title, text } of view.entries) {
    pdf.heading(2, title);
    pdf.paragraph(text, { indent: INDENT });
  }
}

async function dossierPdf(view: DossierView): Promise<Uint8Array> {
  const words = dossierWords(view.locale);
  const title = words.title(view.code);
  const page: Page = {
    pdf: createPdfWriter({ title, language: words.language, at: view.made.at }),
    view,
    words,
    when: (iso) => formatMoment(iso, view.timeZone, view.locale),
  };
  cover(page);
  standing(page);
  await steps(page);
  await norms(page);
  entries(page);
  return page.pdf.finish({
    head: view.code,
    foot: `${words.confidential} · ${words.releasedBy(releasers(page))}`,
    page: words.page,
  });
}

/** Makes files with pdfkit, in the process itself: nothing of a case leaves it to become a page. */
export const documents: Pick<Documents, 'dossier'> = { dossier: dossierPdf };
