import { expect, test, type Page } from '../support/test.ts';

const results = (page: Page) => page.locator('[data-results]');
const links = (page: Page) => results(page).locator('ol > li > a');
const paths = (page: Page) =>
  links(page).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
const done = (page: Page) => expect(results(page)).toHaveAttribute('data-state', 'done');
const box = (page: Page) => page.locator('main input[type=search]');

/** Asks on an open search page, so that nothing of an earlier question is left to look at. */
async function ask(page: Page, query: string): Promise<void> {
  await box(page).fill('');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await box(page).fill(query);
  await done(page);
}

type Asked = readonly [query: string, look: () => Promise<void>, sentence?: string];

/** Asks one question after another on an open search page, and looks each time at what is found. */
async function askAll(page: Page, asked: readonly Asked[]): Promise<void> {
  for (const [query, look, sentence = query] of asked)
    await test.step(sentence, async () => {
      await ask(page, query);
      await look();
    });
}

test('whatever a reader types for a thing, its page comes first or among the first three', async ({
  page,
}) => {
  const amongThree: Readonly<Record<string, string>> = {
    铁三角: '/zh/glossary/tie-sanjiao/',
    tiěsānjiǎo: '/zh/glossary/tie-sanjiao/',
    'tie sanjiao': '/zh/glossary/tie-sanjiao/',
    tsj: '/zh/glossary/tie-sanjiao/',
    'iron triangle': '/zh/glossary/tie-sanjiao/',
    首问责任制: '/zh/glossary/shouwen-zerenzhi/',
    shouwenzerenzhi: '/zh/glossary/shouwen-zerenzhi/',
    服务承若制: '/zh/glossary/fuwu-chengnuozhi/',
    'individual brewing': '/zh/glossary/jiti-lingdao/',
    M21: '/zh/mechanisms/M21/',
  };
  const first: Readonly<Record<string, string>> = {
    群眾路線: '/zh/glossary/qunzhong-luxian/',
    手问责任制: '/zh/glossary/shouwen-zerenzhi/',
    '4不1否': '/zh/glossary/sibu-yifou/',
    fwcnz: '/zh/glossary/fuwu-chengnuozhi/',
    'mass line 是什么': '/zh/glossary/qunzhong-luxian/',
    会议太多怎么办: '/zh/glossary/wenshan-huihai/',
  };
  await page.goto('/zh/search/');
  await test.step('Chinese, pinyin, initials, English, slips and numbers have their page among the first three', () =>
    askAll(
      page,
      Object.entries(amongThree).map(([query, target]) => [
        query,
        async () => expect.soft((await paths(page)).slice(0, 3)).toContain(target),
      ]),
    ));
  await test.step('traditional letters, sounds alike, numbers, initials, both languages and worries have their page first', () =>
    askAll(
      page,
      Object.entries(first).map(([query, target]) => [
        query,
        () => expect.soft(links(page).first()).toHaveAttribute('href', target),
      ]),
    ));
});

test('what is found is explained, marked and leads on, also to the other language; what is not found is said, with what to try', async ({
  page,
}) => {
  const marked = (text: string) =>
    expect(results(page).locator('mark').filter({ hasText: text }).first()).toBeVisible();
  await page.goto('/zh/search/');
  await askAll(page, [
    [
      '退回重报',
      async () => {
        await expect(results(page).locator('a[href^="/zh/modules/iron-triangle/#"]')).toHaveCount(1);
        await expect(results(page).locator('a[href*=":~:text="]').first()).toBeVisible();
        await expect(results(page).locator('mark').first()).toBeVisible();
      },
      'words that stand only in the text are found there, marked, with a link to the section',
    ],
    [
      '铁三角',
      () => expect(results(page).locator('.answer-card p').first()).toContainText(/流程/),
      'an exact hit is explained at once, on a card',
    ],
    [
      '铁三角',
      async () => {
        await expect(links(page).first()).toHaveAttribute('href', '/zh/glossary/tie-sanjiao/');
        await expect(results(page).locator('a[href="/zh/units/B/"]')).toBeVisible();
      },
      'a unit is shown beside the page that bears the same name',
    ],
    [
      '管理就是执行',
      () => marked('管理就是执行'),
      'what stands on one page is found there, though its pieces stand on many',
    ],
    [
      '办公室',
      async () => {
        for (const excerpt of await results(page).locator('li p').allTextContents())
          expect(excerpt).not.toMatch(/\p{Script=Han}[ \u200b]\p{Script=Han}/u);
      },
      'excerpts of Chinese have no stray spaces',
    ],
    [
      '限时办结制',
      async () => {
        await expect(results(page).locator('.answer-card .next a')).toHaveCount(3);
        for (const folder of ['modules', 'mechanisms', 'debates'])
          await expect(results(page).locator(`.next a[href^="/zh/${folder}/"]`)).toHaveCount(1);
      },
      'the card leads on to a module, a mechanism and a debate',
    ],
    [
      '<img src=x onerror=alert(1)>',
      () => expect(page.locator('main img')).toHaveCount(0),
      'a query with markup in it is only text',
    ],
    [
      'zzzzqqqq',
      async () => {
        const status = page.locator('hb-search').getByRole('status');
        await expect(status).toContainText('没有找到“zzzzqqqq”');
        await expect(status).toContainText('拼音');
      },
      'when nothing is found, the page says what to try',
    ],
    [
      '群众路线',
      async () => {
        await page.locator('[data-other-language]').click();
        await expect(page).toHaveURL(/\/en\/search\/\?q=/);
        await expect(links(page).first()).toHaveAttribute('href', '/en/glossary/qunzhong-luxian/');
      },
      'the other language is one tap away with the same query',
    ],
    ['make it last', () => marked('make it last'), 'in English too'],
    [
      'individual brewing',
      () => expect(results(page).locator('.misread').first()).toContainText('individual brewing'),
      'a known mistranslation is named as one beside the right term',
    ],
  ]);
});

