/** The rows of the Meldcode that mend reach a case that began on an edition without them, and can be met there. */
import type { Pathway } from '../../../src/domain/procedure/pathway';
import { mendedEdition } from '../../../src/pathways/mends/mended-edition';
import { does, givenIn, rulesCited, when } from '../../support/play';
import { context, meldcode, NO_HELP, NO_REPORT, decided, signal, WEIGHING } from '../meldcode-play';

/**
 * As it was: without these rows, without conditions A and B on help that starts, and with a doubt that lowers the mark.
 */
const before: Pathway = {
  ...meldcode,
  rules: meldcode.rules.filter(({ mends }) => !mends),
  acts: meldcode.acts.map((act) => ({
    ...act,
    fields: act.id === 'help_start' ? act.fields.filter(({ id }) => !id.startsWith('condition_')) : act.fields,
    effects: act.effects.map((effect) =>
      'unflag' in effect && effect.unflag === 'acute'
        ? { ...effect, when: { not: { field: 'safety', includes: 'acute' } } }
        : effect,
    ),
  })),
};
const there = { ...context, pathway: mendedEdition(before, meldcode) };

it('has every row that mends, where it can be met', () => {
  const late = there.pathway.rules.filter((rule) => rule.late).map(({ id, on }) => `${id} ${on.join()}`);
  expect(late).toEqual([
    'MELD-3.6 talk',
    'MELD-3.13 waiver',
    'MELD-4.5 decision1',
    'MELD-5.6 decision1',
    'MELD-5.10 decision1',
    'MELD-5.4 decision1',
    'MELD-5.19 help_start',
  ]);
});

it('still reports what was acute and is only doubted since', () => {
  const doubt = { ...WEIGHING, safety: ['doubt'] };
  const doubted = givenIn(there, signal(), does('samira', 'acute'), does('samira', 'weighing', doubt));
  expect(doubted.state.flags).not.toContain('acute');
  expect(rulesCited(when(doubted, does('ilse', 'decision1', NO_REPORT), there))).toContain('MELD-5.6');
});

it('starts no help after a no, though the form of that edition does not ask the conditions', () => {
  const decidedNo = givenIn(there, signal(), does('samira', 'acute'), ...decided('decision2', NO_HELP));
  const help = { what: 'A coach', owner: 'ilse', result_check_on: '2026-12-14' };
  expect(rulesCited(when(decidedNo, does('samira', 'help_start', help), there))).toContain('MELD-5.19');
});
