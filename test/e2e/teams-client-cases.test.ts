import { describeWithClient, openTeams, until, channelOf, type Teams } from './teams-client/teams';
jest.setTimeout(120_000);
describeWithClient('try', () => {
  let teams: Teams;
  beforeAll(async () => { teams = await openTeams({ starts: '2026-11-03T09:00:00.000Z', current: 'noor' }); });
  afterAll(() => teams?.close());
  it('x', async () => {
    const form = await teams.open('joris', 'signaal');
    console.log(form);
    const sent = await teams.send('joris', form, { concern: ['child_abuse'], pupil: 'Sem de Vries', about: ['pupil'], facts: 'Sem had een blauwe plek op zijn arm en zei dat hij van de gordijnen was gevallen.', observed_on: '2026-11-03',
      observed_where: 'In de gang', observed_by_self: 'yes', disclosed: 'no', mentor: 'noor', staff_involved: 'no' });
    console.log(sent);
    await teams.settle();
    await until('x', () => teams.messages.length > 1);
    await teams.moveTo('2026-11-04T09:00:00.000Z');
    console.log(teams.shown.map((x) => x.slice(0, 1500)).join('\n'), teams.messages.map((m) => [m.conversation, m.id, m.screen.lines, m.screen.buttons]), teams.logged);
    console.log(await teams.open('samira', 'dossier'));
  });
});
