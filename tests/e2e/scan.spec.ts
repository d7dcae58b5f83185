import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../support/browser.ts';
import { assignmentOf, openCount } from '../support/counted.ts';
import { nothing, seen, writeFilm, type Picture } from '../support/fake-camera.ts';
import { readBuilt, DIST } from '../support/site.ts';
import { expect, test, type Page } from '../support/test.ts';

/** The built file of our own reader, for browsers without one: known by a word of the library's. */
const OWN_READER = readdirSync(join(DIST, '_astro')).find((file) =>
  readBuilt(`_astro/${file}`).includes('attemptBoth'),
)!;

/** A browser whose camera shows a film, or (`null`) one that says no when it is asked for its camera. */
function browserWith(film: string | null): Promise<Browser> {
  const { args, ...options } = launchOptions();
  const asked = film
    ? ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
    : ['--use-fake-ui-for-media-stream=deny'];
  return chromium.launch({ ...options, args: [...args, '--use-fake-device-for-media-stream', ...asked] });
}

/** Hands in an assignment of one module without an answer; what the screen then shows as a code. */
async function handIn(page: Page, link: string, name: string): Promise<Picture> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('button', { name: '生成交作业的短码' }).click();
  await expect(page.locator('.qr svg')).toBeVisible();
  return seen(page.locator('.qr svg'));
}

/** The link of an assignment of one module. */
const linkTo = (module: string): string => `/zh/assignment/#${assignmentOf({ modules: [module] }).code}`;

test('the camera takes the codes of learners off their screens, each once, and goes off when told', async ({
  page,
  baseURL,
}, info) => {
  test.setTimeout(90_000);
  const link = linkTo('iron-triangle');
  const other = linkTo('four-deviations');
  await page.setViewportSize({ width: 360, height: 740 });
  const pictures = [
    await handIn(page, link, '张敏'),
    await handIn(page, link, '王立国'),
    await handIn(page, other, '外班'),
  ];
  const film = info.outputPath('film.y4m');
  writeFilm(film, [nothing, ...pictures], 6);

  const browser = await browserWith(film);
  const trainer = await browser.newPage({ baseURL: baseURL!, serviceWorkers: 'block' });
  const said: string[] = [];
  trainer.on('console', (message) => said.push(message.text()));
  await trainer.goto(`/zh/results/#${link.split('#')[1]}`);
  await expect(trainer.locator('hb-results')).toHaveAttribute('data-ready', '');
  const scanned = trainer.locator('.scanned');
  await expect(scanned).toHaveRole('status');
  await trainer.getByRole('button', { name: '用摄像头扫短码' }).click();
  await expect(trainer.locator('video')).toBeVisible();
  // The film begins again when it ends: each code comes before the camera several times.
  await expect(scanned).toHaveText(/收到(张敏|王立国)的短码/, { timeout: 20_000 });
  await expect(trainer.locator('.people tbody tr')).toHaveCount(2, { timeout: 20_000 });
  await expect(scanned).toContainText('外班的短码不是这次布置的', { timeout: 20_000 });
  await expect(scanned).toContainText('已经收过了', { timeout: 20_000 });
  await expect(trainer.locator('.people tbody tr')).toHaveCount(2);
  const live = () =>
    trainer
      .locator('video')
      .evaluate((video: HTMLVideoElement) => (video.srcObject as MediaStream | null)?.active ?? false);
  expect(await live()).toBe(true);
  await trainer.getByRole('button', { name: '停止扫描' }).click();
  await expect(scanned).toHaveText('已停止，摄像头关了。');
  await expect(trainer.locator('video')).toBeHidden();
  await expect(trainer.getByRole('button', { name: '用摄像头扫短码' })).toBeFocused();
  expect(await live()).toBe(false);
  expect(said.filter((text) => /Content Security|Trusted|ermission/.test(text))).toEqual([]);
  await browser.close();
});

