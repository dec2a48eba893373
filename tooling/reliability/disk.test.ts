import { realPostgres } from '@sebino/database/testing';
import { expect, test } from 'vitest';
import { openBuyers, until } from './buyers.ts';
import { draft, newDrawing, submissionOf, upload } from './form.ts';
import { openTestPlatform } from './platform.ts';
import { postSubmission } from './post.ts';
import { readiness, startSebino } from './server.ts';
import { openSlowUpload } from './slowUpload.ts';
import { countTempFiles, nothingLost, takeStock } from './stock.ts';
import { openVolume } from './volume.ts';

const isDeep = process.env['DEEP'] !== undefined;
const MiB = 1024 * 1024;

test('below the watermark no file is taken and the door says that it is not ready; an enquiry still is', async () => {
  await using platform = await openTestPlatform({ env: { DISK_WATERMARK_BYTES: String(2 ** 52) } });
  const form = draft();
  const refused = await upload(platform.portal, form.uploadKey, newDrawing());
  expect([refused.status, refused.refused]).toEqual([507, ['disk-full']]);
  expect(await readiness(platform.portal)).toBe(503);
  expect((await postSubmission(platform.portal, submissionOf(form))).status).toBe(200);
  expect(await countTempFiles(platform.config.DATA_DIR)).toBe(0);
}, 60_000);

test.runIf(isDeep)(
  'a volume that fills up in the middle of an upload: 507, nothing left behind, well again once there is room',
  async () => {
    await using volume = await openVolume(24);
    if (volume === undefined)
      throw new Error('This needs `mount` and the right to mount a tmpfs: run it as root.');
    await using postgres = await realPostgres(18);
    const databaseUrl = await postgres.freshUrl();
    await using server = await startSebino(volume.folder, {
      DATABASE_URL: databaseUrl,
      DISK_WATERMARK_BYTES: String(4 * MiB),
    });
    const url = server.ready.portal;
    const buyers = openBuyers();
    const wave = await buyers.start(url, 2);
    await wave.until(6);
    await wave.stop();

    const halfSent = await openSlowUpload(url);
    await volume.fill(64 * 1024);
    expect(await halfSent.finish()).toBe(507);
    await until(async () => (await readiness(url)) === 503);
    expect((await upload(url, draft().uploadKey, newDrawing())).status).toBe(507);
    expect(await countTempFiles(volume.folder)).toBe(0);

    await volume.free();
    await until(async () => (await readiness(url)) === 200);
    const after = await buyers.start(url, 2);
    await after.until(4);
    await after.stop();
    expect(await server.stop()).toBe(0);
    const stock = await takeStock(volume.folder, { databaseUrl }, buyers.acknowledged);
    expect(stock).toEqual(nothingLost(stock));
  },
  180_000,
);

test.runIf(isDeep)(
  'the embedded engine on a full volume acknowledges nothing that it cannot keep, and opens again',
  async () => {
    await using volume = await openVolume(160);
    if (volume === undefined)
      throw new Error('This needs `mount` and the right to mount a tmpfs: run it as root.');
    const buyers = openBuyers();
    {
      await using server = await startSebino(volume.folder);
      const wave = await buyers.start(server.ready.portal, 4);
      await wave.until(10);
      await volume.fill(0);
      await wave.gone();
      await server.kill();
    }
    await volume.free();
    await using again = await startSebino(volume.folder);
    await buyers.sendAgain(again.ready.portal);
    expect(await again.stop()).toBe(0);
    const stock = await takeStock(volume.folder, { dataDir: volume.folder }, buyers.acknowledged);
    expect(stock).toEqual(nothingLost(stock));
  },
  240_000,
);
