/** Checks the words of a pathway: no word that accuses, and nothing to fill in where everyone may read along. Pure. */
import type { Pathway } from '../../domain/procedure/pathway';
import type { SchemaProblem } from '../schema-issues';
import { textsIn } from '../texts-in';

/** docs/rules.md#words: we are worried about a pupil, we accuse nobody. */
const ACCUSING = /\b(?:mede)?(?:daders?|verdachten?|geradicaliseerden?)\b/i;

/** A placeholder would put what somebody typed into a channel (DES-2). */
const PLACEHOLDER = /[{}]|\$\w|%s/;

/** What may be filled in: what the school calls its pupil system, the same for every case; and in a rule, when a contact can be reached. */
const PUPIL_SYSTEM = /\{pupilSystem\}/g;
const KNOWN_PLACEHOLDER = /\{(?:opening:[a-z0-9_-]+|pupilSystem)\}/g;

/** Texts that accuse, and texts at L0 that are not the same for every case. */
export function checkWords(pathway: Pathway): SchemaProblem[] {
  return textsIn(pathway).flatMap(({ path, text, ping }) => {
    const accusing = ACCUSING.exec([text.nl, text['nl-BE'] ?? ''].join(' '));
    return [
      ...(accusing ? [{ path, message: `"${accusing[0]}" accuses: write "leerling over wie je bezorgd bent"` }] : []),
      ...(!ping && Object.values(text).some((words) => /[{}]/.test((words ?? '').replace(KNOWN_PLACEHOLDER, '')))
        ? [{ path, message: 'only {opening:<contact>} and {pupilSystem} can be filled in' }]
        : []),
      ...(ping && Object.values(text).some((words) => PLACEHOLDER.test((words ?? '').replace(PUPIL_SYSTEM, '')))
        ? [{ path, message: 'this may be read by everyone in a channel (L0), so it has nothing to fill in' }]
        : []),
    ];
  });
}
