import { expect, test } from 'vitest';
import { projectRoot, runScript, temporaryFolder, type Files } from '../helpers.ts';

const lock = (packages: object) => ({ 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }) });

async function judge(files: Files) {
  await using folder = await temporaryFolder(files);
  return await runScript('lock.ts', [], { cwd: folder.directory });
}

test('every package of this project comes from the registry', async () => {
  expect(await runScript('lock.ts', [], { cwd: projectRoot })).toMatchObject({ code: 0, stderr: '' });
});

test('a version with or without its address at the registry passes, under another name as well', async () => {
  const files = lock({
    '': { devDependencies: { a: '1.0.0', native: 'npm:@scope/b@>=2.0.0 || <3' } },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/native': { name: '@scope/b', version: '2.0.0', resolved: 'https://registry.npmjs.org/@scope/b/-/b-2.0.0.tgz' },
  });
  expect(await judge(files)).toEqual({ code: 0, stdout: '2 packages, all of them from https://registry.npmjs.org/\n', stderr: '' });
});

test.for<[what: string, files: Files, said: string]>([
  [
    'another host',
    lock({ 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example.org/a/-/a-1.0.0.tgz' } }),
    'node_modules/a comes from https://registry.example.org/a/-/a-1.0.0.tgz',
  ],
  [
    'a host that looks like it',
    lock({ 'node_modules/a': { resolved: 'https://registry.npmjs.org.example.org/a.tgz' } }),
    'node_modules/a comes from https://registry.npmjs.org.example.org/a.tgz',
  ],
  ['http', lock({ 'node_modules/a': { resolved: 'http://registry.npmjs.org/a.tgz' } }), 'node_modules/a comes from http://registry.npmjs.org/a.tgz'],
  [
    'git',
    lock({ 'node_modules/a': { version: '1.0.0', resolved: 'git+ssh://git@github.com/x/a.git#0' } }),
    'node_modules/a comes from git+ssh://git@github.com/x/a.git#0',
  ],
  [
    'another package of the registry',
    lock({ 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.npmjs.org/b/-/b-1.0.0.tgz' } }),
    'node_modules/a comes from https://registry.npmjs.org/b/-/b-1.0.0.tgz',
  ],
  ['a file', lock({ 'node_modules/a': { resolved: 'file:a.tgz' } }), 'node_modules/a comes from file:a.tgz'],
  ['a folder', lock({ 'node_modules/a': { resolved: 'a', link: true } }), 'node_modules/a is a link to a folder, not a package'],
  [
    'a version that is an address',
    lock({ 'node_modules/a': { version: 'https://example.org/a.tgz' } }),
    'node_modules/a has the version "https://example.org/a.tgz"',
  ],
  ['a repository asked for', lock({ '': { devDependencies: { a: 'github:x/a' } } }), 'package-lock.json asks for a from github:x/a'],
  ['a repository in short', lock({ 'node_modules/b': { optionalDependencies: { a: 'x/a' } } }), 'node_modules/b asks for a from x/a'],
  [
    'another registry',
    { ...lock({}), '.npmrc': 'registry=https://example.org/\n' },
    '.npmrc names a registry; packages come from https://registry.npmjs.org/',
  ],
  ['a shrinkwrap file', { ...lock({}), 'npm-shrinkwrap.json': '{}' }, 'npm-shrinkwrap.json replaces package-lock.json; remove it'],
])('%s is refused', async ([, files, said]) => {
  expect(await judge(files)).toEqual({ code: 1, stdout: '', stderr: `${said}\nOnly versions of https://registry.npmjs.org/ are taken.\n` });
});

test.for([
  ['none', {}, /^package-lock\.json cannot be read \(ENOENT\)\n$/],
  ['no JSON', { 'package-lock.json': '{' }, /^package-lock\.json cannot be read \([^\n]*\)\n$/],
  ['one of an old npm', { 'package-lock.json': '{"lockfileVersion":1}' }, /^package-lock\.json lists no packages[^\n]*\n$/],
] as const)('a lock file that is %s is one line', async ([, files, said]) => {
  const { code, stderr } = await judge(files);
  expect(stderr).toMatch(said);
  expect(code).toBe(1);
});
