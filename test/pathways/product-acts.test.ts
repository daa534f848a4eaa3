/** What the product adds to every procedure, and to the edition of a case that began before it did. */
import type { Pathway } from '../../src/domain/procedure/pathway';
import { withProductActs } from '../../src/pathways/product-acts';
import { PRODUCT_ACT_IDS } from '../../src/pathways/product-act-ids';
import { tinyPathway } from '../support/play';

const acute = { acute: { nl: 'Acuut', en: 'Acute' } };
const rulesOn = (pathway: Pathway, act: string) => pathway.rules.filter(({ on }) => on.includes(act));

describe('the acts of the product', () => {
  it('are in every procedure, each once', () => {
    const pathway = withProductActs(tinyPathway);
    const ids = pathway.acts.map(({ id }) => id);
    expect(ids.filter((id) => (PRODUCT_ACT_IDS as readonly string[]).includes(id))).toEqual([...PRODUCT_ACT_IDS]);
    expect(withProductActs(pathway)).toBe(pathway);
  });

  it('come to an edition that lacks some of them, and leave alone what it has', () => {
    const today = withProductActs(tinyPathway);
    const own = { ...today.acts.find(({ id }) => id === 'hold')!, title: { nl: 'Zoals het was', en: 'As it was' } };
    const isNew = (id: string) => id === 'close_mistake';
    const began: Pathway = {
      ...today,
      acts: today.acts.flatMap((act) => (isNew(act.id) ? [] : [act.id === 'hold' ? own : act])),
      anytime: today.anytime.filter((id) => !isNew(id)),
      rules: today.rules.filter(({ on }) => !on.some(isNew)),
    };
    const goesOn = withProductActs(began);
    expect(goesOn.acts.find(({ id }) => id === 'hold')).toBe(own);
    expect([...goesOn.anytime].sort()).toEqual([...today.anytime].sort());
    expect(goesOn.acts.map(({ id }) => id).sort()).toEqual(today.acts.map(({ id }) => id).sort());
    expect(goesOn.rules.filter(({ on }) => on.includes('erase'))).toEqual(rulesOn(began, 'erase'));
  });

  it('close no mistake while a mark is up, unless the procedure says by its own rules what keeps a case open', () => {
    expect(rulesOn(withProductActs({ ...tinyPathway, flags: {} }), 'close_mistake')).toEqual([]);
    const marked = rulesOn(withProductActs({ ...tinyPathway, flags: acute }), 'close_mistake');
    expect(marked).toMatchObject([{ id: 'DES-19', level: 'refuse', when: { any: [{ flag: 'acute' }] } }]);
    const row = { ...marked[0]!, id: 'MELD-5.6' };
    const said = { ...tinyPathway, flags: acute, rules: [...tinyPathway.rules, row] };
    expect(rulesOn(withProductActs(said), 'close_mistake')).toEqual([row]);
  });

  it('close no mistake in what there is once a year', () => {
    const yearly: Pathway = { ...tinyPathway, oncePer: 'school_year' };
    expect(withProductActs(yearly).anytime).not.toContain('close_mistake');
  });
});