test('without leave to use the camera a sentence says what else can be done', async ({ baseURL }) => {
  const link = linkTo('iron-triangle');
  const browser = await browserWith(null);
  const trainer = await browser.newPage({ baseURL: baseURL! });
  await trainer.goto(`/zh/results/#${link.split('#')[1]}`);
  await trainer.getByRole('button', { name: '用摄像头扫短码' }).click();
  await expect(trainer.locator('.scanned')).toContainText(
    '请在地址栏旁边的网站设置里允许，或者把短码贴进上面的框',
  );
  await expect(trainer.getByRole('button', { name: '用摄像头扫短码' })).toBeEnabled();
  await browser.close();
});

/** Puts a camera of canvas into the page, and, where there are codes, a reader like Chrome's own that finds them. */
async function openWith(page: Page, codes: readonly string[] | null): Promise<void> {
  await page.addInitScript((codes) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    setInterval(() => context.fillRect(0, 0, 8, 8), 100);
    const stream = canvas.captureStream(5);
    Object.assign(globalThis, { stream });
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
    if (codes === null) return;
    const left = [...codes];
    class Detector {
      static getSupportedFormats = () => Promise.resolve(['ean_13', 'qr_code']);
      #formats: string[];
      constructor({ formats }: { formats: string[] }) {
        this.#formats = formats;
      }
      detect(video: unknown) {
        if (!(video instanceof HTMLVideoElement) || this.#formats.join() !== 'qr_code') throw new TypeError();
        const rawValue = left.shift();
        if (rawValue === 'fails') return Promise.reject(new DOMException('', 'InvalidStateError'));
        return Promise.resolve(rawValue ? [{ rawValue }] : []);
      }
    }
    Object.assign(globalThis, { BarcodeDetector: Detector });
  }, codes);
}
const scan = (page: Page) => page.getByRole('button', { name: '用摄像头扫短码' });

test('a browser with a reader of its own uses it, and fetches no other', async ({ page }) => {
  const { code, slip } = assignmentOf();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openWith(page, ['fails', slip('张敏'), slip('张敏'), 'https://example.org/', slip('王立国')]);
  await openCount(page, code);
  await scan(page).click();
  await expect(page.locator('.people tbody th')).toHaveText(['张敏', '王立国']);
  await expect(page.locator('.scanned')).toContainText('收到王立国的短码，现在共 2 人');
  expect(fetched.filter((url) => url.includes(OWN_READER))).toEqual([]);
});

test('a camera that is taken away is said to be gone, and can be asked for again', async ({ page }) => {
  const { code } = assignmentOf();
  await openWith(page, []);
  await openCount(page, code);
  await scan(page).click();
  await expect(page.locator('video')).toBeVisible();
  await page.evaluate(() => {
    const { stream } = globalThis as unknown as { stream: MediaStream };
    stream.getTracks()[0]!.dispatchEvent(new Event('ended'));
  });
  await expect(page.locator('.scanned')).toHaveText('摄像头断开了。接好以后可以再扫。');
  await expect(page.locator('video')).toBeHidden();
  await expect(scan(page)).toBeFocused();
});

test('where the browser gives no camera a sentence says what can be done', async ({ page }) => {
  const { code } = assignmentOf();
  await openCount(page, code);
  for (const [name, sentence] of [
    ['NotFoundError', '没有找到摄像头'],
    ['NotReadableError', '摄像头被别的程序占着'],
    ['NotAllowedError', '浏览器没有让用摄像头'],
  ] as const)
    await test.step(name, async () => {
      await page.evaluate((name) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name));
      }, name);
      await scan(page).click();
      await expect(page.locator('.scanned')).toContainText(sentence);
      await expect(scan(page)).toBeEnabled();
    });
});

test('where the reader cannot be fetched that is said, and the camera stays off', async ({ page }) => {
  const { code } = assignmentOf();
  await openWith(page, null);
  await openCount(page, code);
  await page.route(`**/${OWN_READER}`, (route) => route.abort());
  await scan(page).click();
  await expect(page.locator('.scanned')).toContainText('扫码要用的程序没有取到');
  await expect(page.locator('video')).toBeHidden();
});

test('a page that may have no camera offers none', async ({ page }) => {
  const { code } = assignmentOf();
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await openCount(page, code);
  await expect(scan(page)).toBeHidden();
  await expect(page.getByLabel('学员发来的短码')).toBeVisible();
});
