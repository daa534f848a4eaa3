/** What it costs to make a card, and to render it for each platform. */
import { answerCard } from '../cards/answer';
import { renderAdaptiveCard } from '../src/render/adaptive-card';
import { renderModal } from '../src/render/block-kit';
import { waitingForIlse } from './cases';
import { measure, type Variant } from './measure';
import { alone, type Row } from './report';
import type { School } from './school';

const EFFORT = { operations: 200, rounds: 9, warmUp: 10, budget: 700 };

const repeated = (once: () => unknown): Variant => ({
  prepare: async (count) => async () => {
    for (let time = 0; time < count; time += 1) once();
  },
});

export async function benchRendering(school: School): Promise<Row[]> {
  const [id = ''] = await school.shelve(waitingForIlse(), 1);
  const outcome = await school.ask('ilse', { type: 'show', case: id });
  const card = answerCard(outcome);
  return [
    alone(
      'the card of a case in step 5, made',
      await measure(
        repeated(() => answerCard(outcome)),
        EFFORT,
      ),
    ),
    alone(
      '  rendered as an Adaptive Card',
      await measure(
        repeated(() => renderAdaptiveCard(card, 'dialog')),
        EFFORT,
      ),
    ),
    alone(
      '  rendered as a Slack modal',
      await measure(
        repeated(() => renderModal(card)),
        EFFORT,
      ),
    ),
  ];
}
