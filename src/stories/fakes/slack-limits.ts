/** What Slack refuses of a message, a modal or an App Home, by its own documented numbers (platform.md 2.3 and 2.4). Written apart from our renderer's table, to hold against it. */
import { z } from 'zod';

const plain = (longest: number) => z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(longest) });
const id = z.string().min(1).max(255);
const option = z.object({ text: plain(75), value: z.string().max(150), description: plain(75).optional() });
const options = (most: number) => z.array(option).min(1).max(most);
const group = z.object({ label: plain(75), options: options(100) });
const menu = { action_id: id, options: options(100).optional(), option_groups: z.array(group).min(1).max(100).optional() };
const shortList = { action_id: id, options: options(10) };

const button = z.object({ type: z.literal('button'), text: plain(75), action_id: id, value: z.string().max(2000).optional(), url: z.string().max(3000).optional(), style: z.enum(['primary', 'danger']).optional() });
const control = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), action_id: id, initial_value: z.string().max(3000).optional() }),
  z.object({ type: z.literal('datepicker'), action_id: id, initial_date: z.string().regex(/^\d{4}-\d\d-\d\d$/).optional() }),
  z.object({ type: z.literal('radio_buttons'), ...shortList }),
  z.object({ type: z.literal('checkboxes'), ...shortList }),
  z.object({ type: z.literal('static_select'), ...menu }),
  z.object({ type: z.literal('multi_static_select'), ...menu }),
]);

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('section'), block_id: id.optional(), text: plain(3000).optional(), fields: z.array(plain(2000)).max(10).optional() }),
  z.object({ type: z.literal('header'), block_id: id.optional(), text: plain(150) }),
  z.object({ type: z.literal('context'), block_id: id.optional(), elements: z.array(z.unknown()).min(1).max(10) }),
  z.object({ type: z.literal('actions'), block_id: id.optional(), elements: z.array(button).min(1).max(25) }),
  z.object({ type: z.literal('divider'), block_id: id.optional() }),
  z.object({ type: z.literal('rich_text'), block_id: id.optional(), elements: z.array(z.unknown()).min(1) }),
  z.object({ type: z.literal('input'), block_id: id.optional(), label: plain(2000), hint: plain(2000).optional(), element: control }),
]);

const message = z.object({ text: z.string().min(1).max(4000), blocks: z.array(block).max(50).optional() });
const modal = z.object({
  type: z.literal('modal'),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  blocks: z.array(block).max(100),
});

const home = z.object({ type: z.literal('home'), callback_id: z.string().max(255).optional(), private_metadata: z.string().max(3000).optional(), blocks: z.array(block).max(100) });

type Blocks = readonly { readonly type: string; readonly block_id?: string | undefined; readonly elements?: readonly unknown[] | undefined }[];

const repeated = (ids: readonly (string | undefined)[]) => ids.filter((one, index) => one !== undefined && ids.indexOf(one) !== index);

/** Slack wants ids to be unique in a message or view, and a form to have a button that sends it. */
function together(blocks: Blocks, hasSubmit: boolean): string[] {
  const twice = repeated(blocks.map(({ block_id }) => block_id)).map((one) => `block_id ${one} is used twice`);
  const buttons = blocks.flatMap((one) => (one.type === 'actions' ? (one.elements as { action_id: string }[]).map(({ action_id }) => action_id) : []));
  const actions = repeated(buttons).map((one) => `action_id ${one} is used twice`);
  const noSubmit = blocks.some(({ type }) => type === 'input') && !hasSubmit ? ['inputs without a submit button'] : [];
  return [...twice, ...actions, ...noSubmit];
}

const VIEW_BYTES = 250_000;

/** Why Slack would refuse this view or message; empty when it would take it. Texts are not quoted. */
export function checkSlackPayload(payload: unknown): string[] {
  const type = typeof payload === 'object' && payload !== null && 'type' in payload ? payload.type : undefined;
  const isView = type === 'modal' || type === 'home';
  const read = (type === 'modal' ? modal : type === 'home' ? home : message).safeParse(payload);
  if (!read.success) return read.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  const size = isView && JSON.stringify(payload).length > VIEW_BYTES ? ['view_too_large'] : [];
  return [...together(read.data.blocks ?? [], 'submit' in read.data && read.data.submit !== undefined), ...size];
}
