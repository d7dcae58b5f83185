import { expect, test } from '@playwright/test';
import { addAxe, lookAt } from './violations.ts';

/** A page with a few paragraphs, each with its style. */
const pageOf = (...paragraphs: [style: string, html: string][]) =>
  `<!doctype html><html lang="en"><title>Looks</title><main style="background:#fff;color:#222"><h1>Looks</h1>${paragraphs
    .map(([style, html]) => `<p style="${style}">${html}</p>`)
    .join('')}</main></html>`;

test('a text too pale for its paper is found, however many like it on other paper were good', async ({
  context,
  page,
}) => {
  await addAxe(context);
  const rulesBroken = async (...paragraphs: [style: string, html: string][]) => {
    await page.goto('about:blank');
    await page.setContent(pageOf(...paragraphs));
    return (await lookAt(page))[0]!.problems.map(({ rule, nodes }) => [rule, nodes.length]);
  };
  const grey: [string, string] = ['color:#767676', 'Grey on white'];
  const link = 'Words before <a href="#" style="STYLE">a link</a> and words after it.';
  expect(await rulesBroken(grey, ['', link.replace('STYLE', 'color:#00c')])).toEqual([]);
  expect(await rulesBroken(grey, grey)).toEqual([]);
  expect(await rulesBroken(['color:#767676;background:#ddd', 'Grey on grey'])).toEqual([
    ['color-contrast', 1],
  ]);
  expect(await rulesBroken(['color:#767676;opacity:0.6', 'Grey that lets the paper through'])).toEqual([
    ['color-contrast', 1],
  ]);
  expect(await rulesBroken(['', link.replace('STYLE', 'color:#304;text-decoration:none')])).toEqual([
    ['link-in-text-block', 1],
  ]);
  // What was found bad once is found again.
  expect(await rulesBroken(['color:#767676;background:#ddd', 'Grey on grey'])).toEqual([
    ['color-contrast', 1],
  ]);
});
