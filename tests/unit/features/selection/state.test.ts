import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, MOST, queryFor, readSelection, selectionOf, writeSelection } from '../../../../src/features/selection/store.ts';

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

  it('is read with and without escapes', () => {
    expect(selectionOf('?papers=sparsedm,obs-diff')?.slugs).toEqual(['sparsedm', 'obs-diff']);
    expect(selectionOf('?x=1&papers=sparsedm%2Cobs-diff')?.slugs).toEqual(['sparsedm', 'obs-diff']);
    expect(selectionOf('?papers=')?.slugs).toEqual([]);
  });

  it('may name none', () => {
    expect(selectionOf('')).toBeUndefined();
    expect(selectionOf('?other=1')).toBeUndefined();
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
