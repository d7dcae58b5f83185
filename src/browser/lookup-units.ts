import { fetchJson, keep } from './kept-files.ts';

/** The unit of each page that belongs to one, by kind and id: `{"term/ducha": "D"}`; fetched when a unit is chosen. */
export const loadUnits = (base: string): Promise<Readonly<Record<string, string>>> =>
  keep('units', () => fetchJson(`${base}lookup-units.json`));
