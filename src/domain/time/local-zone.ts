/**
 * Time zones for the calendar library, with a memory. The library asks the platform for the offset at every step of
 * every sum, which is most of what a sum costs; an offset lasts at least a quarter of an hour. Pure: what is remembered
 * never changes.
 */
import { IANAZone } from 'luxon';

const QUARTER = 15 * 60 * 1000;
/** More quarters than the cases of a busy day look at; forgetting them costs asking again. */
const REMEMBERED = 10_000;

/** The library takes a zone of one's own only as a class. */
class RememberingZone extends IANAZone {
  private readonly offsets = new Map<number, number>();

  override offset(instant: number): number {
    const quarter = Math.floor(instant / QUARTER);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    const found = super.offset(instant);
    if (this.offsets.size >= REMEMBERED) this.offsets.clear();
    this.offsets.set(quarter, found);
    return found;
  }
}

const zones = new Map<string, IANAZone>();

/** The zone of this name (`Europe/Amsterdam`), one and the same each time. */
export function localZone(name: string): IANAZone {
  const zone = zones.get(name) ?? new RememberingZone(name);
  zones.set(name, zone);
  return zone;
}
