import path from 'node:path';
import { readBody } from '../read/body.ts';
import { listFolder, readText } from '../read/files.ts';
import { displayPath } from '../read/location.ts';
import { splitFrontMatter, readYaml } from '../read/yaml.ts';
import { addressOfIdentifier } from '../catalogue/links.ts';
import type { Position } from '../read/problem.ts';
import { judgeAddress } from '../schema/address.ts';
import { collectionNames } from '../schema/collections.ts';

/** Where an address stands. */
export interface LinkPlace extends Position {
  file: string;
  /** The field, dotted, such as `links.code`; `body` below the fields. */
  path: string;
}

/** An address with every place where it stands, in order. */
export interface CollectedLink {
  address: string;
  places: LinkPlace[];
}

/**
 * Every external address that the files of a catalogue hold, in their fields, behind their identifiers and in their
 * bodies. What is no address at all is left to the check of the entries.
 * @returns the addresses, and the files that could not be understood.
 */
export async function collectLinks(directory: string): Promise<{ links: CollectedLink[]; unread: string[] }> {
  const byAddress = new Map<string, LinkPlace[]>();
  const unread: string[] = [];
  for (const file of await listFiles(directory)) {
    const shown = displayPath(file);
    // What is wrong with a file is for the check to say.
    const found = linksIn(readText(file, []), file.endsWith('.mdx'));
    if (found === undefined) unread.push(shown);
    for (const { address, ...place } of found ?? []) {
      if (judgeAddress(address) !== undefined) continue;
      byAddress.set(address, [...(byAddress.get(address) ?? []), { file: shown, ...place }]);
    }
  }
  return { links: [...byAddress].map(([address, places]) => ({ address, places })), unread };
}

async function listFiles(directory: string): Promise<string[]> {
  const folders = [...collectionNames, 'vocabulary'].map(async (name) => {
    const items = (await listFolder(path.join(directory, name), [])) ?? [];
    return items.filter((item) => /\.(?:yaml|mdx)$/.test(item)).map((item) => path.join(directory, name, item));
  });
  return (await Promise.all(folders)).flat().toSorted((a, b) => (a < b ? -1 : 1));
}

type FoundAddress = { address: string; path: string } & Position;

function linksIn(text: string | undefined, hasBody: boolean): FoundAddress[] | undefined {
  if (text === undefined) return undefined;
  const parts = hasBody ? splitFrontMatter(text) : { fields: text, body: '' };
  const yaml = parts && readYaml(parts.fields).yaml;
  if (yaml === undefined) return undefined;
  const inFields = texts(yaml.value).flatMap(({ path: steps, text }) => {
    const address = toAddress(steps, text);
    return address === undefined ? [] : [{ address, path: steps.join('.'), ...yaml.locate(steps) }];
  });
  const inBody = hasBody ? readBody(parts!.body).links.map((link) => ({ ...link, path: 'body' })) : [];
  return [...inFields, ...inBody];
}

/** Every text in a value, with the way to it. */
function texts(value: unknown, way: readonly PropertyKey[] = []): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path: way, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...way, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => texts(item, [...way, name]));
}

/** The address that a text is or, for an identifier under `links`, stands for. */
function toAddress([first, second]: readonly PropertyKey[], text: string): string | undefined {
  if (/^https?:/i.test(text)) return text;
  return first === 'links' && typeof second === 'string' && Object.hasOwn(addressOfIdentifier, second)
    ? addressOfIdentifier[second]!(text)
    : undefined;
}
