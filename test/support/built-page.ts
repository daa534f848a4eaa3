/** The playground's page as `npm run build` made it. Builds nothing itself. */
import { readdirSync, readFileSync } from 'node:fs';

const PAGE = 'dist/page';

/** Its files, by name. */
export const builtPage = (): string[] => readdirSync(PAGE).sort();

/** What one of them says. */
export const readBuilt = (name: string): string => readFileSync(`${PAGE}/${name}`, 'utf8');
