/**
 * Draws Adaptive Cards with Microsoft's own renderer and hands on what is pressed. Reads nothing of what a card says.
 */
import {
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import { mend } from './accessible.ts';
import { HOST_CONFIG } from './host-config.ts';
import { safeHtml } from './markdown.ts';
import type { Values } from './form/values.ts';

export type DrawnCard = {
  readonly element: HTMLElement;
  /** What stands in the inputs now, to see whether something was typed. */ filled(): string;
  /** The same by input. */ values(): Values;
};

/** What a press sends: the data of the action with what was filled in. */
export type OnPress = (data: unknown, button: string) => void;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = safeHtml(text);
  result.didProcess = true;
};

/** Draws a card. A required input that is empty is pointed out by the renderer and nothing is pressed. */
export function drawCard(json: unknown, language: string, onPress: OnPress): DrawnCard {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(HOST_CONFIG);
  card.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction || action instanceof SubmitAction) onPress(action.data, action.title ?? '');
    else if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noopener,noreferrer');
  };
  card.parse(json, new SerializationContext(Versions.v1_5));
  const element = card.render() ?? document.createElement('div');
  element.lang = language;
  mend(element);
  return {
    element,
    values: () =>
      Object.fromEntries(
        card.getAllInputs(true).map(({ id = '', value }) => [id, value === undefined ? '' : String(value)]),
      ),
    filled: () => JSON.stringify(card.getAllInputs(true).map((input) => [input.id, input.value as unknown])),
  };
}
