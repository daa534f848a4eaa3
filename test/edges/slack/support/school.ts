// A school on the strict fake Slack: the real application, worker and gateway on a clock of our own, with the small
// procedure of test/support/play.ts.
import type { Outcome } from '../../../../src/app/requests/outcome';
import type { Request } from '../../../../src/requests/request';
import type { Person, Tenant, Account } from '../../../../src/app/tenant';
import { composeCore } from '../../../../src/compose/core';
import { randomIds } from '../../../../src/compose/system';
import { createSlackEdge } from '../../../../src/edges/slack/slack-edge';
import { createEmbeddedStorage } from '../../../../src/storage/embedded/embedded-storage';
import { readBlocks } from '../../../../src/stories/drivers/read-block-kit';
import type { SlackChannel, SlackUser } from '../../../../src/stories/fakes/slack-conversations';
import { startFakeSlack, type FakeSlack } from '../../../../src/stories/fakes/slack-server';
import type { FakeSlackMessage } from '../../../../src/stories/fakes/slack-conversations';
import { school as plain } from '../../../support/desk';
import { MONDAY, tinyPathway } from '../../../support/play';

const TOKEN = 'xoxb-school';
export const TEAM = 'C0TEAM';
export const LEADERS = 'C0LEADERS';
const idOf = (person: string) => `U0${person.toUpperCase()}`;

export type School = {
  readonly slack: FakeSlack;
  /** What Slack has: a test changes it as somebody in the school would. */
  readonly users: SlackUser[];
  readonly channels: SlackChannel[];
  readonly logged: string[];
  /** Opens a case as Joost and gives its id. */
  signal(): Promise<string>;
  act(person: string, id: string, name: string, answers?: Record<string, unknown>): Promise<Outcome>;
  approve(person: string, id: string): Promise<Outcome>;
  deliver(): Promise<void>;
  /** Lets so many seconds pass, and works. */
  pass(seconds: number): Promise<void>;
  /** The texts in a channel, or with a person; without what was posted twice because its answer got lost. */
  said(to: string): string[];
  in(to: string): FakeSlackMessage[];
  close(): Promise<void>;
};

export const linesOf = (message: FakeSlackMessage): string =>
  [message.text, ...readBlocks(message.blocks).lines].join('\n');

/** `atWork`: who is on duty besides those who always are. */
export async function openSchool(atWork: readonly string[] = []): Promise<School> {
  let now = MONDAY;
  let clicks = 0;
  const people: Person[] = plain.people.map((person) => ({
    ...person,
    onDuty: person.onDuty || atWork.includes(person.id),
    locale: 'nl',
    accounts: { slack: idOf(person.id) },
  }));
  const users: SlackUser[] = people.map(({ id }) => ({ id: idOf(id) }));
  const channels: SlackChannel[] = [TEAM, LEADERS].map((id) => ({
    id,
    members: users.map((user) => user.id),
    hasBot: true,
    hidden: true,
  }));
  const tenant: Tenant = {
    ...plain,
    people,
    workspaces: { slack: ['T0SCHOOL'] },
    channels: { support_team_member: { platform: 'slack', id: TEAM }, team_leader: { platform: 'slack', id: LEADERS } },
  };
  const clock = { now: () => now };
  const logged: string[] = [];
  const line = (message: string, fields = {}) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const log = { info: line, warn: line, error: (message: string, fields = {}) => line(`ERROR ${message}`, fields) };
  const slack = await startFakeSlack({
    workspace: { users: () => users, channels: () => channels },
    clock: clock.now,
    token: TOKEN,
  });
  const storage = await createEmbeddedStorage({ masterKey: Buffer.alloc(32, 7) });
  const core = await composeCore({
    storage,
    tenants: [tenant],
    editions: [{ pathway: tinyPathway, ref: { id: 'tiny', version: 1, edition: 'e1' } }],
    worker: 'w',
    clock,
    ids: randomIds,
    log,
  });
  const edge = createSlackEdge({
    signingSecret: 'x',
    botToken: TOKEN,
    apiUrl: slack.apiUrl,
    app: core.application,
    clock,
    log,
  });
  core.addGateway(edge.gateway);

  const ask = (person: string, request: Request) =>
    core.application.answer(
      { platform: 'slack', workspace: 'T0SCHOOL', user: idOf(person) } satisfies Account,
      request,
    );
  const click = () => `click-${(clicks += 1)}`;
  const filled = (answers: Record<string, unknown>) => ({ answers, reasons: {} });
  async function revisionFor(person: string, id: string): Promise<number> {
    const { answer } = await ask(person, { type: 'show', case: id });
    if (answer.kind !== 'case') throw new Error(`${person} sees ${answer.kind}`);
    return answer.view.ping.revision;
  }
  const here = (to: string) =>
    slack.messages.filter(
      ({ channel, ephemeralTo }) => ephemeralTo === undefined && (channel === to || slack.userOf(channel) === idOf(to)),
    );

  return {
    slack,
    users,
    channels,
    logged,
    signal: async () => {
      const { answer } = await ask('joost', { type: 'command', command: 'zorg', text: '' });
      if (answer.kind !== 'form') throw new Error(`expected a form, got ${answer.kind}`);
      const { caseId, act, revision } = answer.form;
      await ask('joost', {
        type: 'submit',
        case: caseId,
        act,
        revision,
        filled: filled({ facts: 'Blue arm', pupil: 'Sofie', mentor: 'mila' }),
        request: click(),
      });
      return caseId;
    },
    act: async (person, id, name, answers = {}) =>
      ask(person, {
        type: 'submit',
        case: id,
        act: name,
        revision: await revisionFor(person, id),
        filled: filled(answers),
        request: click(),
      }),
    approve: async (person, id) =>
      ask(person, {
        type: 'approve',
        case: id,
        act: 'decision',
        revision: await revisionFor(person, id),
        filled: filled({}),
        request: click(),
      }),
    deliver: async () => void (await core.runUntilIdle()),
    pass: async (seconds) => {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString();
      await core.runUntilIdle();
    },
    said: (to) =>
      here(to)
        .filter(({ unanswered }) => !unanswered)
        .map(linesOf),
    in: here,
    close: async () => {
      await edge.close();
      await slack.stop();
      await storage.close();
    },
  };
}
