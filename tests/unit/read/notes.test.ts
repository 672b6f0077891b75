import { expect, test } from 'vitest';
import { readNotes } from '../../../src/read/yaml.ts';

test('comments that leave something to do are found where they stand, and nothing else', () => {
  const text = [
    '# TODO: first',
    'title: "quoted # TODO: no"',
    '# an ordinary comment',
    'categories:',
    '  # guessed from title and abstract: check',
    '  [structured, # TODO: inside',
    '   unstructured]',
    'summary: >-',
    '  Folded',
    '  # TODO: no',
    'added: "2026-11-25"  # TODO: behind',
    '# TODO: last',
    '',
  ].join('\n');
  expect(readNotes(text)).toEqual([
    { message: 'first', line: 1, column: 1 },
    { message: 'guessed from title and abstract: check', line: 5, column: 3 },
    { message: 'inside', line: 6, column: 16 },
    { message: 'behind', line: 11, column: 22 },
    { message: 'last', line: 12, column: 1 },
  ]);
  expect(readNotes('title: A\n')).toEqual([]);
});
