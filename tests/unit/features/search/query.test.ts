import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askable, understand } from '../../../../src/features/search/query.ts';
import { WordList } from '../../../../src/features/search/word-list.ts';
import { takeIdentifiers } from '../../../../src/features/search/words.ts';

const list = new WordList(
  new Map([
    ...['pruning', 'diffusion', 'model'].map((word) => [word, 8] as const),
    ...['tuning', 'burning', 'diff', 'diffpruning', 'sdv15', 'tinyfusion', 'fusion', 'wang', 'kafeng', 'obs', 'mobile', 'rtx', '4090'].map(
      (word) => [word, 0] as const,
    ),
  ]),
);

describe('a query', () => {
  test.each([
    ['Diff-Pruning', ['diffpruning']],
    ['diff prunning', ['diffpruning']],
    ['Tiny Fusion', ['tinyfusion']],
    ['SD v1.5 pruning', ['sdv15', 'pruning']],
    ['pruning of the models', ['pruning']],
    ['2:4 pruning', ['2of4', 'pruning']],
    ['https://arxiv.org/abs/2404.10445', ['arxiv240410445']],
    ['Wang, Kafeng', ['wang', 'kafeng']],
    ['of', []],
    ['', []],
    // Without what says nothing.
    ['what is the best method for diff pruning', ['diffpruning']],
    ['how do I prune sd v1.5?', ['sdv15']],
    ['mobile phone', ['mobile', 'mobile']],
    ['kafengwang', ['kafeng', 'wang']],
    ['rtx4090', ['rtx', '4090']],
    // The identifier of a submission by itself.
    ['t9m14jybcI', ['openreviewt9m14jybci']],
    ['openreview t9m14jybcI', ['openreviewt9m14jybci']],
    ['rJl-b3RcF7', ['openreviewrjlb3rcf7']],
    ['tinyfusion', ['tinyfusion']],
    ['tniyfusion', ['tinyfusion']],
    ['tiny-fuson', ['tinyfusion']],
  ])('%s is asked for as %j', (typed, words) => {
    expect(understand(typed, list).words).toEqual(words);
  });

  test.each([
    ['optimal brain surgeon', 'obs'],
    ['the optimal brain surgeon', 'obs'],
    ['optimal brain', undefined],
    ['brain surgeon of models', undefined],
  ])('%s is short for %s, small words left out', (typed, initials) => {
    expect(understand(typed, list).initials).toBe(initials);
  });

  test.each([
    ['what is diff', 'what'],
    ['Why prune?', 'what'],
    ['how does tuning work', 'what'],
    ['is fid reliable', 'what'],
    ['guide to tuning', 'what'],
    ['how do I prune sd v1.5', 'how'],
    ['which gpu', 'how'],
    ['can I use tinyfusion', 'how'],
    ['what is the best method', undefined],
    ['which papers are on diff', undefined],
    ['is there code', undefined],
    ['issue', undefined],
    ['dog', undefined],
  ])('%s asks %s', (typed, asks) => {
    expect(understand(typed, list).asks).toBe(asks);
  });

  test.each(['introduction to pruning', 'why prune diffusion models?', 'what does pruning do to a model'])('%s asks what pruning is', (typed) => {
    const common = new WordList(new Map([['pruning', 9] as const, ['diffusion', 9] as const]));
    expect(understand(typed, common)).toEqual(understand('what is pruning', common));
  });

  test('keeps the words apart as well', () => {
    expect(understand('Diff-Pruning of a model', list).apart).toEqual(['diff', 'pruning']);
  });

  test('takes British spelling for American, where that is known, and small words for no initials', () => {
    const american = new WordList(new Map(['quantization', 'color', 'our', 'sdxs', 'stable', 'diffusion', 'xl'].map((word) => [word, 0] as const)));
    expect(understand('quantisation colour', american)).toMatchObject({ words: ['quantization', 'color'], mended: false });
    expect(understand('stable diffusion xl smaller', american).initials).toBeUndefined();
  });

  test('says what was mended', () => {
    expect(understand('difusion', list)).toMatchObject({ text: 'diffusion', mended: true, complete: true });
    expect(understand('diff xyzzy', list)).toMatchObject({ text: 'diff xyzzy', mended: false });
    expect(understand('diffu', list)).toMatchObject({ complete: false });
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('2', '4', ':', 'n', 'M', '2404.', '10445', 'v2', ' ', 'arxiv', '/', '.pdf', '10.1000/', '%', '\n'))
    .map((list) => list.join('')),
);

test('no text breaks a query, whose words hold neither space nor punctuation', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const word of understand(text, list).words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

test('whatever identifier a text is found by is asked for when the text is typed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(understand(text, list).words).toEqual(expect.arrayContaining(takeIdentifiers(text).identifiers));
    }),
  );
});

describe('a page that was pasted into the search box', () => {
  /** A list of words that counts how often it is gone through. */
  class CountingList extends WordList {
    times = 0;
    override words() {
      this.times += 1;
      return super.words();
    }
  }
  const counting = () => new CountingList(new Map(['pruning', 'diffusion', 'fusion'].map((word) => [word, 0] as const)));
  const page = Array.from({ length: 1500 }, (_, index) => `unheard${index}of`);

  test.for([
    ['1,500 words', page.join(' ')],
    ['1,500 words without a space', page.join('/')],
    ['a word without an end', 'x'.repeat(1e6)],
    ['single letters', 'a.b,'.repeat(5000)],
  ] as const)('%s: what is asked for has an end', ([, typed]) => {
    const list = counting();
    const query = understand(`diffusion pruning ${typed}`, list);
    expect(query.words).toEqual(['diffusion', 'pruning']);
    expect(query.text.length).toBeLessThanOrEqual(1000);
    expect(askable(typed).split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(list.times).toBeLessThanOrEqual(8);
  });

  test('is asked for by its first words, whatever follows', () => {
    const title = 'One Shot Structural Pruning of Diffusion Transformers by Wang, Kafeng and 王芳';
    expect(understand(title, list).text).toBe(title);
    expect(askable(`${title} ${page.join(' ')}`)).toMatch(new RegExp(`^${title} unheard0of( unheard\\d+of)+$`));
  });
});
