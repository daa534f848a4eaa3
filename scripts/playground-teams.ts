/**
 * `npm run playground:teams`: the bot in Microsoft's own Teams client, on this machine alone, with the invented school Het Kompas. For developers: it checks nobody's token,
 * keeps nothing, and stops with Ctrl+C. `npm run playground:teams -- ilse` sits Ilse at the screen.
 */
import { createInterface } from 'node:readline';
import { createLog, systemClock } from '../src/compose/system';
import { readConfig } from '../src/config';
import { travel, type PlaygroundClock } from '../src/edges/playground/clock';
import { startBot, type Bot } from './teams-client/bot';
import { startClient } from './teams-client/client';
import { CHANNEL, readSchool, TEAM, type Present, type School } from './teams-client/school';
import { settingsFor } from './teams-client/settings';

const PORT = 56150;
const HOUR = 3_600_000;
const MOST_HOURS = 24 * 30;

function whoIsWho({ people }: School, current: Present): string {
  return Object.entries(people)
    .map(([id, { name, roles }]) => `  ${id === current ? '→' : ' '} ${id.padEnd(8)} ${name} (${roles.join(', ')})`)
    .join('\n');
}

const greeting = (school: School, current: Present, url: string) => `
Zorgspoor in the Teams client of Microsoft (pre-release software, for evaluation; see test/teams-client/README.md). Invented people, nothing is kept.

  Open ${url}

You are at the screen as the one with the arrow; another: npm run playground:teams -- <name>
${whoIsWho(school, current)}

  Signal    + under the message box, Action Command, command id: signaal (your cases: dossier, whom to call: contact)
  Channels  "${TEAM.name} - General" is that of the team leaders, "${TEAM.name} - ${CHANNEL.name}" that of the support team
  Time      type a number of hours here and press Enter: the clock goes ahead and what is due is sent
  Cannot    buttons that open a dialog (Openen, Bekijken): this client does not know them. Use the command "dossier" instead

Stop: Ctrl+C
`;

async function main([wished = 'noor']: readonly string[]): Promise<void> {
  const { production, slack, teams } = readConfig();
  if (slack ?? teams)
    throw new Error('There are tokens of a real school in the environment. This checks nobody: start it without them.');
  let ahead = 0;
  const clock: PlaygroundClock = {
    now: () => new Date(Date.parse(systemClock.now()) + ahead).toISOString(),
    advance: async (milliseconds) => void (ahead += milliseconds),
  };
  const school = await readSchool(clock.now());
  if (!Object.hasOwn(school.people, wished))
    throw new Error(`${wished} is not there; there are: ${Object.keys(school.people).join(', ')}`);
  const current = wished as Present;

  const bot = await startBot({
    school,
    clock,
    log: createLog('warn'),
    nodeEnv: production ? 'production' : 'development',
  });
  try {
    await sitAt(bot, school, current, clock);
  } finally {
    await bot.stop();
  }
}

/** Until Ctrl+C, or until the client ends by itself. */
async function sitAt(bot: Bot, school: School, current: Present, clock: PlaygroundClock): Promise<void> {
  // Heard from the start, so that nothing is left running whenever it comes.
  const asked = new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  const client = await startClient({
    endpoint: bot.endpoint,
    settings: settingsFor(school.tenant.people, school.people[current]),
    port: PORT,
  });
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    moveClock(Number(line), bot, clock).then(console.log, console.error);
  });
  try {
    await client.addToTeam();
    console.log(greeting(school, current, client.url));
    await Promise.race([asked, client.ended]);
  } finally {
    lines.close();
    await client.stop();
  }
}

/** Hour by hour, so that what is due on the way has the time that it would have had. */
async function moveClock(hours: number, bot: Bot, clock: PlaygroundClock): Promise<string> {
  if (!(hours > 0 && hours <= MOST_HOURS)) return `A number of hours, at most ${MOST_HOURS}`;
  await travel(clock, new Date(Date.parse(clock.now()) + hours * HOUR).toISOString(), () => bot.settle());
  return `It is ${clock.now()}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
