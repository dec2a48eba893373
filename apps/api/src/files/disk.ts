import { statfs } from 'node:fs/promises';

/** Whether the volume of a folder has more than `watermarkBytes` left; asked at most once a second. */
export function watchDisk(folder: string, watermarkBytes: number): () => Promise<boolean> {
  let askedAt = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> = Promise.resolve(true);
  return () => {
    const now = performance.now();
    if (now - askedAt < 1000) return answer;
    askedAt = now;
    answer = statfs(folder).then((volume) => volume.bavail * volume.bsize > watermarkBytes);
    return answer;
  };
}
