import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from './helpers.ts';

/** A file of the project with what it imports: files by their path from the root, packages by their name. */
interface Source {
  file: string;
  imports: string[];
}

// import … from 'x', import 'x', export … from 'x', import('x')
const IMPORT = /(?:^|[\n;])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(text: string, file: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2]!;
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}

const read = (folder: string): Source[] =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .map((file) => ({ file, imports: importsOf(readFileSync(path.join(projectRoot, file), 'utf8'), file) }));

const sources = read('src');
const all = [...sources, ...read('scripts')];

/** The part of the house that a file belongs to: a folder of src, or a file beside them. */
const partOf = (file: string) => file.split('/')[1]!;
const importsBetween = (from: (file: string) => boolean, to: (name: string) => boolean) =>
  all.filter(({ file }) => from(file)).flatMap(({ file, imports }) => imports.filter(to).map((name) => `${file} imports ${name}`));
const ofSource = (name: string) => name.startsWith('src/');

test('the scan finds imports in every form', () => {
  const text = `import a from './a.ts';\nimport { b,\n  c } from "../b.ts";import type { D } from './d.ts';\nimport './e.css';\nexport { f } from './f.ts';\nexport * from 'g';\nconst h = await import('./h.ts');\n// not imported from './i.ts'\n`;
  expect(importsOf(text, 'src/x/y.ts')).toEqual(['src/x/a.ts', 'src/b.ts', 'src/x/d.ts', 'src/x/e.css', 'src/x/f.ts', 'g', 'src/x/h.ts']);
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(all.length / 2);
});

describe('imports point one way', () => {
  test('only what Astro runs knows of it', () => {
    const mayKnow = ['content.ts', 'content.config.ts', 'pages', 'layouts', 'components'];
    expect(
      importsBetween(
        (file) => ofSource(file) && !mayKnow.includes(partOf(file)),
        (name) => name.startsWith('astro:'),
      ),
    ).toEqual([]);
    expect(
      importsBetween(
        (file) => file.startsWith('scripts/'),
        (name) => name.startsWith('astro:'),
      ),
    ).toEqual([]);
  });

  const allowed: Record<string, readonly string[]> = {
    schema: [],
    catalogue: ['schema', 'tex.ts'],
    report: ['schema', 'catalogue'],
    citation: ['schema', 'catalogue', 'site.ts'],
    results: ['schema', 'catalogue'],
    data: ['schema', 'catalogue', 'citation', 'results', 'site.ts'],
    feeds: ['schema', 'catalogue', 'data', 'readme', 'report', 'site.ts'],
    cards: ['schema', 'catalogue', 'glyph.ts', 'site.ts', 'tex.ts'],
    intake: ['schema', 'catalogue', 'citation', 'http', 'readme', 'site.ts'],
    readme: ['schema', 'catalogue', 'report', 'site.ts'],
    search: ['schema', 'catalogue', 'chart', 'site.ts', 'dom.ts'],
    selection: ['schema', 'catalogue', 'citation', 'readme', 'clipboard.ts', 'dom.ts', 'site.ts', 'storage.ts'],
    links: ['schema', 'catalogue', 'http', 'report', 'readme'],
    http: ['site.ts'],
    contribute: ['schema', 'catalogue', 'report', 'citation', 'intake', 'selection', 'clipboard.ts', 'dom.ts', 'storage.ts'],
    chart: ['schema', 'catalogue', 'site.ts'],
    explorer: ['schema', 'catalogue', 'search', 'dom.ts', 'site.ts'],
    markdown: ['site.ts', 'tex.ts'],
    'contributors.ts': ['schema', 'catalogue'],
    'site.ts': [],
    'storage.ts': ['site.ts'],
    'dom.ts': [],
    'clipboard.ts': [],
    'glyph.ts': [],
    'sparsity.ts': [],
    'tex.ts': [],
  };

  test.for(Object.entries(allowed))('%s imports only %j', ([part, others]) => {
    const wrong = importsBetween(
      (file) => ofSource(file) && partOf(file) === part,
      (name) => ofSource(name) && ![part, ...others].includes(partOf(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('every part of the house has its rule', () => {
    const outermost = ['catalogue-integration.ts', 'content.ts', 'content.config.ts', 'pages', 'layouts', 'components'];
    expect([...new Set(sources.map(({ file }) => partOf(file)))].filter((part) => !(part in allowed) && !outermost.includes(part))).toEqual([]);
  });

  test('nothing in src imports a script or a test', () => {
    expect(importsBetween(ofSource, (name) => /^(?:scripts|tests)\//.test(name))).toEqual([]);
  });

  test('no component, page or layout is imported by what they stand upon', () => {
    const outer = ['catalogue-integration.ts', 'pages', 'layouts', 'components', 'content.ts', 'content.config.ts'];
    expect(
      importsBetween(
        (file) => ofSource(file) && !outer.includes(partOf(file)),
        (name) => ofSource(name) && outer.includes(partOf(name)),
      ),
    ).toEqual([]);
    expect(
      importsBetween(
        (file) => partOf(file) === 'components',
        (name) => ofSource(name) && partOf(name) === 'pages',
      ),
    ).toEqual([]);
    expect(
      importsBetween(
        (file) => partOf(file) === 'layouts',
        (name) => ofSource(name) && partOf(name) === 'pages',
      ),
    ).toEqual([]);
  });

  test('no imports go round in a circle', () => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (way.includes(file) || done.has(file)) return;
      for (const name of byFile.get(file)?.imports ?? []) if (ofSource(name)) visit(name, [...way, file]);
      done.add(file);
    };
    for (const { file } of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('every file that is imported is there', () => {
    const files = new Set(all.map(({ file }) => file));
    expect(
      importsBetween(
        () => true,
        (name) => /^(?:src|scripts)\/.*\.(?:ts|astro)$/.test(name) && !files.has(name),
      ),
    ).toEqual([]);
  });
});
