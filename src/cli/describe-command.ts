/** `zorgspoor describe`: a pathway in words, enough to write a story from. */
import { withPupilSystem } from '../domain/procedure/pupil-system';
import { NEUTRAL_PUPIL_SYSTEM } from '../words/pupil-system';
import { LOCALES, type Locale } from '../domain/text';
import { describe } from '../stories/coverage/describe';
import { descriptionText } from '../stories/coverage/describe-text';
import { exampleStory } from '../stories/coverage/example-story';
import { notKnown } from '../pathways/did-you-mean';
import { allProcedures, pathwayNamed } from './files';
import { EXIT, Unable, type CommandReport } from './output';

const isLocale = (typed: string): typed is Locale => (LOCALES as readonly string[]).includes(typed);

/** Without an id it lists the pathways there are. */
export async function describeCommand(id: string | undefined, locale: string): Promise<CommandReport> {
  if (!isLocale(locale)) throw new Unable(notKnown('The locale', locale, LOCALES));
  const { pathways, roles } = await allProcedures();
  if (id === undefined) {
    const list = pathways.map((pathway) => ({
      id: pathway.id,
      title: pathway.title.nl,
      command: `/${pathway.command}`,
      summary: pathway.summary.nl,
    }));
    return {
      exit: EXIT.fine,
      text: list.map((one) => `${one.id.padEnd(20)} ${one.command.padEnd(12)} ${one.title}: ${one.summary}`).join('\n'),
      json: list,
    };
  }
  const pathway = withPupilSystem(pathwayNamed(pathways, id), NEUTRAL_PUPIL_SYSTEM);
  const described = describe(pathway, roles, locale);
  const example = exampleStory(pathway, roles);
  return { exit: EXIT.fine, text: descriptionText(described, example), json: { ...described, example } };
}
