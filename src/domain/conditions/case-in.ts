/** The case that a condition is about. Pure. */
import type { ExistingCase } from '../case/case';
import type { Facts } from '../case/facts';

/** The case of these facts; undefined before there is one. */
export const caseIn = ({ state }: Pick<Facts, 'state'>): ExistingCase | undefined =>
  state.status === 'none' ? undefined : state;
