/** The doctor on a store, whichever it is: what it finds in order, what it tells, and that it changes nothing. */
import type { Storage } from '../../../src/app/ports';
import { tinyPathway } from '../../support/play';
import { message, opening } from '../../support/stored-case';
import { about, doctor as examine, KEY, meant, OTHER_KEY } from './doctor-school';

const doctor = (env: Record<string, string>) => examine({ ...meant, ...env });

/** What either store must say about itself. */
export function describeStore(
  title: string,
  env: () => Record<string, string>,
  open: (settings: Record<string, string>, key: string, also?: readonly string[]) => Promise<Storage>,
): void {
  describe(`the doctor on ${title}`, () => {
    const filled = async (settings: Record<string, string>, key = KEY) => {
      const storage = await open(settings, key);
      const first = opening({ at: '2026-11-16T08:00:00.000Z', facts: 'Blue arm of Sofie' });
      await storage.archive.keep(first.state.pathway.edition, tinyPathway);
      await storage.cases.create(first);
      return storage;
    };

    it('finds it in order, and changes nothing', async () => {
      const settings = env();
      await (await filled(settings)).close();
      const report = await doctor({ ...settings, MASTER_KEY: KEY });
      expect(about(report, 'master key')).toEqual([
        { about: 'master key', result: 'ok', text: 'right; it wraps all 3 keys' },
      ]);
      expect(about(report, 'deliveries')).toMatchObject([{ result: 'ok' }]);
      const tiny = `${tinyPathway.id} ${opening().state.pathway.edition}, an earlier one (1 open, 0 closed)`;
      expect(about(report, 'editions')).toMatchObject([{ result: 'ok', text: `in use: ${tiny}` }]);
      expect(about(report, 'formats')).toMatchObject([{ text: expect.stringMatching(/a case, format \d+ \(1\)/) }]);
      expect(report.exit).toBe(0);
      expect(report.text).not.toMatch(/Sofie|Blue|TP-2026/);
    });

    it('tells the wrong master key, an old one that is still needed, and one that is lost', async () => {
      const settings = env();
      await (await filled(settings)).close();
      const wrong = await doctor({ ...settings, MASTER_KEY: OTHER_KEY });
      expect(about(wrong, 'master key')).toMatchObject([
        { result: 'failure', text: expect.stringContaining('not the key') },
      ]);
      const old = await doctor({ ...settings, MASTER_KEY: OTHER_KEY, MASTER_KEY_ALSO: KEY });
      expect(about(old, 'master key')).toMatchObject([
        {
          result: 'warning',
          text: 'right; 3 of 3 keys still need an old master key',
          todo: expect.stringContaining('rotate-key'),
        },
      ]);
      expect([wrong.exit, old.exit]).toEqual([2, 1]);
      for (const { text } of [wrong, old]) expect(text).not.toMatch(new RegExp(`${KEY}|${OTHER_KEY}`));
    });

    it('tells that something should have been sent long ago', async () => {
      const settings = env();
      const storage = await filled(settings);
      await storage.cases.create(opening({ number: 2, messages: [message('m1', '2026-11-21T08:30:00.000Z')] }));
      await storage.close();
      expect(about(await doctor({ ...settings, MASTER_KEY: KEY }), 'deliveries')).toMatchObject([
        { result: 'warning', text: expect.stringContaining('30 minutes ago') },
      ]);
    });
  });
}
