import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ContentFiles } from './collect.ts';

/** The texts under a folder by their path inside it; an absent folder has none. Hidden files are passed over. */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const found = await readdir(root, { withFileTypes: true, recursive: true }).catch(
    (error: { code?: string }) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const paths = found
    .filter((one) => one.isFile() && !one.name.startsWith('.'))
    .map((one) => join(one.parentPath, one.name))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [relative(root, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
      ),
    ),
  );
}
