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

/** The part of the house that a file belongs to: a folder of src, one of src/features, or a file beside them. */
function partOf(file: string): string {
  const [, part, feature] = file.split('/');
  return part === 'features' ? `${part}/${feature}` : part!;
}
/** What stands outermost: it knows Astro, and may import everything. */
const outer = [
  'catalogue-integration.ts',
  'build-thread.ts',
  'dev-server.ts',
  'site-files.ts',
  'content.ts',
  'content.config.ts',
  'pages',
  'layouts',
  'components',
];
/** Components stand beside the code of their feature, and are as far out as any other. */
const isMarkup = (file: string) => file.endsWith('.astro');
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
        (file) => ofSource(file) && !isMarkup(file) && !mayKnow.includes(partOf(file)),
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
    catalogue: ['schema'],
    read: ['schema', 'catalogue', 'tex.ts'],
    'report.ts': ['schema', 'catalogue', 'read'],
    results: ['schema', 'catalogue'],
    charts: ['schema', 'catalogue', 'results', 'site.ts'],
    readme: ['schema', 'catalogue', 'read', 'report.ts', 'site.ts'],
    export: ['schema', 'catalogue', 'results', 'readme', 'site.ts'],
    feeds: ['schema', 'catalogue', 'export', 'readme', 'report.ts', 'site.ts'],
    cards: ['schema', 'catalogue', 'glyph.ts', 'site.ts', 'tex.ts'],
    'http.ts': ['site.ts'],
    intake: ['schema', 'catalogue', 'read', 'export', 'http.ts', 'readme', 'site.ts'],
    links: ['schema', 'catalogue', 'read', 'http.ts', 'report.ts', 'readme'],
    'features/search': ['schema', 'catalogue', 'results', 'site.ts', 'dom.ts'],
    'features/explorer': ['schema', 'catalogue', 'features/search', 'dom.ts', 'site.ts'],
    'features/selection': ['schema', 'catalogue', 'export', 'readme', 'dom.ts', 'site.ts', 'storage.ts'],
    'features/contribute': ['schema', 'catalogue', 'read', 'report.ts', 'export', 'intake', 'features/selection', 'dom.ts', 'storage.ts'],
    'features/choose': ['schema', 'catalogue', 'results'],
    'features/calculate': ['results'],
    'features/compare': [],
    'features/playground': [],
    markdown: ['site.ts', 'tex.ts'],
    'contributors.ts': ['schema', 'catalogue'],
    'site.ts': [],
    'storage.ts': ['site.ts'],
    'dom.ts': [],
    'glyph.ts': [],
    'tex.ts': [],
  };

  test.for(Object.entries(allowed))('%s imports only %j', ([part, others]) => {
    const wrong = importsBetween(
      (file) => ofSource(file) && !isMarkup(file) && partOf(file) === part,
      (name) => ofSource(name) && ![part, ...others].includes(partOf(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('every part of the house has its rule', () => {
    const parts = new Set(sources.map(({ file }) => partOf(file)));
    expect([...parts].filter((part) => !(part in allowed) && !outer.includes(part))).toEqual([]);
    expect(Object.keys(allowed).filter((part) => !parts.has(part))).toEqual([]);
  });

  test('nothing in src imports a script, and neither imports a test', () => {
    expect(importsBetween(ofSource, (name) => name.startsWith('scripts/'))).toEqual([]);
    expect(
      importsBetween(
        () => true,
        (name) => /^(?:tests|bench)\//.test(name),
      ),
    ).toEqual([]);
  });

  test('no component, page or layout is imported by what they stand upon', () => {
    expect(
      importsBetween(
        (file) => ofSource(file) && !isMarkup(file) && !outer.includes(partOf(file)),
        (name) => ofSource(name) && (outer.includes(partOf(name)) || isMarkup(name)),
      ),
    ).toEqual([]);
    expect(
      importsBetween(
        (file) => partOf(file) !== 'pages',
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
