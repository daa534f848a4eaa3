/** Whether there are as many as a condition asks for. Pure. */
import type { Count } from '../procedure/condition';

/** `count` lies between the two numbers, neither of them included; where neither is given there has to be one. */
export function isAsMany(count: number, { fewerThan = Infinity, moreThan }: Count): boolean {
  return count < fewerThan && count > (moreThan ?? (fewerThan === Infinity ? 0 : -1));
}
