import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withoutFields } from '../bad-input.ts';
import { check, projectRoot, temporaryCatalogue, type Outcome } from '../helpers.ts';

/** A catalogue of bad files, each named after what is wrong with it. What is printed about them stands in bad.txt beside it. */
const bad = path.join(projectRoot, 'tests/fixtures/bad');

let outcome: Outcome;

beforeAll(async () => {
  await using catalogue = await temporaryCatalogue();
  await cp(bad, catalogue.directory, { recursive: true });
  outcome = await check(catalogue.directory);
});

test('every bad file gets the message that its author needs', async () => {
  await expect(withoutFields(outcome.stderr)).toMatchFileSnapshot('../../fixtures/bad.txt');
  expect(outcome.code).toBe(1);
});

test('no bad file gets through', async () => {
  const named = new Set(outcome.stderr.split('\n').map((line) => line.split(':')[0]!));
  const items = await readdir(bad, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => path.relative(bad, path.join(item.parentPath, item.name)));
  // Of two that say the same, the second is named; of a folder, the folder.
  const silent = files.filter((file) => !named.has(file) && !named.has(path.dirname(file)) && !file.endsWith('-a.yaml'));
  expect(files.length).toBeGreaterThan(190);
  expect(silent).toEqual([]);
});

test('every message is one line with a place, and says nothing of our own code', () => {
  const lines = outcome.stderr.trimEnd().split('\n').slice(0, -2);
  for (const line of lines) {
    expect(line).toMatch(/^[^:]+:[1-9]\d*:[1-9]\d* {2}\S/);
    expect(line).not.toMatch(/undefined|\[object|NaN|Infinity|node_modules|\.ts:|ZodError|YAMLParse/);
  }
});
