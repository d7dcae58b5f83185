import { expect, test } from '../support/test.ts';

for (const [address, name] of [
  ['/zh/', '执行力学习手册'],
  ['/en/glossary/tie-sanjiao/', 'Execution Power Handbook'],
] as const)
  test(`${address} says how the handbook is installed, once its text is on screen`, async ({ page }) => {
    await page.goto(address);
    const devtools = await page.context().newCDPSession(page);
    await expect
      .poll(async () => JSON.parse((await devtools.send('Page.getAppManifest')).data || '{}').name)
      .toBe(name);
    expect((await devtools.send('Page.getAppManifest')).errors).toEqual([]);
  });
