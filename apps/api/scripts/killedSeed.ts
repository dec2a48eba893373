import { join } from 'node:path';
import { openDatabase } from '@sebino/database/open';
import { polymersPack } from '@sebino/polymers/pack';
import { readConfig } from '../src/config.ts';
import { createHouse } from '../src/context.ts';
import { prepareDemo } from '../src/demo/prepare.ts';
import { openFileStore } from '../src/files/store.ts';

// For a test: a seed like any other, whose process dies as by `kill -9` in the middle of a transaction of its history.
const config = readConfig(process.env);
const database = await openDatabase(
  config.DATABASE_URL === undefined
    ? { dataDir: config.DATA_DIR }
    : { databaseUrl: config.DATABASE_URL, poolSize: 2 },
);
await database.migrate();
const house = createHouse({
  ...{ config, database, pack: polymersPack },
  jobs: { sendAll: async () => undefined },
  purge: () => undefined,
  removeFiles: async () => undefined,
});
let linksLeft = 20;
const digest = (secret: string): string => {
  linksLeft -= 1;
  if (linksLeft === 0) process.kill(process.pid, 'SIGKILL');
  return house.digest(secret);
};
const store = await openFileStore(join(config.DATA_DIR, 'files'), config.fileKeys);
await prepareDemo(config, { ...house, digest }, store);
