import { requestOf } from '../../src/edges/press-request';
import { isChange, PRESSES, requestSchema, type Press } from '../../src/requests/request';

const filled = { answers: { said: 'x' }, reasons: { 'MELD-2.7': 'y' } };
const ask = (press: Press) => requestOf(press, filled, 'click-1');

describe('a press becomes a request', () => {
  const full = { case: 'c1', act: 'talk', revision: 4 };
  const sent = { filled, request: 'click-1' };
  /** Looks and opens: the request is the press itself. */
  const looks: Press[] = [
    { type: 'list' },
    { type: 'start', form: 'meldcode/signal' },
    { type: 'show', case: 'c1' },
    { type: 'part', case: 'c1', part: 'rest' },
    { type: 'proposal', case: 'c1', act: 'talk' },
    { type: 'journal', case: 'c1' },
    { type: 'dossier', case: 'c1' },
    { type: 'entry', case: 'c1', task: 'sis-2' },
    { type: 'form', ...full },
    { type: 'askReject', ...full },
    { type: 'practices' },
    { type: 'flow', line: 'signaal' },
    { type: 'flowActs', line: 'signaal' },
    { type: 'attendance' },
    { type: 'away' },
    { type: 'workdays' },
    { type: 'leavers' },
    { type: 'handOver', from: 'els' },
    { type: 'staff' },
    { type: 'staffProposal', proposal: 'p1' },
    { type: 'proposeStranger', account: 'slack/T012/U034' },
    { type: 'suspend' },
    { type: 'trends', period: '2026-Q4' },
    { type: 'manageContacts' },
    { type: 'contactHistory', contact: 'wijkteam' },
    { type: 'editContact', contact: 'wijkteam' },
    { type: 'correction', case: 'c1', record: 'record-4', revision: 7 },
    { type: 'reports' },
    { type: 'report', report: 'CR-7F3K-92QD' },
    { type: 'askQuestion', report: 'CR-7F3K-92QD' },
  ];
  const others: [Press, object][] = [
    [{ type: 'contacts' }, { text: '' }],
    [{ type: 'find' }, { words: '' }],
    [{ type: 'fromMessage' }, { said: { nl: '', en: '' } }],
    [{ type: 'refresh', ...full, opened: ['more'] }, { filled }],
    [{ type: 'tick', case: 'c1', task: 'sis-2' }, { request: 'click-1' }],
    [{ type: 'undo', case: 'c1', record: 'record-4' }, { request: 'click-1' }],
    [{ type: 'submit', ...full }, sent],
    [{ type: 'correct', case: 'c1', record: 'record-4', revision: 7 }, sent],
    [{ type: 'approve', ...full }, sent],
    [{ type: 'reject', ...full }, sent],
    [{ type: 'saveContact', contact: 'wijkteam', revision: 0 }, sent],
    [{ type: 'sendQuestion', report: 'CR-7F3K-92QD' }, sent],
    [{ type: 'saveAway' }, sent],
    [{ type: 'saveDays' }, sent],
    [{ type: 'endAway', away: 'els:2026-11-23:2026-12-04' }, { request: 'click-1' }],
    [{ type: 'saveHandOver', from: 'els' }, sent],
    [{ type: 'approveStaff', proposal: 'p1', revision: 1 }, { request: 'click-1' }],
    [{ type: 'rejectStaff', proposal: 'p1', revision: 1 }, { request: 'click-1' }],
    [{ type: 'saveStranger', account: 'slack/T012/U034' }, sent],
    [{ type: 'saveSuspension' }, sent],
  ];

  it.each(looks)('%j, as it is: nothing of what was filled in comes along', (press) => {
    expect(ask(press)).toEqual(press);
  });

  it.each(others)('%j, with what stood beside it', (press, beside) => {
    expect(ask(press)).toEqual({ ...press, ...beside });
  });

  it('knows every kind, and counts as a change what has a click of its own', () => {
    const all = [...looks, ...others.map(([press]) => press)];
    expect(all.map(({ type }) => type).sort()).toEqual([...PRESSES].sort());
    const changes = all.filter((press) => isChange(ask(press)!)).map(({ type }) => type);
    expect(changes).toEqual([
      'tick',
      'undo',
      'submit',
      'correct',
      'approve',
      'reject',
      'saveContact',
      'sendQuestion',
      'saveAway',
      'saveDays',
      'endAway',
      'saveHandOver',
      'approveStaff',
      'rejectStaff',
      'saveStranger',
      'saveSuspension',
    ]);
  });

  it('asks whom to call for a case, or for the words in the box', () => {
    expect(ask({ type: 'contacts', case: 'c1' })).toEqual({ type: 'contacts', case: 'c1', text: '' });
    expect(requestOf({ type: 'contacts' }, { answers: { words: 'halle' }, reasons: {} }, 'click-1')).toEqual({
      type: 'contacts',
      text: 'halle',
    });
    expect(requestOf({ type: 'contacts' }, { answers: { words: ['halle'] }, reasons: {} }, 'click-1')).toEqual({
      type: 'contacts',
      text: '',
    });
  });

  it('begins what was chosen with the text as it was left', () => {
    const chosen = { answers: { form: 'meldcode/signal', text: 'Op de gang.' }, reasons: {} };
    expect(requestOf({ type: 'fromMessage' }, chosen, 'click-1')).toEqual({
      type: 'fromMessage',
      form: 'meldcode/signal',
      said: { nl: 'Op de gang.', en: 'Op de gang.' },
    });
  });

  it('believes the button over an answer of the same name', () => {
    const forged = { answers: { form: 'other/form', case: 'c2', type: 'submit' }, reasons: {} };
    expect(requestOf({ type: 'start', form: 'meldcode/signal' }, forged, 'click-1')).toEqual({
      type: 'start',
      form: 'meldcode/signal',
    });
    expect(requestOf({ type: 'show', case: 'c1' }, forged, 'click-1')).toEqual({ type: 'show', case: 'c1' });
  });

  it('is none, and no exception, when there is no such press', () => {
    for (const forged of [{ type: 'erase', case: 'c1' }, { type: 'show' }, { type: 'tick', case: 'c1' }, {}])
      expect(requestOf(forged as Press, filled, 'click-1')).toBeUndefined();
  });

  it('carries no text: what is typed and what is filled in are in the request alone', () => {
    const typed = ['text', 'said', 'filled', 'command'];
    const kinds = requestSchema.options.filter(({ shape }) => typed.some((key) => key in shape));
    expect(kinds.length).toBeGreaterThan(0);
    for (const press of [...looks, ...others.map(([one]) => one)])
      expect(Object.keys(press).filter((key) => typed.includes(key))).toEqual([]);
  });
});
