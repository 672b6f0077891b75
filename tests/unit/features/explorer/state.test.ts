import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionOf, type Offered } from '../../../../src/features/explorer/engine.ts';
import {
  choose,
  EMPTY,
  formatState,
  isNarrowed,
  parseState,
  sideOf,
  sortOf,
  SORTS,
  type KnownValues,
  type State,
} from '../../../../src/features/explorer/state.ts';

const KNOWN: KnownValues = { category: ['unstructured', 'structured', 'semi-structured'], model: ['sdxl', 'flux-dev'], has: ['code', 'results'] };

describe('the address of a filtered list', () => {
  test.each([
    ['', ''],
    ['?category=structured', '?category=structured'],
    ['?category=semi-structured,structured', '?category=structured,semi-structured'],
    ['?model=sdxl,!flux-dev&has=code', '?model=sdxl,!flux-dev&has=code'],
    ['?has=code&category=structured', '?category=structured&has=code'],
    ['?year=2023-2025', '?year=2023-2025'],
    ['?year=2024', '?year=2024'],
    ['?year=2024-', '?year=2024-'],
    ['?year=-2024', '?year=-2024'],
    ['?q=2%3A4+sparsity', '?q=2%3A4+sparsity'],
    ['?q=a%26b%3Dc', '?q=a%26b%3Dc'],
    ['?sort=title', '?sort=title'],
    ['?sort=-title', '?sort=-title'],
    ['?sort=date', ''],
    ['?sort=-date', '?sort=-date'],
    ['?q=x&sort=relevance', '?q=x'],
    ['?sort=relevance', ''],
    ['?q=x&sort=date', '?q=x&sort=date'],
  ])('%s is kept as %s', (search, address) => {
    const { state, ignored } = parseState(search, KNOWN);
    expect(formatState(state, KNOWN)).toBe(address);
    expect(ignored).toEqual([]);
  });

  test.each([
    '?utm_source=x&utm_medium=email&utm_campaign=2026&utm_id=1',
    '?fbclid=1',
    '?gclid=a&gbraid=b&wbraid=c&dclid=d',
    '?msclkid=1&twclid=2&ttclid=3&yclid=4&li_fat_id=5',
    '?mc_cid=1&mc_eid=2&_gl=3&igsh=4',
    '?UTM_SOURCE=x',
  ])('%s, which follows a reader, is left out without a word', (search) => {
    const { state, ignored } = parseState(`${search}&has=code`, KNOWN);
    expect(ignored).toEqual([]);
    expect(formatState(state, KNOWN)).toBe('?has=code');
  });

  test.each([
    ['?category=sideways', ['category=sideways']],
    ['?category=structured,sideways', ['category=sideways']],
    ['?color=red', ['color=red']],
    ['?sort=up', ['sort=up']],
    ['?year=20234', ['year=20234']],
    ['?year=soon', ['year=soon']],
    ['?__proto__=x&constructor=y', ['__proto__=x', 'constructor=y']],
  ])('%s says what it does not know', (search, expected) => {
    expect(parseState(search, KNOWN).ignored).toEqual(expected);
  });

  const values = Object.entries(KNOWN).flatMap(([parameter, list]) => list.map((value) => ({ parameter, value })));
  const states: fc.Arbitrary<State> = fc
    .record({
      query: fc.string().map((text) => text.trim()),
      sides: fc.tuple(...values.map(() => fc.constantFrom(undefined, 'include' as const, 'exclude' as const))),
      from: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
      span: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      sort: fc.option(fc.record({ by: fc.constantFrom(...SORTS), reversed: fc.boolean() }), { nil: undefined }),
    })
    .map(({ query, sides, from, span, sort }) => {
      const chosen = values.reduce((state, { parameter, value }, index) => choose(state, parameter, value, sides[index]), EMPTY);
      return { ...chosen, query, years: { from, to: span === undefined ? undefined : (from ?? 2000) + span }, sort };
    });

  test('brings back every state that it was made from', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { state: read, ignored } = parseState(formatState(state, KNOWN), KNOWN);
        expect(ignored).toEqual([]);
        expect(read.query).toBe(state.query);
        expect(read.years).toEqual(state.years);
        expect(sortOf(read)).toEqual(sortOf(state));
        for (const { parameter, value } of values) expect(sideOf(read, parameter, value)).toBe(sideOf(state, parameter, value));
      }),
    );
  });

  test('never fails, whatever someone types into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        const { state } = parseState(search, KNOWN);
        expect(parseState(formatState(state, KNOWN), KNOWN).ignored).toEqual([]);
      }),
    );
  });
});

test('only what narrows the list counts as narrowing', () => {
  expect(isNarrowed(EMPTY)).toBe(false);
  expect(isNarrowed({ ...EMPTY, sort: { by: 'title', reversed: false } })).toBe(false);
  expect(isNarrowed(choose(EMPTY, 'has', 'code', 'exclude'))).toBe(true);
  expect(isNarrowed(choose(choose(EMPTY, 'has', 'code', 'exclude'), 'has', 'code', undefined))).toBe(false);
});

describe('the condition for the search engine', () => {
  const offered: Offered = { values: KNOWN, years: [2023, 2024, 2025], every: new Set(['has']) };
  const state = choose(choose(choose(EMPTY, 'category', 'structured', 'include'), 'category', 'unstructured', 'include'), 'model', 'sdxl', 'exclude');

  test('is any of a facet, all of the facets, none of the excluded', () => {
    expect(conditionOf({ ...state, years: { from: 2024, to: undefined } }, offered)).toEqual({
      all: [{ kind: 'Paper' }, { any: [{ category: 'structured' }, { category: 'unstructured' }] }, { any: [{ year: '2024' }, { year: '2025' }] }],
      none: [{ model: 'sdxl' }],
    });
  });

  test('leaves out the choice of the facet whose values are counted, but not what it excludes', () => {
    expect(conditionOf(state, offered, [], 'category')).toEqual({ all: [{ kind: 'Paper' }], none: [{ model: 'sdxl' }] });
    expect(conditionOf(state, offered, [], 'model')).toMatchObject({ none: [{ model: 'sdxl' }] });
  });

  test('is every value of a facet that says so, such as code and weights', () => {
    const both = choose(choose(EMPTY, 'has', 'code', 'include'), 'has', 'results', 'include');
    const condition = { all: [{ kind: 'Paper' }, { has: 'code' }, { has: 'results' }] };
    expect(conditionOf(both, offered)).toEqual(condition);
    // What another value would give is what it gives with those.
    expect(conditionOf(both, offered, [], 'has')).toEqual(condition);
  });

  test('names the facets that are counted in a way that lets every paper through', () => {
    expect(conditionOf(EMPTY, offered, ['has'])).toEqual({ all: [{ kind: 'Paper' }, { any: [{ has: 'code' }, { not: { has: 'code' } }] }] });
  });
});
