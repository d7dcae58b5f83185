import type { APIRoute, GetStaticPaths } from 'astro';
import { packDrawers, type DrawerFile } from '../../core/lookup/drawer-file.ts';
import { traditionalFor } from '../../core/lookup/traditional.ts';
import { getAnswers } from '../../queries/answers.ts';
import { getLookupEntries } from '../../queries/lookup-entries.ts';

/** Names in drawers, once there are too many for one file; see `packDrawers`. */
export const getStaticPaths: GetStaticPaths = async () => {
  const entries = await getLookupEntries();
  const answers = await getAnswers(entries);
  const drawers = packDrawers(entries, answers);
  if (drawers.length === 0) return [];
  const asked = [
    ...entries.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...Object.values(answers).flat(),
  ];
  return [
    { params: { drawer: 'traditional' }, props: { file: { traditional: traditionalFor(asked.join('')) } } },
    ...drawers.map((file, number) => ({ params: { drawer: String(number) }, props: { file } })),
  ];
};

export const GET: APIRoute<{ file: DrawerFile | { traditional: string } }> = ({ props }) =>
  Response.json(props.file);
