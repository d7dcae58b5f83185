import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';

export type Problem = { rule: string; nodes: string[] };

/** Whether pages are checked in every way and nothing is left to pages that are like them, as in the long suite. */
export const WHOLE = Boolean(process.env['A11Y_WHOLE']);

export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into every page of a context. */
export const addAxe = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(AXE);
};

/** Rules about how texts look, which take axe most of its time, with the elements they are for. */
const LOOKS = { 'color-contrast': '*', 'link-in-text-block': 'a' };

/** Looks that were found good. */
const judged = new Set<string>();

/**
 * Violations axe finds in the page as it stands. How a text looks is judged once for each look: where letters, paper, all
 * that lies between and the text around are alike, so is the contrast, whatever the page.
 */
export async function violations(page: Page): Promise<Problem[]> {
  const { problems, looks } = await page.evaluate(judge, { rules: LOOKS, known: WHOLE ? null : [...judged] });
  if (!problems.some(({ rule }) => rule in LOOKS)) for (const look of looks) judged.add(look);
  return problems;
}

/** Runs in a page. `known` are looks that need not be judged by some rules; `null` to judge every text. */
async function judge({
  rules,
  known,
}: {
  rules: Record<string, string>;
  known: string[] | null;
}): Promise<{ problems: Problem[]; looks: string[] }> {
  type Axe = {
    configure(how: object): void;
    run(where: object, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
  const { axe } = globalThis as unknown as { axe: Axe };

  /** Whether nothing is seen through it. */
  const isSolid = (paper: string) => /^rgb\(.*\) none 1 none$/.test(paper);
  type Style = { letters: string; ground: string };
  const styles = new Map<Element | null, Style>([[null, { letters: '', ground: '' }]]);
  /** How an element writes its letters, and what lies behind them, down to the paper. */
  function styleOf(element: Element | null): Style {
    const known = styles.get(element);
    if (known) return known;
    const at = getComputedStyle(element!);
    const paper = `${at.backgroundColor} ${at.backgroundImage} ${at.opacity} ${at.filter}`;
    const own = `${paper} ${at.position}`;
    const { ground } = styleOf(element!.parentElement);
    const style = {
      letters: `${at.color} ${at.fontSize} ${at.fontWeight} ${at.textShadow} ${at.textDecorationLine}`,
      ground:
        own === 'rgba(0, 0, 0, 0) none 1 none static' ? ground : `${isSolid(paper) ? '' : ground}/${own}`,
    };
    styles.set(element, style);
    return style;
  }
  /** Marks one element of each look that is not known yet, and the link it stands in; returns these looks. */
  function markNewLooks(known: string[]): string[] {
    const looks = new Set(known);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const done = new Set<Element>();
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement!;
      if (done.has(element) || !/\S/.test(texts.currentNode.nodeValue!)) continue;
      done.add(element);
      const link = element.closest('a');
      const around = (link ?? element).parentElement!;
      const { letters, ground } = styleOf(element);
      const look = `${letters},${link ? styleOf(link).letters : ''},${styleOf(around).letters},${ground}`;
      if (looks.has(look) || !element.checkVisibility()) continue;
      looks.add(look);
      for (const one of [element, link]) one?.setAttribute('data-new-look', '');
    }
    return [...looks].slice(known.length);
  }

  const looks = known ? markNewLooks(known) : [];
  if (known)
    axe.configure({
      rules: Object.entries(rules).map(([id, selector]) => ({
        id,
        selector: `${selector}[data-new-look]`,
        enabled: looks.length > 0,
      })),
    });
  // No preload: all style sheets stand in the page.
  const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
  const problems = found.violations.map(({ id, nodes }) => ({
    rule: id,
    nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
  }));
  return { problems, looks };
}
