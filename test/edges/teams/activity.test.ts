import { allowedTenantOf, readActivity } from '../../../src/edges/teams/activity';
import { recorded, TENANT } from './world';

const tenantOf = (changes: object, allowed = [TENANT]) =>
  allowedTenantOf(readActivity(recorded('chat-dossier', changes as Record<string, unknown>))!, allowed);
const conversation = (tenantId?: string) => ({ ...recorded('chat-dossier').conversation, tenantId });
const OTHER = '33333333-3333-4333-8333-333333333333';

describe('the tenant of an activity', () => {
  it('is allowed in any case of letters, named by either field', () => {
    expect(tenantOf({})).toBe(TENANT);
    expect(tenantOf({}, [TENANT.toUpperCase()])).toBe(TENANT);
    expect(tenantOf({ conversation: conversation(undefined) })).toBe(TENANT);
    expect(tenantOf({ channelData: null })).toBe(TENANT);
  });

  it.each([
    ['another tenant', { conversation: conversation(OTHER), channelData: { tenant: { id: OTHER } } }],
    ['two tenants, one of them allowed', { conversation: conversation(OTHER) }],
    ['two tenants, the other way round', { channelData: { tenant: { id: OTHER } } }],
    [
      'somebody of another tenant in a chat or channel of ours',
      { from: { ...recorded('chat-dossier').from, tenantId: OTHER } },
    ],
    ['no tenant', { conversation: conversation(undefined), channelData: {} }],
    ['an empty tenant', { conversation: conversation(''), channelData: {} }],
  ])('is refused: %s', (_why, changes) => {
    expect(tenantOf(changes)).toBeUndefined();
  });

  it('is refused when no tenant is allowed', () => {
    expect(tenantOf({}, [])).toBeUndefined();
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
