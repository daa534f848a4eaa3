/**
 * The progress through the stages: a row of dots beside its words, for who takes it in at a glance. The words come
 * first, since a screen reader says them first.
 */
import type { Block } from '../card';

type Progress = Extract<Block, { type: 'progress' }>;

const DOTS: Record<Progress['steps'][number], string> = {
  done: '●',
  current: '◉',
  skipped: '◌',
  unneeded: '·',
  ahead: '○',
};

/** `●◉○○○`: a dot for each step. */
export const dotsOf = ({ steps }: Progress): string => steps.map((state) => DOTS[state]).join('');
