import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * A browser for the tests: Playwright's own where it is installed, else a Chrome or Chromium of this machine, else one
 * that is installed now.
 * @returns its path, or undefined for Playwright's own.
 * @throws with what to do, when there is none and none can be installed.
 */
export function findBrowser(): { executablePath: string | undefined } {
  const found = ownBrowser() ?? systemBrowser();
  if (found) return found;

  console.log('No browser found; installing Chromium for the tests (once) …');
  const own = run('npx', ['playwright', 'install', 'chromium']) ? ownBrowser() : undefined;
  if (own) return own;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    console.log('Playwright could not download one; installing the chromium package of this system …');
    const isInstalled = run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = isInstalled ? systemBrowser() : undefined;
    if (installed) return installed;
  }
  throw new Error('No browser for the tests. Install Chrome or Chromium, or set CHROME_PATH to one.');
}

function ownBrowser() {
  return existsSync(chromium.executablePath()) ? { executablePath: undefined } : undefined;
}

function systemBrowser() {
  const chosen = process.env['CHROME_PATH'];
  const { LOCALAPPDATA = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
  const candidates: Partial<Record<NodeJS.Platform, (string | undefined)[]>> = {
    linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map(onPath),
    darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: [PROGRAMFILES, LOCALAPPDATA].map((folder) => path.join(folder, 'Google\\Chrome\\Application\\chrome.exe')),
  };
  const executablePath = [chosen, ...(candidates[process.platform] ?? [])].find((file) => file !== undefined && existsSync(file));
  return executablePath === undefined ? undefined : { executablePath };
}

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

function run(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }).status === 0;
}
