/**
 * What Slack sends of a filled-in modal: `view.state.values`, by block id and action id, in the shape of each input.
 */
import type { KnownBlock, ModalView } from '@slack/types';
import type { TypedAnswers } from './driver';

type Value = string | readonly string[] | undefined;
const firstValue = (value: Value): string => [value ?? ''].flat()[0] ?? '';
const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

/** The value of an element of this type, as Slack sends it. */
export function slackValueOf(type: string, value: Value): Record<string, unknown> {
  switch (type) {
    case 'radio_buttons':
    case 'static_select':
    case 'external_select':
      return { type, selected_option: firstValue(value) === '' ? null : option(firstValue(value)) };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return {
        type,
        selected_options: [value ?? []]
          .flat()
          .filter((item) => item !== '')
          .map(option),
      };
    case 'datepicker':
      return { type, selected_date: firstValue(value) === '' ? null : firstValue(value) };
    default:
      return { type, value: firstValue(value) === '' ? null : [value].flat().join(', ') };
  }
}

/** The state of a modal with this filled in; `idOf` gives the input's own id of a block id. */
export function slackStateOf(
  view: ModalView,
  typed: TypedAnswers,
  idOf: (blockId: string) => string,
): Record<string, Record<string, unknown>> {
  const inputs = (view.blocks as KnownBlock[]).filter((block) => block.type === 'input');
  return Object.fromEntries(
    inputs.map((block) => [
      block.block_id ?? '',
      { [idOf(block.block_id ?? '')]: slackValueOf(block.element.type, typed[idOf(block.block_id ?? '')]) },
    ]),
  );
}
