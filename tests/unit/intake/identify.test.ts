import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify, type Identifier } from '../../../src/intake/identify.ts';

describe('what a text names', () => {
  const arxiv = (id: string): Identifier => ({ kind: 'arxiv', id });
  const openreview = (id: string): Identifier => ({ kind: 'openreview', id });
  const doi = (id: string): Identifier => ({ kind: 'doi', id });
  const github = (repository: string): Identifier => ({ kind: 'github', repository });

  test.for<[string, Identifier | undefined]>([
    ['2404.10445', arxiv('2404.10445')],
    ['<https://arxiv.org/abs/2404.10445v2>', arxiv('2404.10445')],
    ['"arXiv:2404.10445"', arxiv('2404.10445')],
    ['https://doi.org/10.48550/arXiv.2404.10445', arxiv('2404.10445')],
    ['cs/0112017', arxiv('cs/0112017')],
    ['math.GT/0309136', arxiv('math.GT/0309136')],
    ['https://arxiv.org/abs/cs%2F0112017v1', arxiv('cs/0112017')],
    ['10.1145/3503161.3548047', doi('10.1145/3503161.3548047')],
    ['doi: 10.1007/978-3-031-72980-5_1', doi('10.1007/978-3-031-72980-5_1')],
    ['t9m14jybcI', openreview('t9m14jybcI')],
    ['eYdPMpW5os', openreview('eYdPMpW5os')],
    ['https://openreview.net/forum?id=t9m14jybcI', openreview('t9m14jybcI')],
    ['https://openreview.net/forum?noteId=x1&id=t9m14jybcI#discussion', openreview('t9m14jybcI')],
    ['openreview.net/pdf?id=t9m14jybcI', openreview('t9m14jybcI')],
    ['https://github.com/horseee/Diff-Pruning', github('horseee/Diff-Pruning')],
    ['git@github.com:horseee/Diff-Pruning.git', github('horseee/Diff-Pruning')],
    ['https://github.com/horseee/Diff-Pruning/tree/main/x?y#z', github('horseee/Diff-Pruning')],
    ['structured', undefined],
    ['A title of a paper', undefined],
    ['https://openreview.net/group?id=ICLR.cc', undefined],
    ['https://github.com/horseee', undefined],
    ['https://github.com/orgs/acme/repositories', undefined],
    ['https://github.com/topics/pruning', undefined],
    ['https://github.com/sponsors/acme', undefined],
    ['https://example.org/2404.10445', undefined],
    ['', undefined],
  ])('%s', ([text, named]) => {
    expect(identify(text)).toEqual(named);
  });

  test('and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const named = identify(text);
        if (named !== undefined) expect(identify('id' in named ? named.id : `github.com/${named.repository}`)).toBeDefined();
      }),
    );
  });
});
