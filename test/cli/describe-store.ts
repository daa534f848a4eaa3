/** The doctor on a store, whichever it is: what it finds in order, what it tells, and that it changes nothing. */
import { doctorCommand } from '../../src/cli/doctor-command';
import type { DoctorFinding } from '../../src/cli/doctor/finding';
import type { Storage } from '../../src/app/ports';
import { message, opening } from '../support/stored-case';

export const DOCTOR_NOW = '2026-11-21T09:00:00.000Z';
export const DOCTOR_KEY = 'ab'.repeat(32);
const OTHER_KEY = 'cd'.repeat(32);

export const askDoctor = (env: Record<string, string>) => doctorCommand({ env, now: () => DOCTOR_NOW });
export const findingsAbout = (report: { readonly json: unknown }, what: string) =>
  (report.json as { findings: DoctorFinding[] }).findings.filter((finding) => finding.about === what);
/** What either store must say about itself. */
export function describeStore(
  title: string,
  env: () => Record<string, string>,
  open: (settings: Record<string, string>, key: string, also?: readonly string[]) => Promise<Storage>,
): void {
  describe(`the doctor on ${title}`, () => {
    const filled = async (settings: Record<string, string>, key = DOCTOR_KEY) => {
      const storage = await open(settings, key);
      await storage.cases.create(opening({ at: '2026-11-16T08:00:00.000Z', facts: 'Blue arm of Sofie' }));
      return storage;
    };

    it('finds it in order, and changes nothing', async () => {
      const settings = env();
      await (await filled(settings)).close();
      const report = await askDoctor({ ...settings, MASTER_KEY: DOCTOR_KEY });
      expect(findingsAbout(report, 'master key')).toEqual([
        { about: 'master key', result: 'ok', text: 'right; it wraps all 3 keys' },
      ]);
      expect(findingsAbout(report, 'deliveries')).toMatchObject([{ result: 'ok' }]);
      expect(report.exit).toBe(0);
      expect(report.text).not.toMatch(/Sofie|Blue|TP-2026/);
    });

    it('tells the wrong master key, an old one that is still needed, and one that is lost', async () => {
      const settings = env();
      await (await filled(settings)).close();
      const wrong = await askDoctor({ ...settings, MASTER_KEY: OTHER_KEY });
      expect(findingsAbout(wrong, 'master key')).toMatchObject([
        { result: 'failure', text: expect.stringContaining('not the key') },
      ]);
      const old = await askDoctor({ ...settings, MASTER_KEY: OTHER_KEY, MASTER_KEY_ALSO: DOCTOR_KEY });
      expect(findingsAbout(old, 'master key')).toMatchObject([
        {
          result: 'warning',
          text: 'right; 3 of 3 keys still need an old master key',
          todo: expect.stringContaining('rotate-key'),
        },
      ]);
      expect([wrong.exit, old.exit]).toEqual([2, 1]);
      for (const { text } of [wrong, old]) expect(text).not.toMatch(new RegExp(`${DOCTOR_KEY}|${OTHER_KEY}`));
    });

    it('tells that something should have been sent long ago', async () => {
      const settings = env();
      const storage = await filled(settings);
      await storage.cases.create(opening({ number: 2, messages: [message('m1', '2026-11-21T08:30:00.000Z')] }));
      await storage.close();
      expect(findingsAbout(await askDoctor({ ...settings, MASTER_KEY: DOCTOR_KEY }), 'deliveries')).toMatchObject([
        { result: 'warning', text: expect.stringContaining('30 minutes ago') },
      ]);
    });
  });
}
