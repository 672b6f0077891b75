import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { CslItem } from '../../src/citation/csl.ts';
import type { PapersFile } from '../../src/data/papers-file.ts';
import { attribute, builtPages, elementsOf } from './dist.ts';
import { sites, type Site } from './sites.ts';

const read = <File>(site: Site, file: string) => JSON.parse(readFileSync(`${site.output}/${file}`, 'utf8')) as File;

for (const site of [sites.based, sites.hostile]) {
  test(`every paper page of ${site.label} says in its head what the paper is`, () => {
    const items = read<CslItem[]>(site, 'papers.csl.json');
    const { papers } = read<PapersFile>(site, 'papers.json');
    expect(papers.map(({ slug }) => `papers/${slug}/`).toSorted()).toEqual(builtPages(site).filter((page) => /^papers\/(?!page\/)./.test(page)));
    for (const [index, { slug, title, links, labels }] of papers.entries()) {
      const elements = elementsOf(site, `papers/${slug}/`);
      const contents = (name: string) =>
        elements
          .filter((element) => element.tagName === 'meta' && attribute(element, 'name') === name)
          .map((element) => attribute(element, 'content'));
      const item = items[index]!;
      expect(contents('citation_title'), slug).toEqual([title]);
      expect(contents('citation_author'), slug).toHaveLength(labels.authors.length);
      expect(contents('citation_arxiv_id'), slug).toEqual([links.arxiv ?? []].flat());
      expect(contents('citation_doi'), slug).toEqual([links.doi ?? []].flat());
      expect(contents('citation_conference_title'), slug).toEqual(item.type === 'paper-conference' ? [item['container-title']] : []);
      expect(contents('citation_journal_title'), slug).toEqual(item.type === 'article-journal' ? [item['container-title']] : []);

      const scripts = elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json');
      expect(scripts, slug).toHaveLength(1);
      const [text] = scripts[0]!.children;
      const article = JSON.parse(text?.type === 'text' ? text.value : '') as Record<string, unknown>;
      expect(article, slug).toMatchObject({ name: title, mainEntityOfPage: `https://example.org${site.base}papers/${slug}/` });
      expect(article['creativeWorkStatus'], slug).toBe(item.genre === 'preprint' ? 'Preprint' : undefined);
    }
  });
}
