/** Forms that somebody opens in a tab of its own and sends later, when the case has perhaps gone on. */
import { actOf } from '../../../domain/procedure/pathway';
import type { Person } from '../../../app/tenant';
import { NOTHING } from '../../drivers/screen';
import type { StoryAction } from '../../format/story';
import { withFieldRules } from './field-rules';
import { findAct } from './find';
import { send, type Performed } from './send';
import { caseOf, openedCase, shownOpening, opens, pathwayOf, typedOf } from './spoken-of';
import { verdictOf } from '../verdict';
import type { OpenTab, World } from '../world';

/** What an act opens for this person now: the form behind its command, or behind its button on the case. */
async function formOf(world: World, person: Person, act: string, action: StoryAction): Promise<Omit<OpenTab, 'who'>> {
  const opened = opens(world, act);
  if (opened) {
    const form = await shownOpening(world, person, opened.line);
    return { form, act: actOf(opened.pathway, opened.line.opensWith), pathway: opened.pathway };
  }
  const one = caseOf(world, action.case);
  const pathway = pathwayOf(world, one.pathway);
  const { found } = await findAct(world, person, one, act);
  const form = found ? await world.driver.press(person, found.from, found.button) : NOTHING;
  return { form, act: actOf(pathway, act), pathway, one };
}

/** Opens the form and leaves it there. A gap when there is none. */
export async function openTab(
  world: World,
  person: Person,
  { act, tab }: { readonly act: string; readonly tab: string },
  action: StoryAction,
): Promise<Performed> {
  const opened = await formOf(world, person, act, action);
  const { form } = opened;
  world.tabs.set(tab, { ...opened, who: action.who });
  const gaps = form.submit ? [] : [`there is no form to open for "${act}"`];
  return { screen: form, verdict: verdictOf(form), gaps, reasonsGiven: [], questions: form.inputs.length };
}

/**
 * Fills in and sends the form of a tab, as it was opened. Throws when there is no such tab, or it is somebody else's.
 */
export async function sendTab(world: World, person: Person, tab: string, action: StoryAction): Promise<Performed> {
  const opened = world.tabs.get(tab);
  if (!opened?.form.submit) throw new Error(`no form was opened in a tab called "${tab}"`);
  if (opened.who !== action.who) throw new Error(`the tab "${tab}" is of ${opened.who}`);
  const { form, act, pathway, one } = opened;
  const sent = await send(world, person, form, await typedOf(world, act, action, one), action);
  const judged = { ...sent, verdict: withFieldRules(act, sent.verdict) };
  const { press } = opened.form.submit;
  if (one || judged.verdict.kind !== 'ok' || !('case' in press) || press.case === undefined) return judged;
  return { ...judged, opened: await openedCase(world, action, press.case, pathway) };
}
