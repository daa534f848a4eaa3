/**
 * Who hears that a decision waits: those who have to do with the line that the case runs on, and nobody who is only in
 * another (docs/rules.md#who-hears-what).
 */
import type { Context } from '../../src/domain/procedure/context';
import { messagesFor } from '../../src/notify/messages-for';
import { withProductActs } from '../../src/pathways/product-acts';
import { context as base, does, givenIn, open, type Step } from '../support/play';
import { readShipped } from '../support/shipped-file';

function shipped(file: string): Context['pathway'] {
  const parsed = readShipped(file);
  if ('errors' in parsed) throw new Error(`${file} does not parse: run zorgspoor check`);
  return withProductActs(parsed.pathway);
}

const person = (roles: Context['roster'][string]['roles'], kind: 'staff' | 'partner' = 'partner') => ({
  roles,
  kind,
  onDuty: true,
});
const context: Context = {
  ...base,
  pathway: shipped('tienen-hoegaarden.yaml'),
  roster: {
    lien: person(['teacher'], 'staff'),
    koen: person(['school_contact_officer']),
    ria: person(['prevention_service']),
    bart: person(['delegate'], 'staff'),
  },
};

function approvalsAfter(...steps: Step[]): string[] {
  const { state, journal } = givenIn(context, ...steps);
  return messagesFor({ context, entries: journal, after: state }, undefined).flatMap(({ to, content }) =>
    content.show === 'approval' && 'role' in to ? [to.role] : [],
  );
}

it('of a question to the police: no working group and no prevention service', () => {
  const asked = { ...open({}, 'lien'), answers: { topic: 'theft', question: 'Er verdwijnen fietsen.' } } as Step;
  const proposed = does('koen', 'release_dossier', {
    whom: 'court',
    extent: 'all',
    danger: false,
    why: 'De rechtbank vraagt erom.',
  });
  expect(approvalsAfter(asked, proposed)).toEqual(['school_contact_officer', 'police_staff', 'information_officer']);
});
