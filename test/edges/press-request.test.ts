import { VERBS, type Press } from '../../src/card';
import { requestOf } from '../../src/edges/press-request';

const filled = { answers: { said: 'x' }, reasons: { 'MELD-2.7': 'y' } };
const ask = (press: Press) => requestOf(press, filled, 'click-1');

describe('a press becomes a request', () => {
  const full = { case: 'c1', act: 'talk', revision: 4 };
  const change = { ...full, filled, request: 'click-1' };
  const table: [Press, object][] = [
    [{ verb: 'list' }, { type: 'list' }],
    [
      { verb: 'start', act: 'meldcode/signal' },
      { type: 'start', form: 'meldcode/signal' },
    ],
    [{ verb: 'startFrom' }, { type: 'fromMessage', said: { nl: '', en: '' } }],
    [
      { verb: 'show', case: 'c1', page: 2 },
      { type: 'show', case: 'c1' },
    ],
    [
      { verb: 'journal', case: 'c1' },
      { type: 'journal', case: 'c1' },
    ],
    [
      { verb: 'dossier', case: 'c1' },
      { type: 'dossier', case: 'c1' },
    ],
    [
      { verb: 'entry', case: 'c1', act: 'sis-2' },
      { type: 'entry', case: 'c1', task: 'sis-2' },
    ],
    [
      { verb: 'tick', case: 'c1', act: 'sis-2' },
      { type: 'tick', case: 'c1', task: 'sis-2', request: 'click-1' },
    ],
    [
      { verb: 'form', ...full },
      { type: 'form', ...full },
    ],
    [
      { verb: 'askReject', ...full },
      { type: 'askReject', ...full },
    ],
    [
      { verb: 'submit', ...full },
      { type: 'submit', ...change },
    ],
    [
      { verb: 'approve', ...full },
      { type: 'approve', ...change },
    ],
    [
      { verb: 'reject', ...full },
      { type: 'reject', ...change },
    ],
    [{ verb: 'contacts' }, { type: 'contacts', text: '' }],
    [{ verb: 'practices' }, { type: 'practices' }],
    [
      { verb: 'trends', act: '2026-Q4' },
      { type: 'trends', period: '2026-Q4' },
    ],
    [{ verb: 'manageContacts', page: 2 }, { type: 'manageContacts' }],
    [
      { verb: 'contactHistory', act: 'wijkteam' },
      { type: 'contactHistory', contact: 'wijkteam' },
    ],
    [
      { verb: 'editContact', act: 'wijkteam' },
      { type: 'editContact', contact: 'wijkteam' },
    ],
    [
      { verb: 'saveContact', act: 'wijkteam', revision: 0 },
      { type: 'saveContact', contact: 'wijkteam', revision: 0, filled, request: 'click-1' },
    ],
    [{ verb: 'reports' }, { type: 'reports' }],
    [
      { verb: 'report', act: 'CR-7F3K-92QD' },
      { type: 'report', report: 'CR-7F3K-92QD' },
    ],
    [
      { verb: 'askQuestion', act: 'CR-7F3K-92QD' },
      { type: 'askQuestion', report: 'CR-7F3K-92QD' },
    ],
    [
      { verb: 'sendQuestion', act: 'CR-7F3K-92QD' },
      { type: 'sendQuestion', report: 'CR-7F3K-92QD', filled, request: 'click-1' },
    ],
  ];
  /** These ask for something by themselves. */
  const alone = ['list', 'startFrom', 'contacts', 'practices', 'trends', 'manageContacts', 'editContact', 'reports'];

  it.each(table)('%j', (press, request) => {
    expect(ask(press)).toEqual(request);
  });

  it('knows every verb', () => {
    expect(table.map(([press]) => press.verb).sort()).toEqual([...VERBS].sort());
  });

  it('asks whom to call for a case, or for the words in the box', () => {
    expect(ask({ verb: 'contacts', case: 'c1' })).toEqual({ type: 'contacts', case: 'c1', text: '' });
    expect(requestOf({ verb: 'contacts' }, { answers: { words: 'halle' }, reasons: {} }, 'click-1')).toEqual({
      type: 'contacts',
      text: 'halle',
    });
    expect(requestOf({ verb: 'contacts' }, { answers: { words: ['halle'] }, reasons: {} }, 'click-1')).toEqual({
      type: 'contacts',
      text: '',
    });
  });

  it('keeps revision 0, that of an opening form', () => {
    expect(ask({ verb: 'submit', case: 'c1', act: 'meldcode/signal', revision: 0 })).toMatchObject({
      type: 'submit',
      revision: 0,
    });
  });

  it.each(VERBS.filter((verb) => !alone.includes(verb)))('is none when %s lacks what it needs', (verb) => {
    expect(ask({ verb })).toBeUndefined();
  });

  it.each(['form', 'askReject', 'submit', 'approve', 'reject', 'saveContact'] as const)(
    'is none when %s lacks the revision',
    (verb) => {
      expect(ask({ verb, case: 'c1', act: 'talk' })).toBeUndefined();
    },
  );
});
