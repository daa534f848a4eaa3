// The steps of a case as they are shown, and a question that was left open.
import type { PersonId } from '../../src/domain/ids';
import { EMPTY_FORM, viewForm } from '../../src/views/view-form';
import { CASE_ID, does, givenIn, open, text } from '../support/play';
import { pathway, context, view, type report, routed, seenIn, linesIn } from './support/protected-case';

describe('a question left open', () => {
  it('is shown as open in the record', () => {
    expect(seenIn(givenIn(context, ...routed), 'lien')?.records[0]?.facts).toContainEqual({
      label: text('staying'),
      value: { nl: 'nog open', en: 'left open' },
    });
  });
});

describe('where a case stands', () => {
  it('names only the steps of its own line, and that line', () => {
    const tipped = givenIn(context, {
      ...open({}, 'kim'),
      act: 'tip',
      answers: { words: 'Iets gehoord' },
    } as typeof report);
    expect(seenIn(tipped, 'lien')?.ping).toMatchObject({
      pathway: text('Een tip'),
      stage: text('tipped'),
      stages: [
        { id: 'tipped', state: 'current' },
        { id: 'answered', state: 'ahead' },
      ],
    });
    expect(linesIn(tipped, 'lien')[0]?.what.en).toContain('procedure “Een tip”');
    const form = viewForm(
      view,
      { caseId: CASE_ID, act: pathway.acts[1]!, name: 'tiny/tip', state: undefined, person: 'kim' as PersonId },
      EMPTY_FORM,
    );
    expect(form.pathway).toEqual(text('Een tip'));
  });

  it('tells an optional step that was gone past from one that was skipped', () => {
    const gone = givenIn(context, ...routed, does('lien', 'go'));
    expect(seenIn(gone, 'lien')?.ping.stages.map(({ state }) => state)).toEqual(['skipped', 'unneeded', 'current']);
  });
});
