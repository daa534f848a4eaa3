/**
 * Answers a form that is being filled in with the same form and the questions that its answers ask. Changes nothing,
 * and says nothing about what was typed.
 */
import { isCaseId } from '../../domain/ids';
import { whyNot } from '../../domain/decide/decide-act';
import type { Question } from '../../requests/request';
import type { Deps, Identified } from '../deps';
import { unknownCaseAnswer } from '../requests/notes';
import type { Answer } from '../requests/outcome';
import { caseForMember } from './case-for-member';
import { viewContextOf } from './case-file';
import { openingOf, openingPlace } from './open-case';
import { formAnew } from './show';

/**
 * The form anew. It stays as old as it was: whatever was recorded meanwhile is told when it is sent. An act that has
 * become impossible keeps its form too, because what was typed is in it; who may not know of the case or the act gets
 * the answer of a case that is not there.
 */
export async function refreshForm(
  deps: Deps,
  who: Identified,
  asked: Extract<Question, { type: 'refresh' }>,
): Promise<Answer> {
  const opening = openingOf(deps, who, asked.act);
  if (opening)
    return isCaseId(asked.case) ? formAnew(openingPlace(deps, who, opening, asked.case), asked) : unknownCaseAnswer();
  const file = await caseForMember(deps, who, asked.case);
  const act = file?.context.pathway.acts.find((candidate) => candidate.id === asked.act);
  if (!file || !act || whyNot(file.context, file.stored.state, who.person.id, act)?.kind === 'unknown')
    return unknownCaseAnswer();
  const { state } = file.stored;
  const view = viewContextOf(deps, who.tenant, file.context);
  const { revision } = asked;
  return formAnew({ view, caseId: state.id, act, name: act.id, state, person: who.person.id, revision }, asked);
}
