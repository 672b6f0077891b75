/** npm run lock: says whether every package comes from npm's registry. It needs nothing installed, so that it can be run before that. */
import { existsSync, readFileSync } from 'node:fs';
import { readArguments, fail } from './lib/command.ts';

const REGISTRY = 'https://registry.npmjs.org/';

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** A package as it is locked; it has a `name` where it is installed under another one. */
type LockedPackage = { name?: string; version?: string; resolved?: string; link?: boolean } & Partial<
  Record<(typeof GROUPS)[number], Record<string, string>>
>;

readArguments({ usage: 'npm run lock', options: {} });

// npm prefers a shrinkwrap file to the lock file, and takes another registry from its settings.
const problems = existsSync('npm-shrinkwrap.json') ? ['npm-shrinkwrap.json replaces package-lock.json; remove it'] : [];
if (existsSync('.npmrc') && /registry/i.test(readFileSync('.npmrc', 'utf8')))
  problems.push(`.npmrc names a registry; packages come from ${REGISTRY}`);

const packages = Object.entries(readPackages());
for (const [name, { version, resolved, link, name: alias, ...groups }] of packages) {
  const own = alias ?? name.split('node_modules/').at(-1)!;
  const shown = name === '' ? 'package-lock.json' : name;
  if (link) problems.push(`${shown} is a link to a folder, not a package`);
  // npm may leave `resolved` out where a package comes from the registry that it is set to.
  else if (resolved !== undefined && !resolved.startsWith(`${REGISTRY}${own}/-/`)) problems.push(`${shown} comes from ${resolved}`);
  if (name !== '' && !link && !isVersion(version ?? '')) problems.push(`${shown} has the version ${JSON.stringify(version)}`);
  for (const [other, range] of GROUPS.flatMap((group) => Object.entries(groups[group] ?? {})))
    if (!isVersion(range)) problems.push(`${shown} asks for ${other} from ${range}`);
}
if (problems.length > 0) fail(`${problems.join('\n')}\nOnly versions of ${REGISTRY} are taken.`);
console.log(`${packages.length - 1} packages, all of them from ${REGISTRY}`);

function readPackages(): Record<string, LockedPackage> {
  try {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages?: Record<string, LockedPackage> };
    return packages ?? fail('package-lock.json lists no packages; recreate it with npm 10 or later');
  } catch (error) {
    return fail('package-lock.json cannot be read', error);
  }
}

/** A version or range, also under another name: anything else, such as an address, a repository or a folder, holds a colon or slash. */
function isVersion(range: string): boolean {
  return !/[:/]/.test(range.replace(/^npm:(?:@[\w.-]+\/)?[\w.-]+/, ''));
}
