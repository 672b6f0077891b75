import { expect, test } from 'vitest';
import { toBibtex } from '../../../src/export/bibtex.ts';
import { toCslJson } from '../../../src/export/csl-json.ts';
import { toCsl, toRis } from '../../../src/export/csl.ts';
import { highwireTags, scholarlyArticle, toReference } from '../../../src/export/metadata.ts';
import { paper, vocabulary } from './papers.ts';

test('mathematics in a title is TeX in BibTeX and readable text in every other format', () => {
  const entry = paper({ title: 'Sp$^2$Prune: Pruning the $\\ell_0$ Norm' });
  const item = toCsl(entry, vocabulary);
  const readable = 'Sp²Prune: Pruning the ℓ₀ Norm';
  expect(toBibtex(item)).toContain('title = {Sp{$^2$}Prune: Pruning the {$\\ell_0$} Norm}');
  expect(JSON.parse(toCslJson([item]))).toMatchObject([{ title: readable }]);
  expect(toRis(item)).toContain(`TI  - ${readable}\r\n`);
  expect(highwireTags(item, undefined)).toContainEqual(['citation_title', readable]);
  expect(toReference(item)).toContain(`${readable}.`);
  expect(scholarlyArticle(entry, item)).toMatchObject({ name: readable, headline: readable });
});
