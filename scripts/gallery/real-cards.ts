/**
 * Real cards beside the made-up ones: the opening of the Meldcode as its file has it, and a case at step 5 as the story
 * of an ordinary case leaves it. What is long in the product is long here.
 */
import { answerCard } from '../../cards/answer';
import { contextOf, namesOf } from '../../src/app/tenant';
import { CaseId, PersonId } from '../../src/domain/ids';
import { actOf } from '../../src/domain/procedure/pathway';
import type { Locale } from '../../src/domain/text';
import { viewCase } from '../../src/views/view-case';
import { EMPTY_FORM, viewForm } from '../../src/views/view-form';
import { caseOfStory } from '../../test/support/story-case';
import type { SampleCard } from './sample-cards';

const STORY = 'meldcode/een-gewone-casus.yaml';
const NOW = '2026-11-13T10:00:00.000Z';

/** Plays the story once; gives the cards in a language. */
export async function realCards(): Promise<(locale: Locale) => readonly SampleCard[]> {
  const played = await caseOfStory(STORY, 'MC-2026-0001', 'decision1');
  const { tenant, state, journal } = played;
  const context = contextOf(tenant, played.context.pathway);
  const { opensWith } = context.pathway;
  const view = { context, names: namesOf(tenant), contacts: tenant.contacts, now: NOW };
  const lead = PersonId('ilse');
  const opening = viewForm(
    view,
    {
      caseId: CaseId('0'.repeat(32)),
      act: actOf(context.pathway, opensWith),
      name: `${context.pathway.id}/${opensWith}`,
      state: undefined,
      person: PersonId('fleur'),
    },
    EMPTY_FORM,
  );
  const seen = viewCase(view, state, journal, lead);
  if (!seen) throw new Error(`${STORY} has no case that ${lead} can see`);
  return (locale) => {
    const outcome = { locale, timeZone: tenant.calendar.timeZone, changed: false };
    return [
      {
        name: 'real-opening',
        card: answerCard({ ...outcome, answer: { kind: 'form', form: opening, notes: [] } }),
        target: 'dialog',
      },
      {
        name: 'real-step-5',
        card: answerCard({ ...outcome, answer: { kind: 'case', view: seen, notes: [] } }),
        target: 'dialog',
      },
    ];
  };
}
