import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, MOST, queryFor, readSelection, selectionOf, writeSelection } from '../../../../src/features/selection/store.ts';
import { toRecord } from '../../../../src/export/record.ts';
import { differs, fields } from '../../../../src/features/selection/page.ts';
import { toMarkdown } from '../../../../src/features/selection/markdown.ts';
import { paper, real } from '../../export/papers.ts';

const many = Array.from({ length: MOST + 3 }, (_none, index) => `paper-${index}`);

describe('readSelection', () => {
  it('reads slugs in their order, each once', () => {
    expect(readSelection('sparsedm, obs-diff,,sparsedm')).toEqual({ slugs: ['sparsedm', 'obs-diff'], ignored: [], over: 0 });
    expect(readSelection('')).toEqual({ slugs: [], ignored: [], over: 0 });
  });

  it.each(['../secret', 'A', '<img onerror=x>', 'a/b', 'a--b', 'a?b', '%2e%2e'])('ignores %s, which would be no slug', (text) => {
    expect(readSelection(`one,${text}`)).toMatchObject({ slugs: ['one'], ignored: [text] });
  });

  it('takes no more than the most', () => {
    expect(readSelection(many.join(','))).toEqual({ slugs: many.slice(0, MOST), ignored: [], over: 3 });
  });

  it('gives back what was written', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/), { maxLength: MOST });
    fc.assert(fc.property(slugs, (list) => readSelection(writeSelection(list)).slugs.join() === list.join()));
  });
});

describe('the address', () => {
  it('names a selection in a form that people can read', () => {
    expect(queryFor(['sparsedm', 'obs-diff'])).toBe('?papers=sparsedm,obs-diff');
    expect(queryFor([])).toBe('');
  });

  it.each([
    ['?papers=sparsedm,obs-diff', ['sparsedm', 'obs-diff']],
    ['?x=1&papers=sparsedm%2Cobs-diff', ['sparsedm', 'obs-diff']],
    ['?papers=', []],
    ['', undefined],
    ['?other=1', undefined],
  ])('%s names %j', (query, slugs) => {
    expect(selectionOf(query)?.slugs).toEqual(slugs);
  });
});

describe('changed', () => {
  it('puts papers in at the end and takes them out', () => {
    expect(changed(['a', 'b'], ['c', 'a'], true)).toEqual(['a', 'b', 'c']);
    expect(changed(['a', 'b', 'c'], ['b', 'x'], false)).toEqual(['a', 'c']);
  });

  it('stops at the most', () => {
    expect(changed([], many, true)).toHaveLength(MOST);
  });
});

const record = (...[data, slug]: Parameters<typeof paper>) => ({ ...toRecord(paper(data, slug), real), page: 'https://example.org/p/' });
const field = (label: string) => fields.find((candidate) => candidate.label === label)!;

describe('toMarkdown', () => {
  it('is a list with links, authors, venue and code', () => {
    const full = record({
      name: 'One',
      authors: ['Ada Lovelace', 'Alan Turing', 'José García', '张伟'],
      venue: { id: 'iclr', year: 2025 },
      links: { code: 'https://github.com/a/b' },
    });
    expect(toMarkdown([full, record({ authors: ['Unknown'] })])).toBe(
      '- **One**: [A Title](https://example.org/p/). Ada Lovelace, Alan Turing, José García et al. ICLR 2025. [Code](https://github.com/a/b)\n' +
        '- [A Title](https://example.org/p/). Authors not reported. arXiv, Apr 2024\n',
    );
    expect(toMarkdown([])).toBe('');
  });

  it('lets no text become markup, and keeps mathematics', () => {
    const markdown = toMarkdown([record({ title: '*Star* <b>x</b> [link](javascript:alert) of $x_{0}$ _a_' })]);
    expect(markdown).toContain('[\\*Star\\* \\<b>x\\</b> \\[link\\](javascript:alert) of $x_{0}$ \\_a\\_](https://example.org/p/)');
  });
});

describe('the fields of the comparison', () => {
  it('say in words what an entry holds', () => {
    const one = record({ categories: ['semi-structured'], patterns: ['2:4'], models: ['sdxl'], links: { weights: ['https://www.example.org/w'] } });
    expect(field('Categories').items(one)).toEqual([{ text: 'Semi-structured' }, { text: '2:4' }]);
    expect(field('Pruned models').items(one)).toEqual([{ text: 'SDXL' }]);
    expect(field('Weights').items(one)).toEqual([{ text: 'example.org/w', href: 'https://www.example.org/w' }]);
    expect(field('Reported results').items(one)).toEqual([]);
  });

  it('tell what papers share', () => {
    const papers = [record({ models: ['sdxl', 'ddpm'] }), record({ models: ['ddpm', 'sdxl'], training: 'distillation' })];
    expect(differs(field('Pruned models'), papers)).toBe(false);
    expect(differs(field('Training'), papers)).toBe(true);
  });
});
