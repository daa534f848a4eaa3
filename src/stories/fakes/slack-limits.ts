/**
 * What Slack refuses of a message, a modal, an App Home or the answer to a form (docs/platform-limits.md). Written
 * apart from our renderer's table, to hold against it.
 */
import { z } from 'zod';
import { block, modalText, optionsAnswer } from './slack-blocks';

/** `text` is the notification: Slack takes more in a new message, but not when it is updated later, as cards are. */
const message = z.object({ text: z.string().min(1).max(4000), blocks: z.array(block).max(50).optional() });

const external = z.string().min(1).max(255).optional();
const common = {
  callback_id: z.string().min(1).max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: external,
  blocks: z.array(block).max(100),
};
const modal = z.strictObject({
  type: z.literal('modal'),
  title: modalText,
  submit: modalText.optional(),
  close: modalText.optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  ...common,
});
const home = z.strictObject({ type: z.literal('home'), ...common });
const view = z.discriminatedUnion('type', [modal, home]);

type Block = z.infer<typeof block>;
type View = z.infer<typeof view>;

const VIEW_BYTES = 250_000;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const repeated = (ids: readonly (string | undefined)[]) =>
  ids.filter((one, index) => one !== undefined && ids.indexOf(one) !== index);

/** Slack wants ids to be unique in a message or view. */
function together(blocks: readonly Block[]): string[] {
  const twice = repeated(blocks.map(({ block_id }) => block_id)).map((one) => `block_id ${one} is used twice`);
  const buttons = blocks.flatMap((one) =>
    one.type === 'actions' ? one.elements.map(({ action_id }) => action_id) : [],
  );
  const actions = repeated(buttons).map((one) => `action_id ${one} is used twice`);
  return [...twice, ...actions];
}

/** A form has a button that sends it; an App Home has none. */
function formProblems(read: View): string[] {
  const hasInputs = read.blocks.some(({ type }) => type === 'input');
  return hasInputs && (read.type === 'home' || read.submit === undefined) ? ['inputs without a submit button'] : [];
}

const issues = (error: z.ZodError): string[] =>
  error.issues.map(
    ({ path, code, message: why }) => `${path.join('.') || 'payload'}: ${code === 'custom' ? why : code}`,
  );

function checkView(payload: object): string[] {
  const size = bytesOf(payload) > VIEW_BYTES ? ['view_too_large'] : [];
  const read = view.safeParse(payload);
  return read.success
    ? [...size, ...together(read.data.blocks), ...formProblems(read.data)]
    : [...size, ...issues(read.error)];
}

/** Why Slack would show nobody in a menu that searches; empty when it would take this answer. */
export function checkOptionsAnswer(answer: unknown): string[] {
  const read = optionsAnswer.safeParse(answer);
  return read.success ? [] : issues(read.error);
}

function checkMessage(payload: unknown): string[] {
  const read = message.safeParse(payload);
  return read.success ? together(read.data.blocks ?? []) : issues(read.error);
}

const isView = (payload: unknown): payload is object =>
  typeof payload === 'object' &&
  payload !== null &&
  'type' in payload &&
  (payload.type === 'modal' || payload.type === 'home');

/**
 * Why Slack would refuse this view or message; empty when it would take it. A message may have other arguments than
 * `text` and `blocks`. Texts are not quoted.
 */
export function checkSlackPayload(payload: unknown): string[] {
  return isView(payload) ? checkView(payload) : checkMessage(payload);
}

const response = z.discriminatedUnion('response_action', [
  z.strictObject({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.strictObject({ response_action: z.literal(['update', 'push']), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

/**
 * Why Slack would show an error instead of what a submission was answered with; empty when it would do as told.
 * `inputs` are the block ids of the inputs that were on the form: an error for anything else is none.
 */
export function checkSubmissionAnswer(answer: unknown, inputs: readonly string[]): string[] {
  const read = response.safeParse(answer);
  if (!read.success) return issues(read.error);
  if (read.data.response_action === 'clear') return [];
  if (read.data.response_action !== 'errors') return checkSlackPayload(read.data.view);
  const under = Object.keys(read.data.errors);
  return [
    ...(under.length === 0 ? ['errors: none'] : []),
    ...under.filter((one) => !inputs.includes(one)).map(() => 'errors: no input has that block_id'),
  ];
}
