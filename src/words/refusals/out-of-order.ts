/** What is said of an act that does not belong to the step of the case, and what comes first. */
import type { RefusalValues } from '../../domain/decide/refusal';
import type { Text } from '../../domain/text';

type OutOfOrder = RefusalValues['notInThisStage'];

const be = (text: Text): string => text['nl-BE'] ?? text.nl;
/** As many titles as anybody reads. */
const MOST_NAMED = 3;

const inDutch = (titles: readonly string[]): string => titles.map((title) => `„${title}”`).join(' of ');
const inEnglish = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join(' or ');

function next({ first, closed }: OutOfOrder): Text {
  const named = first.slice(0, MOST_NAMED);
  if (named.length === 0)
    return {
      nl: 'Open de casus: daar staat wat nu wel kan.',
      'nl-BE': 'Open het dossier: daar staat wat nu wel kan.',
      en: 'Open the case: it shows what is possible now.',
    };
  const [nl, nlBe, en] = [
    inDutch(named.map((title) => title.nl)),
    inDutch(named.map(be)),
    inEnglish(named.map((title) => title.en)),
  ];
  return closed
    ? { nl: `Wel kan: ${nl}.`, 'nl-BE': `Wel kan: ${nlBe}.`, en: `What is possible: ${en}.` }
    : { nl: `Nu eerst: ${nl}.`, 'nl-BE': `Nu eerst: ${nlBe}.`, en: `First now: ${en}.` };
}

/** `title`: the act; `stage`: the step of the case; `first`: what comes first in it. */
export function notInThisStage(values: OutOfOrder): { readonly say: Text; readonly next: Text } {
  const { title, stage, closed } = values;
  const say: Text = closed
    ? {
        nl: `„${title.nl}” kan niet meer: deze casus is gesloten.`,
        'nl-BE': `„${be(title)}” kan niet meer: dit dossier is gesloten.`,
        en: `“${title.en}” is not possible any more: this case is closed.`,
      }
    : {
        nl: `„${title.nl}” kan niet in de stap „${stage.nl}”.`,
        'nl-BE': `„${be(title)}” kan niet in de stap „${be(stage)}”.`,
        en: `“${title.en}” is not possible in the step “${stage.en}”.`,
      };
  return { say, next: next(values) };
}
