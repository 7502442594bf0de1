// The payloads of @sentry/browser and a policy's reports, in Chromium: node browser-sdk.mjs PORT KEY
// The shop has a name of its own there: much that comes from localhost is filtered as noise.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [port, key] = process.argv.slice(2);
const base = `http://shop.example:${port}`;
const executablePath = (process.env.CHROMIUM || '/usr/bin/chromium');
if (!existsSync(executablePath)) {
  throw new Error('Name a Chromium with CHROMIUM=<path>');
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--host-resolver-rules=MAP shop.example 127.0.0.1'] });

async function visit(path, act = async () => {}) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.goto(base + path);
  await act(page);
  await page.waitForTimeout(4000);
  await context.close();
}

for (const name of [
  'browser-unhandled-rejection',
  'browser-message',
  'browser-thrown-text',
  'browser-transaction',
  'browser-session',
  'browser-feedback',
]) {
  await visit(`/shop?case=${name}&key=${key}`);
}
await visit(`/shop?case=browser-error&key=${key}`, page => page.click('#pay'));
await visit(`/csp?case=chromium-csp&key=${key}`);
await browser.close();
