import { outOfOrder } from '../../src/domain/decide/order-of-steps';
import { rulesOf } from '../../src/domain/decide/refusal';
import { isOfSource } from '../../src/domain/procedure/carries';
import { actOf, linesOf, type Line, type Pathway } from '../../src/domain/procedure/pathway';
import { refusalNotes } from '../../src/app/requests/notes';
import { context, given, open } from '../support/play';
import { shippedPathways } from '../support/shipped';

/** Each act that another step of the line offers, tried in each step that does not. */
const triedIn = (pathway: Pathway, line: Line) =>
  line.stages.flatMap((stage) => {
    const here = [...stage.acts, ...line.anytime];
    const elsewhere = new Set(line.stages.flatMap(({ acts }) => acts).filter((act) => !here.includes(act)));
    return [...elsewhere].map((act) => {
      const state = { ...given(open()).state, stage: stage.id, tracks: {}, latest: {}, tallies: {}, items: [] };
      return { at: `${act} in ${stage.id}`, refusal: outOfOrder({ ...context, pathway }, state, actOf(pathway, act)) };
    });
  });

it('an act out of order cites what orders the steps, in every step of every procedure, and says what comes first', async () => {
  const tried = (await shippedPathways()).flatMap((pathway) =>
    linesOf(pathway).flatMap((line) => triedIn(pathway, line)),
  );

  expect(tried.length).toBeGreaterThan(200);
  const bare = tried.filter(({ refusal }) => {
    const [rule = ''] = rulesOf(refusal);
    const [note] = refusalNotes(refusal);
    return !isOfSource(rule) || !rulesOf(refusal).includes('DES-11') || !/„.+”/.test(note?.next?.nl ?? '');
  });
  expect(bare.map(({ at }) => at)).toEqual([]);
});
