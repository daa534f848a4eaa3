/** An address in a text of a procedure becomes a link on both platforms; nothing else does. */
import { linkedText } from '../../cards/case/parts/linked-text';
import { asIs } from '../../src/domain/text';

const ADDRESS = 'https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/meldcode';

describe('an address in the help of a procedure', () => {
  it.each([
    [`Gebruik eerst de app. ${ADDRESS}`, 'Gebruik eerst de app.'],
    [`Gebruik ${ADDRESS}, en kom dan terug.`, 'Gebruik rijksoverheid.nl, en kom dan terug.'],
    [`Gebruik de app. ${ADDRESS}. Kom dan terug.`, 'Gebruik de app. Kom dan terug.'],
  ])('stands below %j as a link to where it leads', (text, rest) => {
    expect(linkedText(asIs(text), 'nl')).toEqual([
      { type: 'text', text: rest },
      { type: 'links', label: 'Te vinden op', links: [{ text: 'rijksoverheid.nl', href: ADDRESS }] },
    ]);
  });
  it('alone leaves no empty line', () => {
    expect(linkedText(asIs(ADDRESS), 'en').map(({ type }) => type)).toEqual(['links']);
  });
  it.each(['http://rijksoverheid.nl', 'javascript:alert(1)', 'rijksoverheid.nl', 'https://', 'https:// x'])(
    'is one that a browser may open safely: %j stays text',
    (text) => {
      expect(linkedText(asIs(text), 'nl')).toEqual([{ type: 'text', text }]);
    },
  );
});
