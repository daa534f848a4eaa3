import { IANAZone } from 'luxon';
import { localZone } from '../../../src/domain/time/local-zone';

const HOUR = 60 * 60 * 1000;

describe('localZone', () => {
  // Lord Howe changes by half an hour, Chatham lies at three quarters.
  it.each(['Europe/Amsterdam', 'Europe/Brussels', 'UTC', 'Australia/Lord_Howe', 'Pacific/Chatham'])(
    'says what the library says of %s, through a whole year and back',
    (name) => {
      const zone = localZone(name);
      const library = new IANAZone(name);
      const instants = Array.from({ length: 1500 }, (_, index) => Date.UTC(2026, 0, 1) + index * 5.9 * HOUR);

      const offsets = [...instants, ...instants.reverse()].map(
        (instant) => zone.offset(instant) - library.offset(instant),
      );

      expect(offsets.every((difference) => difference === 0)).toBe(true);
    },
  );

  it('changes to summer time at the very minute', () => {
    const change = Date.UTC(2026, 2, 29, 1);

    expect([change - 1, change].map((instant) => localZone('Europe/Amsterdam').offset(instant))).toEqual([60, 120]);
  });

  it('is one zone for one name', () => {
    expect(localZone('Europe/Amsterdam')).toBe(localZone('Europe/Amsterdam'));
    expect(localZone('Mars/Olympus').isValid).toBe(false);
  });
});
