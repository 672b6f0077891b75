import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { ownCatalogue } from '../src/read/location.ts';
import { readCatalogue } from '../src/read/read.ts';
import { slugFrom } from '../src/schema/identifiers.ts';
import type { paperSchema } from '../src/schema/paper.ts';
import type { Vocabulary, VocabularyName } from '../src/schema/vocabulary.ts';

/** The fields of a paper as they are written into a file. */
type PaperFields = z.input<ReturnType<typeof paperSchema>>;

/**
 * Writes a catalogue of papers that nobody wrote into a folder, which it empties first: with the terms of the real list, and
 * with lengths and shares as real entries have them. A shorter one is the beginning of a longer one, in every run.
 */
export async function writeSyntheticCatalogue(folder: string, length: number): Promise<void> {
  const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'papers'), { recursive: true });
  const random = randomFrom(1);
  const slugs: string[] = [];
  for (let number = 0; number < length; number++) {
    const name = random.pick(['', 'Sparse', 'Fast', 'Lite']) + capitalized(madeUpWord(number)) + random.pick(['', 'Diff', 'Prune', '-DiT']);
    const slug = `${slugFrom(name)}-${number}`;
    const fields = paperFields(random, vocabulary, name, number);
    // Later papers build on earlier ones, so that the list is whole wherever it is cut off.
    const others = (share: number) => (number > 0 && random.chance(share) ? random.several(slugs, 3) : undefined);
    const text = stringify({ ...fields, 'builds-on': others(0.2), 'compares-with': others(0.3) }, { lineWidth: 120 });
    await writeFile(path.join(folder, 'papers', `${slug}.yaml`), text);
    slugs.push(slug);
  }
}

function paperFields(random: Random, vocabulary: Vocabulary, name: string, number: number): PaperFields {
  const terms = (from: VocabularyName, share: number, most: number) =>
    random.chance(share) ? random.several(Object.keys(vocabulary[from]), most) : undefined;
  const categories = random.several(['structured', 'unstructured', 'semi-structured'], random.chance(0.9) ? 1 : 3);
  const year = 2025 - Math.floor(random.fraction() ** 2 * 6);
  const released = `${year}-${String(random.int(1, 12)).padStart(2, '0')}`;
  const isPublished = random.chance(0.6);
  const address = `${slugFrom(name)}-${number}`;
  const models = terms('models', 0.8, 4);
  return {
    title: `${name}: ${Array.from({ length: random.int(5, 12) }, () => capitalized(word(random))).join(' ')}`,
    name,
    authors: [...new Set(Array.from({ length: random.int(2, 12) }, () => `${random.pick(GIVEN)} ${capitalized(madeUpWord(random.rank(900)))}`))],
    released,
    venue: isPublished ? { id: random.skewed(Object.keys(vocabulary.venues)), year: year + random.int(0, 1) } : undefined,
    links: {
      // The number makes it unique, whatever the month.
      arxiv: `${released.slice(2).replace('-', '')}.${String(10_000 + ((number * 7919) % 90_000)).padStart(5, '0')}`,
      code: random.chance(0.5) ? `https://github.com/someone/${address}` : undefined,
      project: random.chance(0.25) ? `https://${address}.github.io/` : undefined,
    },
    categories,
    patterns: categories.includes('semi-structured') ? [random.pick(['2:4', '4:8', '1:4', '8:16'])] : undefined,
    removes: terms('removes', 0.95, 2),
    criterion: terms('criteria', 0.6, 2),
    architectures: terms('architectures', 0.95, 2),
    models,
    tasks: terms('tasks', 0.95, 2),
    training: random.chance(0.95) ? random.skewed(Object.keys(vocabulary.training)) : undefined,
    combines: terms('techniques', 0.6, 2),
    summary: `${sentence(random)} ${sentence(random)}`,
    results: random.chance(0.6) ? Array.from({ length: random.int(1, 6) }, (_, row) => result(random, vocabulary, models, row)) : undefined,
    added: `${released}-28`,
  };
}

