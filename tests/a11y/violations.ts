import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';

export type Problem = { rule: string; nodes: string[] };

/** Whether pages are checked in every way and nothing is left to pages that are like them, as in the long suite. */
export const WHOLE = Boolean(process.env['A11Y_WHOLE']);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into every page of a context. */
export const addAxe = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(AXE);
};

/**
 * Violations axe finds in the page as it stands. Contrast, which takes it most of its time, is judged for one text of each
 * look: where letters, paper and all that lies between are alike, so is the contrast.
 */
export const violations = (page: Page): Promise<Problem[]> =>
  page.evaluate(async (everyText) => {
    type Axe = {
      configure(how: object): void;
      run(where: object, how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { axe } = globalThis as unknown as { axe: Axe };
    const grounds = new Map<Element | null, string>([[null, '']]);
    /** What lies behind an element's text, down to the paper. */
    function groundOf(element: Element | null): string {
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, opacity, filter, position } = getComputedStyle(element!);
      const own = `${backgroundColor} ${backgroundImage} ${opacity} ${filter} ${position}`;
      const under = groundOf(element!.parentElement);
      const ground = own === 'rgba(0, 0, 0, 0) none 1 none static' ? under : `${under}/${own}`;
      grounds.set(element, ground);
      return ground;
    }
    function markOneOfEachLook(): void {
      const looks = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement!;
        if (!texts.currentNode.textContent!.trim() || !element.checkVisibility()) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        const look = [element.tagName, color, fontSize, fontWeight, textShadow, groundOf(element)].join();
        if (!looks.has(look)) element.setAttribute('data-look', '');
        looks.add(look);
      }
    }

    if (!everyText) {
      markOneOfEachLook();
      axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });
    }
    // No preload: all style sheets stand in the page.
    const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
    return found.violations.map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 200)),
    }));
  }, WHOLE);
