import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shardOf } from '../../core/lookup/grams.ts';

/**
 * Writes what is told of each key into as many numbered files as hold about `inAFile` places each, so that a file costs
 * the same however large the handbook grows. Resolves to the number of files.
 */
export async function writeShards(
  folder: string,
  entries: Iterable<readonly [key: string, told: string]>,
  places: number,
  inAFile: number,
): Promise<number> {
  const shards = Array.from(
    { length: Math.ceil(places / inAFile) || 1 },
    () => ({}) as Record<string, string>,
  );
  for (const [key, told] of entries) shards[shardOf(key, shards.length)]![key] = told;
  await Promise.all(
    shards.map((shard, number) => writeFile(join(folder, `${number}.json`), JSON.stringify(shard))),
  );
  return shards.length;
}