/** Metrics whose figures may be anything from 1 to 100, and get smaller by pruning. */
const METRICS = ['fid', 'macs-g', 'params-m', 'latency-ms', 'latency-s'];

function result(
  random: Random,
  vocabulary: Vocabulary,
  models: readonly string[] | undefined,
  row: number,
): NonNullable<PaperFields['results']>[number] {
  const metrics = random.several(
    METRICS.filter((metric) => metric in vocabulary.metrics),
    4,
  );
  const before = Object.fromEntries(metrics.map((metric) => [metric, random.int(1000, 9999) / 100]));
  return {
    model: models !== undefined && random.chance(0.9) ? random.pick(models) : undefined,
    benchmark: random.chance(0.7) ? random.skewed(Object.keys(vocabulary.benchmarks)) : undefined,
    setting: `Setting ${row + 1}, ${random.int(1, 19) * 5}%`,
    before: random.chance(0.8) ? before : undefined,
    after: Object.fromEntries(metrics.map((metric) => [metric, Math.round(before[metric]! * random.int(50, 99)) / 100])),
    hardware: random.chance(0.3) ? { device: random.skewed(Object.keys(vocabulary.devices)) } : undefined,
    source: `Table ${row + 1}`,
  };
}

const GIVEN = 'Anna Björn Chen Daniel Elena François Hyung-Kwon Inés Jun Kai Lin Łukasz Ming Priya Søren Yu Wei Xin'.split(' ');
/** Common words of titles and summaries in this field, commonest first. */
const COMMON =
  'of the and a for with diffusion models pruning efficient to in generation sparse video by transformer model from removes training that attention text-to-image weights layers distillation mobile is stable compression back quality blocks on fast sparsity at steps fine-tuning caching token brings one scores adaptive neural mask image learned inference structured as network low-rank'.split(
    ' ',
  );
const SYLLABLES =
  'ra no ke li ta mo se vi du pa ren gol mir tas ven lor kin zan bel cor dis fer gan hel jun lam mun nor pel qui ros sol tem ur'.split(' ');

/** A word that is always the same for a number, and seldom that of another. */
function madeUpWord(number: number): string {
  // Knuth's multiplicative hash, so that neighbors in number are no neighbors in spelling.
  const mixed = Math.imul(number + 1, 2654435761) >>> 0;
  return [0, 1, 2].map((place) => SYLLABLES[Math.floor(mixed / SYLLABLES.length ** place) % SYLLABLES.length]!).join('');
}

/** A word as texts have them: few that are everywhere, and ever new ones. */
function word(random: Random): string {
  const rank = random.rank(30);
  return COMMON[rank] ?? madeUpWord(rank);
}

const sentence = (random: Random) => `${capitalized(Array.from({ length: random.int(9, 18) }, () => word(random)).join(' '))}.`;
const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Random = ReturnType<typeof randomFrom>;

/** Chance that is the same on every machine and in every run. */
function randomFrom(seed: number) {
  let state = seed;
  // Mulberry32, https://github.com/cprosche/mulberry32
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1));
  /** One of the list, the earlier the likelier, as words and names are in life (Zipf's law). */
  const skewed = <Item>(list: readonly Item[]): Item => list[Math.floor((list.length + 1) ** fraction()) - 1]!;
  return {
    fraction,
    int,
    skewed,
    chance: (share: number) => fraction() < share,
    pick: <Item>(list: readonly Item[]): Item => list[int(0, list.length - 1)]!,
    several: <Item>(list: readonly Item[], most: number): Item[] => [...new Set(Array.from({ length: int(1, most) }, () => skewed(list)))],
    /** A place in an endless list that is ordered by frequency: the number of different ones keeps growing with the number of draws. */
    rank: (spread: number) => Math.floor(spread * ((1 - fraction()) ** (-1 / 0.7) - 1)),
  };
}
