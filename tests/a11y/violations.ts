import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';

export type Problem = { rule: string; nodes: string[] };

/** What is found on a page in one look: rules broken, text in a language it does not say, pixels one must scroll sideways. */
export type Findings = { problems: Problem[]; foreign: string[]; overflow: number };

/** Whether pages are checked in every way and nothing is left to pages that are like them, as in the long suite. */
export const WHOLE = Boolean(process.env['A11Y_WHOLE']);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into every page of a context, and what takes a document in the place of the one that stands (`hbPut`). */
export const addAxe = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(AXE);
  await context.addInitScript(() => {
    (globalThis as any).hbPut = (html: string | null) => {
      if (html === null) return;
      const next = new DOMParser().parseFromString(html, 'text/html');
      document.replaceChild(next.documentElement, document.documentElement);
    };
  });
};

/** Rules about how texts look, which take axe most of its time, with the elements they are for. */
const LOOKS = { 'color-contrast': '*', 'link-in-text-block': 'a' };

/** Looks that were found good. */
const judged = new Set<string>();

/** A document to be put in the place of the page, or `null` for the page as it stands. */
export type Served = string | null;

/**
 * What is found on the page as it stands; or, one after another, on documents put in its place as they are served to a
 * browser without scripts. How a text looks is judged once for each look: where letters, paper, all that lies between and
 * the text around are alike, so is the contrast, whatever the page.
 */
export async function lookAt(page: Page, documents: Served[] = [null]): Promise<Findings[]> {
  const all = await page.evaluate(judge, { documents, rules: LOOKS, known: WHOLE ? null : [...judged] });
  for (const { looks } of all) for (const look of looks) judged.add(look);
  return all;
}

/**
 * Runs in a page. `known` are looks that need not be judged by some rules; `null` to judge every text. `looks` of what it
 * returns are new ones that were found good.
 */
async function judge({
  documents,
  rules,
  known,
}: {
  documents: Served[];
  rules: Record<string, string>;
  known: string[] | null;
}): Promise<(Findings & { looks: string[] })[]> {
  type Axe = {
    configure(how: object): void;
    run(where: object, how: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
  };
  const { axe } = globalThis as unknown as { axe: Axe };

  /** Text in the other language that carries no `lang` (WCAG 3.1.2), which axe cannot see. */
  function unmarkedForeignText(): string[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? '';
      const parent = walker.currentNode.parentElement!;
      if (parent.closest('script, style, noscript, option')) continue;
      const lang = parent.closest('[lang]')!.getAttribute('lang')!;
      const foreign =
        lang.startsWith('zh') && !lang.startsWith('zh-Latn')
          ? /(?:[A-Za-z]{3,}[ ,]+){3,}/
          : lang === 'en'
            ? /\p{Script=Han}/u
            : null;
      if (foreign?.test(text)) found.push(text.trim().slice(0, 60));
    }
    return found;
  }

  /** Whether nothing is seen through it. */
  const isSolid = (paper: string) => /^rgb\(.*\) none 1 none$/.test(paper);
  type Style = { letters: string; ground: string };
  const styles = new Map<Element, Style>();
  /** How an element writes its letters, and what lies behind them, down to the paper. */
  function styleOf(element: Element | null): Style {
    if (!element) return { letters: '', ground: '' };
    const known = styles.get(element);
    if (known) return known;
    const at = getComputedStyle(element);
    const paper = `${at.backgroundColor} ${at.backgroundImage} ${at.opacity} ${at.filter}`;
    const own = `${paper} ${at.position}`;
    const { ground } = styleOf(element.parentElement);
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

  async function judgeDocument(): Promise<Findings & { looks: string[] }> {
    styles.clear();
    const looks = known ? markNewLooks(known) : [];
    if (known)
      axe.configure({
        noHtml: true,
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
      nodes: nodes.slice(0, 3).map(({ target }) => target.join(' ')),
    }));
    const areGood = !problems.some(({ rule }) => rule in rules);
    const overflow = document.documentElement.scrollWidth - innerWidth;
    return { problems, foreign: unmarkedForeignText(), overflow, looks: areGood ? looks : [] };
  }

  const all: (Findings & { looks: string[] })[] = [];
  for (const html of documents) {
    (globalThis as any).hbPut(html);
    const found = await judgeDocument();
    known?.push(...found.looks);
    all.push(found);
  }
  return all;
}
