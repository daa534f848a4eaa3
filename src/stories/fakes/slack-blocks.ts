/**
 * The parts of Block Kit that we send, with every length and count that Slack documents for them
 * (docs/platform-limits.md#slack-blocks, the JSDoc of @slack/types 3.2). Strict on purpose: a property or block that
 * nobody here has looked up is refused, so that it is looked up before a school finds out. Knows nothing of our
 * renderer.
 */
import { z } from 'zod';

const plain = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (longest: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(longest), verbatim: z.boolean().optional() });
const text = (longest: number) => z.discriminatedUnion('type', [plain(longest), mrkdwn(longest)]);

const id = z.string().min(1).max(255);
const url = z.string().min(1).max(3000);
const placeholder = plain(150).optional();
const confirm = z
  .strictObject({
    title: plain(100),
    text: text(300),
    confirm: plain(30),
    deny: plain(30),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

const optionWith = <T extends z.ZodType>(words: T) =>
  z.strictObject({ text: words, value: z.string().min(1).max(150), description: text(75).optional() });
const menuOption = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(150),
  description: plain(75).optional(),
});
const openOption = optionWith(text(75));

type Option = { readonly value: string };

/** What starts chosen must be one of the options to the letter, and no option may be there twice. */
function holdTogether(offered: readonly Option[], initial: readonly Option[], context: z.RefinementCtx): void {
  const known = offered.map((one) => JSON.stringify(one));
  const values = offered.map(({ value }) => value);
  if (new Set(values).size < values.length) context.addIssue({ code: 'custom', message: 'an option is there twice' });
  if (initial.some((one) => !known.includes(JSON.stringify(one))))
    context.addIssue({ code: 'custom', message: 'an initial option is not offered' });
}

const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    action_id: id,
    options: z.array(openOption).min(1).max(10),
    initial_option: openOption.optional(),
    confirm,
  })
  .superRefine((one, context) => holdTogether(one.options, one.initial_option ? [one.initial_option] : [], context));

const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    action_id: id,
    options: z.array(openOption).min(1).max(10),
    initial_options: z.array(openOption).min(1).max(10).optional(),
    confirm,
  })
  .superRefine((one, context) => holdTogether(one.options, one.initial_options ?? [], context));

const optionGroup = z.strictObject({ label: plain(75), options: z.array(menuOption).min(1).max(100) });
const menu = {
  action_id: id,
  placeholder,
  confirm,
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

type Menu = {
  readonly options?: readonly Option[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly Option[] }[] | undefined;
};

function menuHolds(
  { options, option_groups: groups }: Menu,
  initial: readonly Option[],
  context: z.RefinementCtx,
): void {
  if ((options === undefined) === (groups === undefined))
    context.addIssue({ code: 'custom', message: 'either options or groups of them' });
  holdTogether(options ?? groups?.flatMap((group) => group.options) ?? [], initial, context);
}

const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...menu, initial_option: menuOption.optional() })
  .superRefine((one, context) => menuHolds(one, one.initial_option ? [one.initial_option] : [], context));

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    initial_options: z.array(menuOption).min(1).max(100).optional(),
    max_selected_items: z.number().int().min(1).optional(),
  })
  .superRefine((one, context) => menuHolds(one, one.initial_options ?? [], context));

const searching = { action_id: id, placeholder, confirm, min_query_length: z.number().int().min(0).optional() };
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...searching,
  initial_option: menuOption.optional(),
});
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...searching,
  initial_options: z.array(menuOption).min(1).max(100).optional(),
  max_selected_items: z.number().int().min(1).optional(),
});

/** What a menu that searches is answered with. */
export const optionsAnswer = z
  .strictObject({ options: z.array(menuOption).max(100) })
  .superRefine(({ options }, context) => holdTogether(options, [], context));

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    placeholder,
    multiline: z.boolean().optional(),
    initial_value: z.string().max(3000).optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  })
  .superRefine(({ initial_value: initial = '', min_length: least = 0, max_length: most = 3000 }, context) => {
    if (least > most) context.addIssue({ code: 'custom', message: 'min_length is more than max_length' });
    if (initial.length > most) context.addIssue({ code: 'custom', message: 'initial_value is longer than max_length' });
  });

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id,
  value: z.string().min(1).max(2000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
  confirm,
});

const control = z.discriminatedUnion('type', [
  plainTextInput,
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    placeholder,
    initial_date: z.iso.date().optional(),
    confirm,
  }),
  radioButtons,
  checkboxes,
  staticSelect,
  multiStaticSelect,
  externalSelect,
  multiExternalSelect,
]);

// No length is documented for rich text; three thousand is what holds for every other text.
const style = z
  .strictObject({ bold: z.boolean(), italic: z.boolean(), strike: z.boolean(), code: z.boolean() })
  .partial()
  .optional();
const run = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(3000), style }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).max(3000).optional(), style }),
]);
const runs = z.array(run).min(1);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: runs });
const richElement = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection).min(1),
    indent: z.number().int().min(0).max(8).optional(),
    border: z.literal([0, 1]).optional(),
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: runs, border: z.literal([0, 1]).optional() }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: runs, border: z.literal([0, 1]).optional() }),
]);

const blockId = id.optional();
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: text(3000).optional(),
    fields: z.array(text(2000)).min(1).max(10).optional(),
    expand: z.boolean().optional(),
  })
  .superRefine((one, context) => {
    if (one.text === undefined && one.fields === undefined)
      context.addIssue({ code: 'custom', message: 'neither text nor fields' });
  });

/** One block as we send them. */
export const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plain(150) }),
  z.strictObject({ type: z.literal('context'), block_id: blockId, elements: z.array(text(3000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('actions'), block_id: blockId, elements: z.array(button).min(1).max(25) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({ type: z.literal('rich_text'), block_id: blockId, elements: z.array(richElement).min(1) }),
  z.strictObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plain(2000),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: control,
  }),
]);

/** The text at the top or on a button of a modal, which is short. */
export const modalText = plain(24);
