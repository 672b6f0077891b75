import { describe, expect, test } from 'vitest';
import { nearest, nearestTerm, emptyVocabulary } from '../../../src/schema/vocabulary.ts';

const fields = ['title', 'authors', 'released', 'summary', 'builds-on', 'tasks'];

describe('the nearest word', () => {
  test.for([
    ['titel', 'title'],
    ['author', 'authors'],
    ['sumary', 'summary'],
    ['builds_on', 'builds-on'],
    ['Builds On', 'builds-on'],
    ['TITLE', 'title'],
    ['title', 'title'],
    ['task', 'tasks'],
  ] as const)('to %o is %o', ([written, word]) => {
    expect(nearest(written, fields)).toBe(word);
  });

  test.for(['abstract', 'x', '', 'completely-different'])('to %o is none', (written) => {
    expect(nearest(written, fields)).toBeUndefined();
  });

  test('of nothing is none', () => {
    expect(nearest('title', [])).toBeUndefined();
  });

  test('is not found in the prototype of an object', () => {
    expect(nearest('__proto__', fields)).toBeUndefined();
  });
});

describe('the nearest term', () => {
  const vocabulary = {
    ...emptyVocabulary(),
    models: {
      'sd-1-5': { name: 'Stable Diffusion 1.5', description: 'x', aliases: ['SD1.5', 'runwayml'] },
      sdxl: { name: 'SDXL', description: 'x', aliases: [] },
    },
  };

  test.for([
    ['SD1.5', 'sd-1-5'],
    ['sd1.5', 'sd-1-5'],
    ['sd_1_5', 'sd-1-5'],
    ['stable difusion 1.5', 'sd-1-5'],
    ['RunwayML', 'sd-1-5'],
    ['SD-XL', 'sdxl'],
  ] as const)('to %o is %o, by its id, name or alias', ([written, id]) => {
    expect(nearestTerm(written, vocabulary, 'models')).toBe(id);
  });

  test('is none where nothing is near', () => {
    expect(nearestTerm('flux', vocabulary, 'models')).toBeUndefined();
    expect(nearestTerm('sdxl', vocabulary, 'tasks')).toBeUndefined();
  });
});
