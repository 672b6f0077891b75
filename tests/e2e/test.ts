import { test as base } from '@playwright/test';

export { expect, type APIRequestContext, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** A test that also fails when a page breaks its own Content-Security-Policy, or a script of it throws. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const heard: string[] = [];
      await context.exposeBinding('hearViolation', (_source, text: string) => heard.push(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
          (globalThis as unknown as { hearViolation: (text: string) => void }).hearViolation(
            `${effectiveDirective} refuses ${blockedURI} in ${sourceFile}`,
          );
        });
      });
      context.on('weberror', (error) => heard.push(error.error().message));
      await use(undefined);
      base.expect(heard, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});