for (const [how, breakage] of [
  ['not at all', 'delete Intl.Segmenter'],
  [
    'letter by letter',
    'Intl.Segmenter.prototype.segment = (text) => [...text].map((segment) => ({ segment, isWordLike: true }))',
  ],
  [
    'in other places',
    'Intl.Segmenter.prototype.segment = (text) => (text.match(/.{1,3}/gsu) ?? []).map((segment) => ({ segment, isWordLike: true }))',
  ],
  ['and fails', 'Intl.Segmenter.prototype.segment = () => { throw new Error("no dictionary") }'],
] as const) {
  test(`words in the text are found where the browser cuts words ${how}`, async ({ page }) => {
    await page.addInitScript(breakage);
    await page.goto('/zh/search/');
    await ask(page, '谁来都快不了');
    await expect(results(page).locator('a[href^="/zh/modules/iron-triangle/"]').first()).toBeVisible();
    // No text holds these beside one another, so the engine is asked.
    await box(page).fill('拍板 冷脸 台儿庄 红包');
    await done(page);
    await expect(page.locator('[data-count]')).not.toContainText('没有取到');
  });
}

test('a search is counted, shared, narrowed, kept and come back to', async ({ page }) => {
  await page.goto('/zh/search/');
  await test.step('the number of results is said, and the address can be shared', async () => {
    await ask(page, '执行力');
    await expect(page.locator('hb-search').getByRole('status')).toHaveText(/找到 \d+ 条/);
    await page.goto(page.url());
    await done(page);
    await expect(box(page)).toHaveValue('执行力');
    expect(await links(page).count()).toBeGreaterThan(3);
  });
  await test.step('results can be narrowed to a kind and to a unit, and the address keeps both', async () => {
    await ask(page, '督查');
    await page.getByLabel('种类').selectOption('mechanism');
    await done(page);
    expect(new Set((await paths(page)).map((path) => path.split('/')[2]))).toEqual(new Set(['mechanisms']));
    await page.getByLabel('单元').selectOption('A');
    await done(page);
    expect(await paths(page)).not.toContain('/zh/mechanisms/M23/');
    expect(new URL(page.url()).search).toContain('kind=mechanism&unit=A');
  });
  await test.step('searches are kept on the device until they are cleared', async () => {
    await box(page).press('Enter');
    await page.goto('/zh/search/');
    await expect(page.locator('[data-recent] a')).toHaveText(['督查']);
    await page.getByRole('button', { name: '清空搜索记录' }).click();
    await expect(page.locator('[data-recent]')).toBeHidden();
    await page.reload();
    await page.waitForFunction(() => customElements.get('hb-search'));
    await expect(page.locator('[data-recent]')).toBeHidden();
  });
  await test.step('the back button returns to the search that was sent, and from a page to its results', async () => {
    await ask(page, '铁三角');
    await page.keyboard.press('Enter');
    await box(page).fill('督查');
    await done(page);
    await page.goBack();
    await expect(box(page)).toHaveValue('铁三角');
    await done(page);
    await links(page).first().click();
    await page.goBack();
    await expect(links(page).first()).toHaveAttribute('href', '/zh/glossary/tie-sanjiao/');
  });
});

test('the count is spoken once, and the keyboard alone gets to a page', async ({ page }) => {
  await page.goto('/en/search/');
  await test.step('the count is spoken once the reader pauses, not at each key', async () => {
    const status = page.locator('hb-search').getByRole('status');
    await status.evaluate((element) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, { childList: true });
    });
    await page.keyboard.type('willingness', { delay: 120 });
    await expect(status).toHaveText(/\d+ results/);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said.filter(Boolean)).toHaveLength(1);
  });
  await test.step('the keyboard alone gets from a question to a page', async () => {
    await done(page);
    // Past the button and the two filters.
    for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Tab');
    await expect(links(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/glossary\/yiyuan\/$/);
  });
});

