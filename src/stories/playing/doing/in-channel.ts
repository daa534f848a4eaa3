/** Somebody types to the bot where others read along (DES-12), and sees what they are told in private. */
import type { Person } from '../../../app/tenant';
import { NOTHING } from '../../drivers/screen';
import type { Performed } from './send';
import { verdictOf } from '../verdict';
import type { World } from '../world';

/** Types it in the channel of a role, or with `role@organisation` in that of one school, service or group. */
export async function writeInChannel(world: World, person: Person, channel: string, text: string): Promise<Performed> {
  const [role = '', organisation] = channel.split('@');
  const there =
    world.tenant.organisations.find(({ id }) => id === organisation)?.channels[role] ?? world.tenant.channels[role];
  if (!there) throw new Error(`there is no channel of ${channel} in this story`);
  const screen = await world.driver.write(person, there.id, text);
  if (!screen) return { screen: NOTHING, verdict: verdictOf(NOTHING), gaps: [], reasonsGiven: [], notHere: true };
  return { screen, verdict: verdictOf(screen), gaps: [], reasonsGiven: [] };
}
