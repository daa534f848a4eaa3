/** The progress through the stages as one line that can be seen at a glance and heard by a screen reader. */
import type { Block } from '../card';

type Step = Extract<Block, { type: 'progress' }>['steps'][number];
/** A part of the line; `here` is the step the case is in. */
export type ProgressPart = { readonly text: string; readonly here: boolean };

/** A step with its state: by a sign, and in words where the sign alone would not do. */
export function sayStep({ label, state, says }: Step): string {
  switch (state) {
    case 'done':
      return `✓ ${label}`;
    case 'current':
      return `▶ ${label} (${says})`;
    case 'skipped':
      return `↷ ${label} (${says})`;
    case 'unneeded':
      return `– ${label} (${says})`;
    case 'ahead':
      return label;
  }
}

/** `✓ Signalen › `, `▶ Collegiale consultatie (nu)`, ` › Gesprek`: the present step apart, to stand out. */
export function progressLine(steps: readonly Step[]): ProgressPart[] {
  return steps.flatMap((step, index): ProgressPart[] => [
    ...(index > 0 ? [{ text: ' › ', here: false }] : []),
    { text: sayStep(step), here: step.state === 'current' },
  ]);
}
