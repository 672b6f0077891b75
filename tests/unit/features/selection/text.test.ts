import { describe, expect, it } from 'vitest';
import { toRecord } from '../../../../src/export/record.ts';
import { differs, fields } from '../../../../src/features/selection/page.ts';
import { toMarkdown } from '../../../../src/features/selection/markdown.ts';
import { paper, real } from '../../export/papers.ts';

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
