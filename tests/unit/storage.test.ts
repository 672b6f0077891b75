import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSelection, ownSelection } from '../../src/features/selection/store.ts';
import { readStored, storagePrefix, store } from '../../src/storage.ts';

/** A browser's storage, which may refuse. */
function browser({ refuses = false } = {}) {
  const texts = new Map<string, string>();
  const orRefuse = <Result>(value: Result): Result => {
    if (refuses) throw new DOMException('refused', 'SecurityError');
    return value;
  };
  vi.stubGlobal('document', { documentElement: { dataset: { storage: storagePrefix('/some/base/') } } });
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => orRefuse(texts.get(name) ?? null),
    setItem: (name: string, text: string) => orRefuse(void texts.set(name, text)),
    removeItem: (name: string) => orRefuse(void texts.delete(name)),
  });
  return texts;
}

afterEach(() => {
  store('selection', undefined);
  vi.unstubAllGlobals();
});

test('two sites of one account share no name, nor do two versions of one', () => {
  const prefixes = ['/', '/awesome-diffusion-pruning/', '/preview/'].map((base) => storagePrefix(base));
  expect(prefixes).toEqual([
    'awesome-diffusion-pruning/1/',
    'awesome-diffusion-pruning/awesome-diffusion-pruning/1/',
    'awesome-diffusion-pruning/preview/1/',
  ]);
});

describe('where storage is allowed', () => {
  let texts: Map<string, string>;
  beforeEach(() => void (texts = browser()));

  test('it keeps what it is given, under names of this site alone', () => {
    texts.set('selection', 'of-another-site');
    expect(readStored('selection')).toBeUndefined();
    keepSelection(['a', 'b']);
    expect([...texts]).toEqual([
      ['selection', 'of-another-site'],
      ['awesome-diffusion-pruning/some/base/1/selection', 'a,b'],
    ]);
    keepSelection([]);
    expect([...texts.keys()]).toEqual(['selection']);
  });

  test('a selection is read as the word of a stranger', () => {
    const own = (text: string) => {
      texts.set('awesome-diffusion-pruning/some/base/1/selection', text);
      return ownSelection();
    };
    expect(own('a,<b>,../c,a,,D,e')).toEqual(['a', 'e']);
    expect(own('[null]')).toEqual([]);
    expect(own(Array.from({ length: 20_000 }, (_, index) => `p-${index}`).join())).toHaveLength(100);
  });
});

test('where storage is forbidden, what is kept lasts for the page', () => {
  browser({ refuses: true });
  expect(ownSelection()).toEqual([]);
  keepSelection(['a']);
  expect(ownSelection()).toEqual(['a']);
  keepSelection([]);
  expect(ownSelection()).toEqual([]);
});
