/** The buttons of a case: of an act, a proposal, a page behind it. They carry ids and a revision, nothing else. */
import type { Action } from '../../src/card';
import { inLocale, type Locale } from '../../src/domain/text';
import type { CasePart, Press } from '../../src/requests/request';
import type { ActView, CaseView, ProposalView, TaskView } from '../../src/views/types';
import { casePageWords } from '../../src/words/case/page-of-case';
import { words } from '../../src/words/words';

type Of = Pick<CaseView, 'ping'>;

/** Opens the form of an act, or does it at once when it asks nothing. */
export function actAction({ ping }: Of, { act, title, form }: ActView, locale: Locale): Action {
  const press: Press = { type: form ? 'form' : 'submit', case: ping.caseId, act, revision: ping.revision };
  return { label: inLocale(title, locale), style: 'normal', press, opens: form };
}

/** Opens a page behind the case. */
export const partAction = ({ ping }: Of, part: CasePart, label: string): Action => ({
  label,
  style: 'normal',
  press: { type: 'part', case: ping.caseId, part },
  opens: true,
});

/** Opens what waits for approval; it has the buttons to decide with. */
export const proposalAction = ({ ping }: Of, { act, mayApprove }: ProposalView, locale: Locale): Action => {
  const { buttons } = casePageWords(locale);
  return {
    label: mayApprove ? buttons.decide : buttons.see,
    style: 'normal',
    press: { type: 'proposal', case: ping.caseId, act },
    opens: true,
  };
};

/** Takes one's own proposal back; it asks for a reason. */
export const withdrawAction = ({ ping }: Of, { act }: ProposalView, locale: Locale): Action => ({
  label: words(locale).buttons.withdraw,
  style: 'danger',
  press: { type: 'askReject', case: ping.caseId, act, revision: ping.revision },
  opens: true,
});

/** For whoever did something a moment ago by mistake; nothing once that is over. */
export const undoActions = ({ ping, undo }: Pick<CaseView, 'ping' | 'undo'>, locale: Locale): Action[] =>
  undo
    ? [
        {
          label: casePageWords(locale).undo,
          style: 'normal',
          press: { type: 'undo', case: ping.caseId, record: undo.record },
          opens: false,
        },
      ]
    : [];

/** What can be done about a task of one's own without a form: read the text to copy, and say that it is done. */
export function taskActions({ ping }: Of, task: TaskView, locale: Locale): Action[] {
  const { buttons, entry } = words(locale);
  const press = { case: ping.caseId, task: task.id };
  const copy: Action[] = task.entry
    ? [
        {
          label: entry.button(inLocale(task.entry, locale)),
          style: 'normal',
          press: { type: 'entry', ...press },
          opens: true,
        },
      ]
    : [];
  const label = task.entry ? buttons.noted : buttons.tick;
  const tick: Action[] = task.tickable
    ? [{ label, style: 'normal', press: { type: 'tick', ...press }, opens: false }]
    : [];
  return [...copy, ...tick];
}

/** To the case itself, from a page behind it. */
export const toCaseAction = ({ ping }: Of, locale: Locale): Action => ({
  label: words(locale).buttons.toCase,
  style: 'normal',
  press: { type: 'show', case: ping.caseId },
  opens: true,
});
