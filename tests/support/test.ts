import { expect, test as base } from '@playwright/test';

export * from '@playwright/test';

/** Every browser test also fails when something breaks the content security policy or asks another host. */
export const test = base.extend<{ policy: void }>({
  policy: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        if (/Content Security Policy|Trusted(?:HTML|Script)/.test(message.text()))
          faults.push(message.text());
      });
      context.on('weberror', (error) => faults.push(error.error().message));
      context.on('request', (request) => {
        if (!request.url().startsWith(baseURL!) && /^https?:/.test(request.url())) faults.push(request.url());
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
