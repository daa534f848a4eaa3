import { allowedTenantsOf, readActivity } from '../../../src/edges/teams/activity';
import { recorded, TENANT } from './world';

const tenantsOf = (changes: object, allowed = [TENANT]) =>
  allowedTenantsOf(readActivity(recorded('chat-dossier', changes as Record<string, unknown>))!, allowed);
const conversation = (tenantId?: string) => ({ ...recorded('chat-dossier').conversation, tenantId });
const OTHER = '33333333-3333-4333-8333-333333333333';

describe('the tenant of an activity', () => {
  it('is allowed in any case of letters, named by either field', () => {
    const ours = { place: TENANT, home: TENANT };
    expect(tenantsOf({})).toEqual(ours);
    expect(tenantsOf({}, [TENANT.toUpperCase()])).toEqual(ours);
    expect(tenantsOf({ conversation: conversation(undefined) })).toEqual(ours);
    expect(tenantsOf({ channelData: null })).toEqual(ours);
  });

  it.each([
    ['another tenant', { conversation: conversation(OTHER), channelData: { tenant: { id: OTHER } } }],
    ['two tenants, one of them allowed', { conversation: conversation(OTHER) }],
    ['two tenants, the other way round', { channelData: { tenant: { id: OTHER } } }],
    ['no tenant', { conversation: conversation(undefined), channelData: {} }],
    ['an empty tenant', { conversation: conversation(''), channelData: {} }],
  ])('is refused: %s', (_why, changes) => {
    expect(tenantsOf(changes)).toBeUndefined();
  });

  it('is that of the person, for somebody of another tenant in a channel of ours: not a word of ours is believed of them', () => {
    const from = { ...recorded('chat-dossier').from, tenantId: OTHER.toUpperCase() };
    expect(tenantsOf({ from })).toEqual({ place: TENANT, home: OTHER });
    // Where they are must be served: that they are of a tenant which is lets nobody in elsewhere.
    expect(tenantsOf({ from }, [OTHER])).toBeUndefined();
  });

  it('is refused when no tenant is allowed', () => {
    expect(tenantsOf({}, [])).toBeUndefined();
  });
});

describe('an activity', () => {
  it('keeps nothing that the edge does not use', () => {
    const activity = readActivity(recorded('task-fetch'))!;
    expect(JSON.stringify(activity)).not.toContain('Mila Mentor');
  });

  it.each([
    [null],
    [{}],
    [[]],
    [{ ...recorded('chat-dossier'), serviceUrl: 'ftp://teams' }],
    [{ ...recorded('chat-dossier'), from: undefined }],
    [{ ...recorded('chat-dossier'), text: 'x'.repeat(30_001) }],
  ])('is not made of something else (%#)', (body) => {
    expect(readActivity(body)).toBeUndefined();
  });
});
