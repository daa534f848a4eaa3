/** Checks that a row which reaches running cases can only make them stricter, and can be met there. Pure. */
import type { Condition } from '../../domain/procedure/condition';
import { fieldsReadBy } from '../../domain/procedure/fields-read';
import type { Rule } from '../../domain/procedure/pathway';
import { holdsRegardless } from '../mends/holds-regardless';
import type { Path, SchemaProblem } from '../schema-issues';

/** An answer, of the form at hand or of an earlier one: the question may be newer than the case. */
const readsAnswer = (atom: Condition): boolean => 'last' in atom || fieldsReadBy(atom).length > 0;

/** What is wrong with a row marked `mends`; nothing is wrong with one that is not. */
export function checkMends(rule: Rule, path: Path): SchemaProblem[] {
  if (!rule.mends) return [];
  if (rule.level === 'hint')
    return [{ path: [...path, 'mends'], message: 'only `refuse` and `ask` can mend: advice makes nothing stricter' }];
  return holdsRegardless(rule.when, readsAnswer)
    ? [
        {
          path: [...path, 'mends'],
          message: `a running case whose form does not ask ${fieldsReadBy(rule.when).join(', ')} would always ${rule.level === 'refuse' ? 'be refused' : 'be asked'}: say beside it that it is \`filled: true\``,
        },
      ]
    : [];
}
