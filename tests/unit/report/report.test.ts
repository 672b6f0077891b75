import { expect, test } from 'vitest';
import { problemKinds, sentence, sortProblems, type Problem } from '../../../src/read/problem.ts';
import { count, githubReport, jsonReport, terminalReport } from '../../../src/report.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  file: 'a.yaml',
  path: 'title',
  kind: 'value',
  message: 'is wrong',
  line: 2,
  column: 8,
  ...more,
});

test('a problem is one line with its place, its field and its mend', () => {
  expect(terminalReport([problem({ mend: '"right"' })])).toBe('a.yaml:2:8  title  is wrong; did you mean "right"?');
  expect(terminalReport([problem({ path: '' })])).toBe('a.yaml:2:8  is wrong');
});

test('a problem is one line that shows every character, whatever names and values hold', () => {
  const text = terminalReport([problem({ file: 'a\nb.yaml', path: 'x\u001B[31m', message: '"\u202E\u{E0041}\uD800" is wrong\u2028' })]);
  expect(text).toBe('a\\u000ab.yaml:2:8  x\\u001b[31m  "\\u202e\\udb40\\udc41\\ud800" is wrong\\u2028');
  expect(terminalReport([problem({ message: '"👩\u200D🔬 می\u200Cخواهم é" is wrong' })])).toContain('"👩\u200D🔬 می\u200Cخواهم é"');
});

test('problems are sorted by file, then from top to bottom and left to right, and stay in order at one place', () => {
  const sorted = [
    problem({ file: 'B.yaml' }),
    problem({ line: 1, column: 10 }),
    problem({ line: 2, column: 1 }),
    problem({ line: 2, column: 8 }),
    problem({ line: 10, column: 1 }),
    problem({ file: 'b.yaml' }),
  ];
  expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  const inOnePlace = [problem({ message: 'b' }), problem({ message: 'a' })];
  expect(sortProblems(inOnePlace)).toEqual(inOnePlace);
});

test('an annotation escapes what its syntax uses', () => {
  const text = githubReport([problem({ file: 'a,b:c%.yaml', path: 'x:y,z', message: '100%\r\nsure: a, b', mend: undefined })]);
  expect(text).toBe('::error file=a%2Cb%3Ac%25.yaml,line=2,col=8,title=x%3Ay%2Cz::100%25\\u000d\\u000asure: a, b');
});

test('an annotation without a field is titled by its kind', () => {
  expect(githubReport([problem({ path: '', kind: 'encoding' })])).toContain('title=encoding::');
});

test('the report for machines holds everything', () => {
  const problems = [problem({ mend: '"x"' }), problem({ message: 'quote " and \\ and \n' })];
  const notes = [{ file: 'a.yaml', line: 1, column: 2, message: 'look " it up' }];
  const warnings = [problem({ level: 'warning' })];
  expect(JSON.parse(jsonReport({ files: 7, problems, warnings, notes }))).toEqual({ files: 7, problems, warnings, notes });
  const none = { files: 0, problems: [], warnings: [], notes: [] };
  expect(JSON.parse(jsonReport(none))).toEqual(none);
});

test('a warning says that it is one', () => {
  const warning = problem({ level: 'warning' });
  expect(terminalReport([warning])).toBe('a.yaml:2:8  title  warning: is wrong');
  expect(githubReport([warning, problem()]).split('\n')).toEqual([
    '::warning file=a.yaml,line=2,col=8,title=title::is wrong',
    '::error file=a.yaml,line=2,col=8,title=title::is wrong',
  ]);
});

test('nouns follow their number', () => {
  expect([count(0, 'problem'), count(1, 'problem'), count(2, 'problem'), count(2, 'entry', 'entries')]).toEqual([
    '0 problems',
    '1 problem',
    '2 problems',
    '2 entries',
  ]);
});

test('a sentence without a mend asks nothing', () => {
  expect(sentence(problem())).toBe('is wrong');
});

test('every kind of problem says what it means', () => {
  for (const meaning of Object.values(problemKinds)) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
