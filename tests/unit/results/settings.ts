import { measuredPairsOf } from '../../../src/results/comparison.ts';
import { settingsOf, type Setting } from '../../../src/results/setting.ts';
import { catalogueOf, makePaper, small } from '../entries.ts';

/** A row of results on the model and benchmark that the tests compare on. */
export const row = (after: Record<string, number>, more: object = {}) => ({
  model: 'ddpm',
  benchmark: 'cifar-10',
  after,
  source: 'Table 1',
  ...more,
});

/** A paper of this name with these rows. */
export const paperWith = (name: string, results: object[], more: object = {}) => makePaper(name.toLowerCase(), { name, results, ...more });

/** The rows of papers, given by their names. */
export const settingsFrom = (papers: Readonly<Record<string, object[]>>): Setting[] =>
  Object.entries(papers).flatMap(([name, results]) => settingsOf(paperWith(name, results), small.vocabulary));

/** The one comparison of papers that measured the same. */
export const comparisonFrom = (papers: Readonly<Record<string, object[]>>) =>
  measuredPairsOf(catalogueOf(Object.entries(papers).map(([name, results]) => paperWith(name, results))))[0]!;
