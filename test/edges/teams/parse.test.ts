import { readActivity } from '../../../src/edges/teams/activity';
import { parseTeams, type TeamsInbound } from '../../../src/edges/teams/parse';
import { CASE, MILA, recorded, TENANT } from './world';

const parsed = (name: string, changes = {}): TeamsInbound => parseTeams(readActivity(recorded(name, changes))!, TENANT);
const requestOf = (name: string, changes = {}) => {
  const inbound = parsed(name, changes);
  if (inbound.kind !== 'request') throw new Error(`${name} is ${inbound.what}`);
  return inbound;
};

describe('what a Teams activity asks', () => {
  it('is asked by a person of a tenant', () => {
    expect(requestOf('mention-signaal').account).toEqual({ platform: 'teams', workspace: TENANT, user: MILA });
  });

  it.each([
    ['mention-signaal', { type: 'command', command: 'signaal', text: '' }, 'invite', 1],
    ['mention-dossier', { type: 'command', command: 'dossier', text: 'mc-2026-0007' }, 'invite', 1],
    ['mention-alone', { type: 'command', command: 'help', text: '' }, 'invite', 1],
    ['chat-dossier', { type: 'command', command: 'dossier', text: 'MC-2026-0007' }, 'chat', 1],
    ['chat-empty', { type: 'command', command: 'help', text: '' }, 'chat', 1],
    ['compose-fetch', { type: 'command', command: 'signaal', text: '' }, 'dialog', 1],
    ['task-fetch', { type: 'show', case: CASE }, 'dialog', 2],
    ['task-fetch-invitation', { type: 'command', command: 'dossier', text: 'mc-2026-0007' }, 'dialog', 1],
    ['task-submit-opens', { type: 'form', case: CASE, act: 'talk', revision: 7 }, 'dialog', 1],
    ['execute-show', { type: 'show', case: CASE }, 'card', 1],
  ])('%s', (name, request, via, page) => {
    expect(requestOf(name)).toMatchObject({ request, reply: { via, page } });
  });

  it.each([
    ['submit-in-chat', { type: 'tick', case: CASE, task: 'task-1' }, 'chat'],
    ['submit-in-channel', { type: 'approve', case: CASE, act: 'talk', revision: 4 }, 'whisper'],
    [
      'task-submit',
      { type: 'submit', case: CASE, act: 'talk', revision: 7, filled: { answers: { with: 'Ouder 1' }, reasons: {} } },
      'dialog',
    ],
    ['execute-approve', { type: 'approve', case: CASE, act: 'report', revision: 9 }, 'card'],
    ['execute-in-chat', { type: 'tick', case: CASE, task: 'task-1' }, 'card'],
  ])('%s changes', (name, request, via) => {
    expect(requestOf(name)).toMatchObject({ request, reply: { via } });
  });

  it('reads a form from the message box with its lists and reasons', () => {
    expect(requestOf('compose-submit').request).toMatchObject({
      type: 'submit',
      act: 'meldcode/signal',
      revision: 0,
      filled: {
        answers: { what: 'Komt al drie dagen zonder eten', kinds: ['verzuim', 'verzorging'] },
        reasons: { 'MELD-2.7': 'Ouders zijn op reis' },
      },
    });
  });

  it.each([
    ['lacks how it stands in the text', undefined],
    ['says nothing of it', ''],
    ['has another text than stands there', '<at>Zorgspoor &amp; co</at>'],
  ])('reads the command behind a mention that %s', (_what, text) => {
    const { recipient } = recorded('mention-dossier') as { recipient: { id: string } };
    const other = { type: 'mention', text: '<at>Mila</at>', mentioned: { id: '29:mila' } };
    const ours = { type: 'mention', ...(text === undefined ? {} : { text }), mentioned: { id: recipient.id } };
    const typed = { text: '<at>Zorgspoor</at> dossier mc-2026-0007', entities: [other, ours] };
    expect(requestOf('mention-dossier', typed).request).toMatchObject({ command: 'dossier', text: 'mc-2026-0007' });
    const beside = { text: '<at>Mila</at> <at>Zorgspoor</at> dossier', entities: [other, ours] };
    expect(requestOf('mention-dossier', beside).request).toMatchObject({ text: 'dossier', command: '<at>mila</at>' });
  });

  it('is not blown up by mentions without a name', () => {
    const { recipient } = recorded('mention-dossier') as { recipient: { id: string } };
    const entities = Array.from({ length: 40 }, () => ({ type: 'mention', text: '', mentioned: { id: recipient.id } }));
    expect(requestOf('mention-dossier', { text: 'dossier mc-2026-0007', entities }).request).toEqual({
      type: 'command',
      command: 'dossier',
      text: 'mc-2026-0007',
      readAlong: true,
    });
  });

  it('never lets a refresh of the client change anything', () => {
    expect(requestOf('refresh')).toMatchObject({ request: { type: 'show', case: CASE }, reply: { via: 'refresh' } });
    expect(requestOf('refresh').request).not.toHaveProperty('request');
  });

  it.each([
    ['submit-broken', 'press'],
    ['unknown-invoke', 'invoke'],
    ['reaction', 'activity'],
    ['installed-for-person', 'activity'],
    ['sender-without-entra-id', 'sender without an Entra id'],
  ])('%s is not ours', (name, what) => {
    expect(parsed(name)).toEqual({ kind: 'unsupported', what });
  });

  it.each([
    ['adaptiveCard/action', { action: { type: 'Action.Submit', data: {} } }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', data: { press: 5 } } }],
    ['task/fetch', 'text'],
    ['task/submit', null],
    ['composeExtension/fetchTask', { commandId: '../etc' }],
    ['composeExtension/submitAction', { commandId: 'signaal' }],
  ])('%s with %j is nothing', (name, value) => {
    expect(parsed('task-fetch', { name, value }).kind).toBe('unsupported');
  });
});

describe('the id of a request', () => {
  const idOf = (name: string, changes = {}) => (requestOf(name, changes).request as { request: string }).request;

  it('is the same when Teams delivers a click again, and another for another click', () => {
    expect(idOf('execute-approve')).toBe(idOf('execute-approve', { timestamp: '2026-11-20T09:12:46.000Z' }));
    expect(idOf('execute-approve')).not.toBe(idOf('execute-approve', { id: 'f:execute-9' }));
  });

  it('tells people apart, and chats in which the same activity id occurs', () => {
    const { from, conversation } = recorded('execute-approve');
    expect(idOf('execute-approve', { from: { ...from, aadObjectId: 'other' } })).not.toBe(idOf('execute-approve'));
    expect(idOf('execute-approve', { conversation: { ...conversation, id: 'a:other' } })).not.toBe(
      idOf('execute-approve'),
    );
  });

  it('is made of the click and its answers when Teams gives none', () => {
    const { value } = recorded('task-submit');
    const other = { ...value, data: { ...value.data, with: 'Ouder 2' } };
    expect(idOf('task-submit', { id: undefined })).toBe(idOf('task-submit', { id: undefined }));
    expect(idOf('task-submit', { id: undefined })).not.toBe(idOf('task-submit', { id: undefined, value: other }));
  });
});
