import fc from 'fast-check';
import { expect, test } from 'vitest';
import { authorsFrom } from '../../../src/intake/fields.ts';
import { author } from '../../../src/schema/author.ts';

test.for<[unknown, unknown[]]>([
  ['Qwen Team', [{ organization: 'Qwen Team' }]],
  ['The ATLAS Collaboration:', [{ organization: 'The ATLAS Collaboration' }]],
  ['Llama Team, AI @ Meta', [{ organization: 'Llama Team, AI @ Meta' }]],
  ['Cosmos Team NVIDIA', [{ organization: 'Cosmos Team NVIDIA' }]],
  ['University of Somewhere', [{ organization: 'University of Somewhere' }]],
  ['The Core Contributors', [{ organization: 'The Core Contributors' }]],
  ['Ada Lovelace et al.', ['Ada Lovelace']],
  ['Qwen Team, and others', [{ organization: 'Qwen Team' }]],
  ['Ada $^{1,2}$ Lovelace', ['Ada Lovelace']],
  ['Ada Lovelace⋆∗', ['Ada Lovelace']],
  [':', []],
  ['Wei Wang 0063', ['Wei Wang']],
  ['Ada Lovelace*¹', ['Ada Lovelace']],
  ['García Márquez, Gabriel', [{ given: 'Gabriel', family: 'García Márquez' }]],
  [{ given: 'Gabriel', family: 'García Márquez' }, [{ given: 'Gabriel', family: 'García Márquez' }]],
  [{ given: 'Marco', family: 'Di Leo' }, ['Marco Di Leo']],
  [{ given: 'Samuel', family: 'Jackson Jr.' }, ['Samuel Jackson, Jr.']],
  [{ given: 'Ada', family: 'Lovelace', suffix: 'PhD' }, ['Ada Lovelace']],
  [{ given: undefined, family: 'Mansi' }, ['Mansi']],
  [{ organization: 'Smith & Sons' }, [{ organization: 'Smith & Sons' }]],
  [{ organization: ':' }, []],
  [{ given: 3 }, []],
  [null, []],
])('%j from a source', ([name, authors]) => {
  expect(authorsFrom([name])).toEqual(authors);
});

test('whatever a source gives for a name is one that an entry may hold, or nothing', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('Jr.', 'III', 'van', 'y', 'Di', 'Team', '0063', ',', ':', 'and', '{', '\\"{o}', '*', 'García Márquez', 'Júnior', 'et al.'),
  );
  const text = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '));
  const name = fc.oneof(text, fc.record({ given: text, family: text, suffix: text }, { requiredKeys: [] }), fc.record({ organization: text }));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 4 }), (names) => {
      for (const one of authorsFrom(names)) expect(author.safeParse(one)).toMatchObject({ success: true });
    }),
  );
});
