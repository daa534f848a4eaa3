/** What Slack sends when somebody clicks: payloads made from what the application really shows, signed as Slack signs. */
import { createHmac } from 'node:crypto';
import type { KnownBlock, ModalView } from '@slack/types';
import { answerCard } from '../cards/answer';
import type { Request } from '../src/requests/request';
import { renderModal } from '../src/render/block-kit';
import { decodePress } from '../src/render/press-codec';
import { slackStateOf } from '../src/stories/drivers/slack-state';
import type { PlatformRequest } from './platforms-messages';
import { account, SLACK_TEAM, type School } from './school';

export const SIGNING_SECRET = 'a signing secret for the benchmark';

const who = (person: string) => ({
  team: { id: SLACK_TEAM, domain: 'bench' },
  user: { id: account('slack', person).user, username: person, name: person, team_id: SLACK_TEAM },
  api_app_id: 'A0BENCH00',
  token: 'unused',
  enterprise: null,
  is_enterprise_install: false,
  trigger_id: '1.2.3',
});

/** The modal with the answer to a question. */
export async function modalFor(school: School, person: string, request: Request): Promise<ModalView> {
  return renderModal(answerCard(await school.ask(person, request))).payload;
}

const buttonsIn = (blocks: readonly KnownBlock[]) =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) =>
          element.type === 'button' ? [{ ...element, block_id: block.block_id ?? 'b' }] : [],
        )
      : [],
  );

/** Makes many of one: each about a case, and from a modal, of its own. */
function forCases(payload: unknown, shown: string, cases: readonly string[]): PlatformRequest[] {
  const template = JSON.stringify(payload);
  return cases.map((id, index) => {
    const modal = { id: `V0${id}`, hash: `${index}.${id.slice(0, 8)}` };
    const text = template.replaceAll('V0MODAL', modal.id).replaceAll('HASH', modal.hash).replaceAll(shown, id);
    return { ...signed(new URLSearchParams({ payload: text }).toString()), modal };
  });
}

function signed(body: string): Pick<PlatformRequest, 'headers' | 'body'> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    },
    body,
  };
}

const viewOf = (modal: ModalView, values: unknown) => ({
  ...modal,
  id: 'V0MODAL',
  hash: 'HASH',
  team_id: SLACK_TEAM,
  app_id: 'A0BENCH00',
  bot_id: 'B0BENCH00',
  root_view_id: 'V0MODAL',
  previous_view_id: null,
  external_id: '',
  app_installed_team_id: SLACK_TEAM,
  state: { values },
});

/** Presses of the button with this verb (and act) in the modal of a case. Throws when the application shows no such button. */
export async function presses(
  school: School,
  person: string,
  cases: readonly string[],
  verb: string,
  act: string,
): Promise<PlatformRequest[]> {
  const [shown = ''] = cases;
  const modal = await modalFor(school, person, { type: 'show', case: shown });
  const button = buttonsIn(modal.blocks as KnownBlock[]).find(({ value }) => {
    const press = decodePress(value)?.press;
    return press?.type === verb && 'act' in press && press.act === act;
  });
  if (!button) throw new Error(`the case shows no button to ${verb} ${act}`);
  const payload = {
    type: 'block_actions',
    ...who(person),
    container: { type: 'view', view_id: 'V0MODAL' },
    view: viewOf(modal, {}),
    actions: [{ ...button, action_ts: '1.1' }],
  };
  return forCases(payload, shown, cases);
}

/** Submissions of the form of an act, filled in. */
export async function submissions(
  school: School,
  person: string,
  cases: readonly string[],
  form: { readonly act: string; readonly revision: number },
  typed: Readonly<Record<string, string>>,
): Promise<PlatformRequest[]> {
  const [shown = ''] = cases;
  const modal = await modalFor(school, person, { type: 'form', case: shown, ...form });
  const payload = {
    type: 'view_submission',
    ...who(person),
    view: viewOf(
      modal,
      slackStateOf(modal, typed, (id) => id),
    ),
    response_urls: [],
  };
  return forCases(payload, shown, cases);
}
