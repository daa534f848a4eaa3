/** `zorgspoor suspend`: somebody loses access at once, on record. Takes away, and gives nobody anything. */
import { readToolConfig } from '../config';
import { thereIsNo } from '../pathways/did-you-mean';
import { EXIT, Unable, type CommandReport } from './output';
import { handIn, newItem, readSchoolPeople, type PeopleConfig } from './people/school-people';

/** By id. Throws Unable for somebody who is not there, with who was probably meant. */
export async function suspendCommand(
  person: string,
  { school }: { readonly school?: string | undefined },
  config: PeopleConfig = readToolConfig(),
): Promise<CommandReport> {
  const at = await readSchoolPeople(config, school);
  const ids = at.present.people.map(({ id }): string => id);
  if (!ids.includes(person)) throw new Unable(thereIsNo('person', person, ids));
  await handIn(config, at, { type: 'suspend', tenant: at.desk.file.id, ...newItem(), person });
  return {
    exit: EXIT.fine,
    text: `${person} has no access to ${at.desk.file.id} any more, from this moment on. Whoever looks after the cases is told to hand over what was theirs. Take them out of the file of the school too.`,
    json: { school: at.desk.file.id, person },
  };
}
