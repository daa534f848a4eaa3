/** Checks the words of a pathway: no word that accuses, and nothing to fill in where everyone may read along. Pure. */
import type { Pathway } from '../../domain/procedure/pathway';
import type { SchemaProblem } from '../schema-issues';
import { walkPathway } from './pathway-walk';

/** docs/rules.md#words: we are worried about a pupil, we accuse nobody. */
const ACCUSING = /\b(?:mede)?(?:daders?|verdachten?|geradicaliseerden?)\b/i;

/** A placeholder would put what somebody typed into a channel (DES-2). */
const PLACEHOLDER = /[{}]|\$\w|%s/;

/**
 * What may be filled in: what the school calls its pupil system, the same for every case; and in a rule, when a contact
 * can be reached.
 */
const PUPIL_SYSTEM = /\{pupilSystem\}/g;
const IN_A_RULE = /\{(?:opening:[a-z0-9_-]+|pupilSystem)\}/g;

/** Texts that accuse, texts at L0 that are not the same for every case, and what nobody would fill in. */
export function checkWords(pathway: Pathway): SchemaProblem[] {
  return walkPathway(pathway).texts.flatMap(({ path, text, kind }) => {
    const accusing = ACCUSING.exec([text.nl, text['nl-BE'] ?? ''].join(' '));
    const left = Object.values(text).map((words: string | undefined) =>
      (words ?? '').replace(kind === 'told' ? IN_A_RULE : PUPIL_SYSTEM, ''),
    );
    const message =
      kind === 'ping'
        ? left.some((words) => PLACEHOLDER.test(words)) &&
          'this may be read by everyone in a channel (L0), so it has nothing to fill in'
        : left.some((words) => /[{}]/.test(words)) &&
          (kind === 'told'
            ? 'only {opening:<contact>} and {pupilSystem} can be filled in'
            : 'only {pupilSystem} can be filled in here: {opening:<contact>} is for the words of a rule');
    return [
      ...(accusing ? [{ path, message: `"${accusing[0]}" accuses: write "leerling over wie je bezorgd bent"` }] : []),
      ...(message ? [{ path, message }] : []),
    ];
  });
}
