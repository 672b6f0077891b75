/**
 * npm run links: follows every address of the catalogue and says which are dead, moved, or closed to programs.
 *
 * lychee and linkinator were looked at instead. They read Markdown and HTML, not the fields and identifiers of YAML, and so
 * can name no field; they ask publishers for DOIs, which turn programs away, where the DOI system's registry knows; and by
 * what they document, a public name may lead them into a private network. What is here is that. Connections are undici's
 * task, and pace is p-queue's.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueDirectory } from '../src/read/location.ts';
import { createClient } from '../src/http.ts';
import { readCache, writeCache, isOffline, politely, sweep } from '../src/links/probe.ts';
import { collectLinks, type CollectedLink } from '../src/links/collect.ts';
import { markdownLinks, terminalLinks, toRemarks, type CheckedLink } from '../src/links/report.ts';
import { count, githubReport } from '../src/report.ts';
import { readArguments, fail } from './lib/command.ts';
import { requireCatalogue } from './lib/catalogue.ts';
import { readChangedLines } from './lib/changed-lines.ts';
import { localConnector } from './lib/local-connector.ts';
import { writeWhole } from './lib/write-file.ts';

const SECOND = 1000;
const MOST_WAIT = 120 * SECOND;

const words = readArguments({
  usage: 'npm run links [-- OPTIONS]',
  help: `  --changed           only addresses on lines changed since --base
  --base COMMIT       what --changed compares with (origin/main)
  --strict            exit code 1 when an address is dead or leads into a private network
  --json, --markdown  the report for machines, or as the body of an issue (empty when there is nothing to fix)
  --limit-host N      requests to one host at a time, and per second (2)
  --timeout SECONDS   how long to wait for one answer (20)
  --pause SECONDS     how long to wait before a retry (10)
  --fresh             also check addresses that were found working recently
  --cache FILE        where results are kept (.cache/links.json)
  --max-age DAYS      how long results are kept (3)`,
  options: {
    changed: { type: 'boolean', default: false },
    base: { type: 'string', default: 'origin/main' },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    'limit-host': { type: 'string', default: '2' },
    timeout: { type: 'string', default: '20' },
    pause: { type: 'string', default: '10' },
    fresh: { type: 'boolean', default: false },
    cache: { type: 'string', default: fileURLToPath(new URL('../.cache/links.json', import.meta.url)) },
    'max-age': { type: 'string', default: '3' },
  },
});
if (words.json && words.markdown) fail('Use --json or --markdown, not both');
const perHost = numberOf('limit-host', 1);
const timeout = numberOf('timeout', 0.1) * SECOND;
const pause = numberOf('pause', 0) * SECOND;
const days = numberOf('max-age', 0);

const directory = catalogueDirectory();
requireCatalogue(directory);
const { links: all, unread } = await collectLinks(directory);
for (const file of unread) console.error(`${file} cannot be read; "npm run check" says why`);
const links = words.changed ? await onChangedLines(all) : all;

const now = new Date();
const cache = readCache(await readFile(words.cache, 'utf8').catch(() => ''), { now, days });
const unknown = links.filter(({ address }) => words.fresh || !cache.has(address)).map(({ address }) => address);
const known = links.length - unknown.length;
if (unknown.length > 0) console.error(`Asking for ${count(unknown.length, 'address', 'addresses')} …`);

const ask = createClient({ timeout, connect: localConnector() });
const verdicts = await sweep(unknown, { ask: politely(ask, { perHost, interval: SECOND, mostWait: MOST_WAIT }), pause, mostWait: MOST_WAIT });
if (await isOffline(verdicts, ask)) fail('no host name could be looked up: there seems to be no network here, so no address was checked');
const checked = links.map((link): CheckedLink => ({ ...link, verdict: verdicts.get(link.address) ?? { kind: 'ok' } }));

report();
const good = unknown.filter((address) => verdicts.get(address)?.kind === 'ok').map((address) => [address, now] as const);
if (good.length > 0) {
  const content = writeCache(new Map([...cache, ...good]));
  await writeWhole({ file: words.cache, content }).catch((error: unknown) => fail((error as Error).message));
}
if (words.strict && checked.some(({ verdict }) => verdict.kind === 'dead' || verdict.kind === 'refused')) process.exitCode = 1;

function numberOf(name: 'limit-host' | 'timeout' | 'pause' | 'max-age', least: number): number {
  const number = Number(words[name]);
  if (words[name].trim() === '' || !Number.isFinite(number) || number < least)
    fail(`--${name} ${JSON.stringify(words[name])} is not a number of ${least} or more`);
  return number;
}

/** Each address with only those of its places that stand on changed lines. */
async function onChangedLines(collected: readonly CollectedLink[]): Promise<CollectedLink[]> {
  const changed = await readChangedLines(words.base);
  return collected
    .map((link) => ({ ...link, places: link.places.filter(({ file, line }) => changed.get(path.resolve(file))?.has(line)) }))
    .filter(({ places }) => places.length > 0);
}

function report(): void {
  if (words.json) return console.log(JSON.stringify(checked, null, 2));
  if (words.markdown) return void process.stdout.write(markdownLinks(checked, known));
  // Of what is closed to programs, who proposes a change need not hear.
  const remarks = toRemarks(checked).filter(({ kind }) => kind !== 'blocked');
  if (process.env['GITHUB_ACTIONS'] === 'true' && remarks.length > 0) console.log(githubReport(remarks, 'warning'));
  console.log(terminalLinks(checked, known));
}