test('the field in the running head is reached by keys, suggests from few bytes, and leads to a page or to the search', async ({
  page,
}) => {
  const field = page.locator('header input[type=search]');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/zh/glossary/');
  await test.step('the look-up is answered from few bytes, and the text engine waits until it is wanted', async () => {
    expect(asked.filter((path) => /pagefind|lookup/.test(path))).toEqual([]);
    await field.pressSequentially('铁三角');
    await expect(page.locator('.suggestions a').first()).toBeVisible();
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
    expect(asked).toContain('/lookup-names.json');
  });
  await field.fill('');
  await field.blur();
  await test.step('a slash, or Ctrl and K, leads to the field from anywhere on a page', async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await field.blur();
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
  });
  await test.step('the arrows choose a suggestion, and Enter opens it', async () => {
    await field.pressSequentially('liucheng');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    // How many there are is said, and told apart from the results of a page.
    await expect(page.locator('header').getByRole('status')).toHaveText(/^有 \d+ 条建议/);
    await field.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('liucheng');
    await field.press('ArrowUp');
    await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await field.press('Home');
    await expect(page.locator('[aria-selected=true]')).toHaveCount(0);
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await field.press('ArrowDown');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/zh\/glossary\/liucheng\/$/);
  });
  await test.step('it suggests while one types, and its form goes to the search page', async () => {
    await field.pressSequentially('liucheng');
    await expect(page.locator('.suggestions a').first()).toHaveAttribute('href', '/zh/glossary/liucheng/');
    await field.press('Escape');
    await expect(page.locator('.suggestions')).toBeHidden();
    await field.press('Enter');
    await expect(page).toHaveURL(/\/zh\/search\/\?q=liucheng$/);
  });
});

test('the texts are fetched only once they are wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/zh/search/');
  await test.step('what has a page of its own is answered without the texts', async () => {
    await ask(page, '服务承诺制');
    expect(asked.filter((path) => /pagefind|exact|answers/.test(path))).toEqual([]);
  });
  await test.step('letters that an input method may still change ask for names only', async () => {
    const compose = (value: string, type: 'input' | 'compositionend') =>
      box(page).evaluate(
        (input: HTMLInputElement, [text, name]) => {
          input.value = text!;
          input.dispatchEvent(
            name === 'input'
              ? new InputEvent('input', { bubbles: true, isComposing: true })
              : new CompositionEvent('compositionend', { bubbles: true }),
          );
        },
        [value, type] as const,
      );
    await compose('shei lai dou', 'input');
    await page.waitForTimeout(400);
    expect(asked.filter((path) => /exact|weights|pagefind/.test(path))).toEqual([]);
    await compose('谁来都快不了', 'compositionend');
    await done(page);
    await expect(results(page).locator('a[href^="/zh/modules/iron-triangle/"]').first()).toBeVisible();
  });
  await test.step('the texts are one tap away from what has a page of its own', async () => {
    await ask(page, '服务承诺制');
    const before = await links(page).count();
    asked.length = 0;
    await page.getByRole('button', { name: '在全部正文里再找' }).click();
    await expect(async () => expect(await links(page).count()).toBeGreaterThan(before)).toPass();
    expect(asked.some((path) => path.startsWith('/exact/zh/'))).toBe(true);
  });
});

for (const width of [360, 1280])
  test(`nothing moves under a finger while cards and texts come, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const file of ['**/cards/**', '**/exact/**'])
      await page.route(file, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
    await page.goto('/zh/search/');
    await box(page).fill('承诺');
    await expect(links(page).first()).toBeVisible();
    const places = () =>
      links(page).evaluateAll((all) => all.slice(0, 5).map((link) => link.getBoundingClientRect().top));
    // A link that was replaced while it was measured has no place.
    let before: number[] = [];
    await expect(async () => {
      before = await places();
      expect(Math.min(...before)).toBeGreaterThan(0);
    }).toPass();
    await expect(results(page).locator('.says').first()).not.toBeEmpty();
    await done(page);
    await expect(async () => expect(await places()).toEqual(before)).toPass({ timeout: 1000 });
  });

/** Holds back what is fetched from some addresses until it is released. */
async function hold(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(addresses, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('an old answer that comes late does not take the place of a newer one', async ({ page }) => {
  const release = await hold(page, '**/weights/**/pages-*');
  await page.goto('/zh/search/');
  const waiting = page.waitForRequest(/pages-/);
  await box(page).fill('熟人找领导插队办证');
  await waiting;
  await box(page).fill('铁三角');
  await done(page);
  release();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await expect(links(page).first()).toHaveAttribute('href', '/zh/glossary/tie-sanjiao/');
  await expect(page.locator('hb-search').getByRole('status')).toHaveText(/找到 \d+ 条/);
});

test('while the texts are still looked through, the page says how many names it has found', async ({
  page,
}) => {
  const release = await hold(page, '**/exact/**');
  await page.goto('/zh/search/?q=责任');
  await expect(page.locator('[data-count]')).toHaveText(/^已找到 \d+ 条，正在找正文……$/);
  release();
  await done(page);
  await expect(page.locator('[data-count]')).toHaveText(/^找到 \d+ 条$/);
});
