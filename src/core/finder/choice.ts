/** What the finder can start from: what goes wrong, who acts, how often. */
export const FACETS = ['failure', 'actor', 'cadence'] as const;
export type Facet = (typeof FACETS)[number];

/** What the reader chose of each; an empty text is no wish. */
export type Choice = Readonly<Record<Facet, string>>;

/** What a mechanism has of each. */
export type Facts = Readonly<Record<Facet, readonly string[]>>;

/** Whether a mechanism has all that was chosen. */
export const fits = (facts: Facts, choice: Choice): boolean =>
  FACETS.every((facet) => choice[facet] === '' || facts[facet].includes(choice[facet]));
