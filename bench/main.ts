/** Compares the product with the bare libraries under it, in one run, as ratios: `npm run bench [slack teams growth rendering mongodb]`. Never fails a gate: it only tells. */
import { createEmbeddedStorage } from '../src/storage/embedded/embedded-storage';
import { benchGrowth } from './growth';
import { benchMongodb } from './mongodb';
import { openOutside } from './outside';
import { benchRendering } from './rendering';
import { report, type Row } from './report';
import { openSchool } from './school';
import { benchSlack } from './slack';
import { benchTeams } from './teams';

const MASTER_KEY = Buffer.alloc(32, 7);

const open = async () => openSchool(await createEmbeddedStorage({ masterKey: MASTER_KEY }));

const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  slack: async () => withOutside(async (outside) => benchSlack(await open(), outside)),
  teams: async () => withOutside(async (outside) => benchTeams(await open(), outside)),
  growth: async () => benchGrowth(MASTER_KEY),
  rendering: async () => benchRendering(await open()),
  mongodb: async () => {
    const server = process.env.MONGODB_URI;
    if (server) return benchMongodb(server, MASTER_KEY);
    console.error('Without MONGODB_URI nothing is measured of MongoDB.');
    return [];
  },
};

async function withOutside<T>(work: (outside: Awaited<ReturnType<typeof openOutside>>) => Promise<T>): Promise<T> {
  const outside = await openOutside();
  return work(outside).finally(() => outside.stop());
}

async function main(wanted: readonly string[]): Promise<void> {
  const began = performance.now();
  const rows: Row[] = [];
  for (const [name, measured] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    rows.push(
      ...(await measured().catch((error: unknown) => [{ what: `${name} could not be measured: ${String(error)}` }])),
    );
  }
  console.log(report(rows));
  console.log(`Lower is better; machines differ, ratios hardly. ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}

void main(process.argv.slice(2));
