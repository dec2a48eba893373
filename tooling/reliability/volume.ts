import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small volume of its own, which can be filled without harm to anybody. */
export interface Volume extends AsyncDisposable {
  folder: string;
  /** Fills it until so many bytes are left. */
  fill(leaveBytes: number): Promise<void>;
  free(): Promise<void>;
}

/** Mounts one in memory; undefined where that is not allowed. Only root may. */
export async function openVolume(mebibytes: number): Promise<Volume | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'sebino-volume-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'sebino', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill(leaveBytes) {
      const { bavail, bsize } = await statfs(folder);
      // Somebody else may take the last bytes meanwhile: full is full.
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes))).catch(ignoreFull);
    },
    free: () => rm(ballast, { force: true }),
    async [Symbol.asyncDispose]() {
      // Lazily: a process that is still ending may hold a file there.
      execFileSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ignoreFull(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
}
