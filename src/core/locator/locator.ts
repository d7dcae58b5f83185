/**
 * A locator names a place in an essay: `S2` (the whole essay), `S2 §1` (a part),
 * `S2 §1.2`, `S3 §2a`, `S4.2 §2c-3`.
 */
export type Locator = { readonly source: string; readonly section: string | null };

const PATTERN = /^(S\d(?:\.\d)?)(?: §(\d+[a-c]?(?:[.-]\d+)?))?$/;

/** Reads a locator; `null` when the text is not one. */
export function parseLocator(text: string): Locator | null {
  const match = PATTERN.exec(text);
  return match ? { source: match[1]!, section: match[2] ?? null } : null;
}

/** The HTML id of a place on its essay's page: `S4.2 §2c-3` → `p2c-3`, `S2 §1.2` → `p1.2`. */
export const locatorAnchor = (section: string): string => `p${section}`;

/** Whether `section` is `parent` or lies inside it: `1.2` and `1` lie inside `1`, `2c-3` inside `2c` and `2`. */
export function isInside(section: string, parent: string): boolean {
  if (!section.startsWith(parent)) return false;
  const rest = section.slice(parent.length);
  return rest === '' || /^[.\-a-c]/.test(rest);
}

/**
 * The first registered section that a locator points at: the section itself or, for a part
 * that is registered only by its paragraphs, the first paragraph inside it.
 */
export function resolveSection(section: string, registered: readonly string[]): string | null {
  return (
    registered.find((one) => one === section) ?? registered.find((one) => isInside(one, section)) ?? null
  );
}

/** The first place in each essay, in the order given: which essays speak, with one way into each. */
export function firstOfEachEssay(locators: readonly string[]): string[] {
  const essays = new Set<string>();
  return locators.filter((text) => {
    const essay = parseLocator(text)?.source ?? text;
    return !essays.has(essay) && essays.add(essay);
  });
}
