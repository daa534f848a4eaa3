/** What must not grow: a click with the history of its case, and a click or a list with the number of cases. On the embedded store, in memory. */
import { createEmbeddedStorage } from '../src/storage/embedded/embedded-storage';
import { PersonId } from '../src/domain/ids';
import { NOTE_ANSWERS, old, young } from './cases';
import { compare, type Variant } from './measure';
import { against, type Row } from './report';
import { openSchool, type Prepared, type School } from './school';

const AIM = 1.5;
const EFFORT = { operations: 40, rounds: 11, warmUp: 8, budget: 2000 };
/** Making a case of a thousand events takes longer than clicking in it. */
const LONG_EFFORT = { ...EFFORT, operations: 6 };
const MANY_EVENTS = 1000;
const MANY_CASES = 5000;

let requests = 0;

/** Each operation in a case of its own, with as many events as was said. */
function inCases(school: School, prepared: Prepared, click: (id: string) => Promise<void>): Variant {
  return {
    async prepare(count) {
      const ids = await school.shelve(prepared, count);
      return async () => {
        for (const id of ids) await click(id);
      };
    },
  };
}

const opensForm =
  (school: School, { state }: Prepared) =>
  async (id: string) =>
    expectKind('form', await school.ask('samira', { type: 'form', case: id, act: 'note', revision: state.revision }));

function expectKind(kind: string, { answer }: Awaited<ReturnType<School['ask']>>): void {
  if (answer.kind !== kind)
    throw new Error(`the benchmark did not do what it measures: ${JSON.stringify(answer).slice(0, 300)}`);
}

function submitsNote(school: School, { state }: Prepared) {
  return async (id: string) => {
    requests += 1;
    const outcome = await school.ask('samira', {
      type: 'submit',
      case: id,
      act: 'note',
      revision: state.revision,
      filled: { answers: NOTE_ANSWERS, reasons: {} },
      request: `bench-${requests}`,
    });
    if (!outcome.changed) expectKind('a change', outcome);
  };
}

const lists = (school: School, person: string): Variant => ({
  prepare: async (count) => async () => {
    for (let list = 0; list < count; list += 1) expectKind('cases', await school.ask(person, { type: 'list' }));
  },
});

const open = async (masterKey: Buffer) => openSchool(await createEmbeddedStorage({ masterKey }));

export async function benchGrowth(masterKey: Buffer): Promise<Row[]> {
  const [few, many] = [await open(masterKey), await open(masterKey)];
  const short = young();
  const long = old(MANY_EVENTS);
  const withWouter = { ...short, state: { ...short.state, members: [...short.state.members, PersonId('wouter')] } };
  for (const school of [few, many]) await school.shelve(withWouter, 10);
  await many.shelve(short, MANY_CASES);
  const mine = await compare(lists(many, 'wouter'), lists(few, 'wouter'), EFFORT);
  const everybodys = await compare(lists(many, 'samira'), lists(few, 'samira'), { ...EFFORT, operations: 6 });
  const history = await open(masterKey);
  const reads = await compare(
    inCases(history, long, opensForm(history, long)),
    inCases(history, short, opensForm(history, short)),
    LONG_EFFORT,
  );
  const writes = await compare(
    inCases(history, long, submitsNote(history, long)),
    inCases(history, short, submitsNote(history, short)),
    LONG_EFFORT,
  );
  const clicks = await compare(
    inCases(many, short, submitsNote(many, short)),
    inCases(few, short, submitsNote(few, short)),
    EFFORT,
  );
  for (const school of [few, many, history]) await school.storage.close();
  return [
    against(`a form opened in a case of ${MANY_EVENTS} events`, `of ${short.journal.length}`, reads, AIM),
    against(`an act in a case of ${MANY_EVENTS} events`, `of ${short.journal.length}`, writes, AIM),
    against(`an act beside ${MANY_CASES} cases`, 'beside some tens', clicks, AIM),
    against(`someone's list of 10, beside ${MANY_CASES} cases`, 'beside none', mine, AIM),
    against(`the list of someone in ${MANY_CASES} cases`, 'in 10', everybodys),
  ];
}
