/** The progress through the stages as one line that can be seen at a glance and heard by a screen reader. */
import type { Block } from '../card';

type Step = Extract<Block, { type: 'progress' }>['steps'][number];

function say({ label, state, says }: Step): string {
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

/** `✓ Signalen › ▶ Collegiale consultatie (nu) › Gesprek`. */
export function progressLine(steps: readonly Step[]): string {
  return steps.map(say).join(' › ');
}
