/**
 * Checks who takes whose place in a tenant's file: somebody who is there, holds a role of theirs, and is of the same
 * school. Pure.
 */
import { thereIsNo } from '../pathways/did-you-mean';
import type { SchemaProblem } from '../pathways/schema-issues';
import type { TenantFile } from './schema';

type Somebody = TenantFile['people'][number];

/** Why this person cannot take the place of that one on those days; undefined when they can. */
function whyNot(
  substitute: Somebody,
  absent: Somebody,
  { from, to }: { from: string; to: string },
): string | undefined {
  if (substitute.id === absent.id) return 'nobody takes their own place';
  if (substitute.away?.some((one) => one.from <= to && one.to >= from)) return `${substitute.id} is away then too`;
  const isOfOne = (organisations: readonly string[]) => organisations.some((id) => absent.organisations.includes(id));
  if (substitute.organisations.length > 0 && absent.organisations.length > 0 && !isOfOne(substitute.organisations))
    return `${substitute.id} is of another school`;
  const shares = absent.roles.length === 0 || substitute.roles.some((role) => absent.roles.includes(role));
  return shares
    ? undefined
    : `${substitute.id} has no role of ${absent.id}: whoever looks after the cases can name them in chat`;
}

/** Everything that is wrong with who takes whose place. */
export const checkAbsences = ({ people }: Pick<TenantFile, 'people'>): SchemaProblem[] =>
  people.flatMap((absent, index) =>
    (absent.away ?? []).flatMap((absence, nth): SchemaProblem[] => {
      if (absence.substitute === undefined) return [];
      const path = ['people', index, 'away', nth, 'substitute'];
      const substitute = people.find(({ id }) => id === absence.substitute);
      const ids = people.map(({ id }) => id);
      const why = substitute ? whyNot(substitute, absent, absence) : thereIsNo('person', absence.substitute, ids);
      return why === undefined ? [] : [{ path, message: why }];
    }),
  );
