import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { facets } from '../../src/catalogue/taxonomy.ts';
import { pageKinds } from './pages.ts';
import { sites, type Site } from './sites.ts';

/** Every page that a site was built into, by its path under the base: `papers/sparsedm/`, `404.html`. */
export function builtPages({ output }: Site): string[] {
  return readdirSync(output, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}

/** From so many pages of one template on, every fourth stands for the others, besides one of each kind. */
const MANY = 20;

const facetNames = new Set<string>(facets.map(({ name }) => name));
const kinds = new Set<string>(Object.values(pageKinds));

/** Whether a page is the one that stands for its kind. */
export const isOfKinds = (page: string): boolean => kinds.has(page);

/** Pages of every template of the real list, for what takes long on each. */
export function samplePages(): string[] {
  const perTemplate = Map.groupBy(builtPages(sites.real), (page) => {
    const folder = page.split('/')[0]!;
    // The pages of all values of facets are one template.
    return facetNames.has(folder) ? 'facet' : folder;
  });
  return [...perTemplate.values()].flatMap((pages) =>
    pages.length < MANY ? pages : pages.filter((page, index) => index % 4 === 0 || isOfKinds(page)),
  );
}

/** The file of a built page. */
export const fileOf = ({ output }: Site, page: string): string => path.join(output, page.endsWith('.html') ? page : `${page}index.html`);

/** The elements of a built page, in order. */
export function elementsOf(site: Site, page: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(readFileSync(fileOf(site, page), 'utf8')), 'element', (element) => void found.push(element));
  return found;
}

/** An attribute as text; undefined where the element lacks it. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : Array.isArray(value) ? value.join(' ') : undefined;
}
