import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { slugFrom } from '../src/schema/identifiers.ts';
import type { paperSchema } from '../src/schema/paper.ts';
import type { Vocabulary, VocabularyName } from '../src/schema/vocabulary.ts';
import { personName } from './people.ts';
import { randomFrom, type Random } from './random.ts';
import { capitalized, rareWord, summaryWord, titleWord } from './words.ts';

/** The fields of a paper as they are written into a file. */
type PaperFields = z.input<ReturnType<typeof paperSchema>>;
type ResultFields = NonNullable<PaperFields['results']>[number];

export interface SyntheticPaper {
  slug: string;
  fields: PaperFields;
}

/**
 * Papers that nobody wrote, without end, with lengths, names and terms as real entries have them. The same seed gives
 * the same papers, so that a catalogue of a hundred is the beginning of one of ten thousand.
 */
export function* syntheticPapers(vocabulary: Vocabulary, seed = 1): Generator<SyntheticPaper, never> {
  const random = randomFrom(seed);
  const slugs: string[] = [];
  const taken = new Set<string>();
  for (let number = 0; ; number++) {
    const name = methodName(random);
    const slug = slugFrom(taken.has(slugFrom(name)) ? `${name} ${number}` : name);
    const fields = paperFields(random, vocabulary, name, number);
    // Later papers build on earlier ones, so that every catalogue is whole wherever it is cut off.
    const others = (share: number) => (slugs.length > 0 && random.chance(share) ? random.several(slugs, random.int(1, 3)) : undefined);
    yield { slug, fields: { ...fields, 'builds-on': others(0.2), 'compares-with': others(0.3) } };
    taken.add(slug);
    slugs.push(slug);
  }
}

/** Writes a catalogue of synthetic papers, and nothing else, into a folder, which it empties first. */
export async function writeSyntheticCatalogue(folder: string, papers: number, vocabulary: Vocabulary): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'papers'), { recursive: true });
  for (const { slug, fields } of syntheticPapers(vocabulary).take(papers)) {
    await writeFile(path.join(folder, 'papers', `${slug}.yaml`), stringify(fields, { lineWidth: 120 }));
  }
}

function paperFields(random: Random, vocabulary: Vocabulary, name: string, number: number): PaperFields {
  const terms = (from: VocabularyName, share: number, most: number) =>
    random.chance(share) ? random.several(Object.keys(vocabulary[from]), random.int(1, most)) : undefined;
  const categories = random.several(BY_FREQUENCY, random.chance(0.9) ? 1 : 3);
  const named = random.chance(0.9);
  const year = 2026 - Math.floor((6 * random.int(0, 99) ** 2) / 10_000);
  const released = `${year}-${twoDigits(random.int(1, 11))}`;
  const published = random.chance(0.6);
  const address = `github.com/${rareWord(random.rank(500))}/${slugFrom(name)}`;
  return {
    title: title(random, name),
    name: named ? name : undefined,
    authors: [...new Set(Array.from({ length: random.int(2, 12) }, () => personName(random)))],
    released,
    venue: published
      ? {
          id: random.skewed(Object.keys(vocabulary.venues)),
          year: year + random.int(0, 1),
          track: random.chance(0.1) ? random.pick(['oral', 'spotlight', 'workshop']) : undefined,
        }
      : undefined,
    links: {
      // The number makes it unique, whatever the month.
      arxiv: `${released.slice(2).replace('-', '')}.${String(10_000 + ((number * 7919) % 90_000)).padStart(5, '0')}`,
      openreview: published && random.chance(0.3) ? letters(random, 10) : undefined,
      doi: published && random.chance(0.3) ? `10.1109/bench.${year}.${number}` : undefined,
      code: random.chance(0.5) ? `https://${address}` : undefined,
      project: random.chance(0.25) ? `https://${slugFrom(name)}.github.io/` : undefined,
      weights: random.chance(0.15) ? `https://huggingface.co/${slugFrom(name)}/pruned` : undefined,
    },
    categories,
    patterns: categories.includes('semi-structured') ? random.several(PATTERNS, random.int(1, 2)) : undefined,
    removes: terms('removes', 0.95, 2),
    criterion: terms('criteria', 0.6, 2),
    architectures: terms('architectures', 0.95, 2),
    models: terms('models', 0.8, 4),
    tasks: terms('tasks', 0.95, 2),
    purpose: random.chance(0.08) ? random.several(Object.keys(vocabulary.purposes), 1) : undefined,
    training: random.chance(0.95) ? random.skewed(Object.keys(vocabulary.training)) : undefined,
    combines: terms('techniques', 0.6, 2),
    summary: summary(random),
    results: random.chance(0.6) ? Array.from({ length: random.int(1, 6) }, () => result(random, vocabulary)) : undefined,
    added: `${released}-${twoDigits(random.int(1, 28))}`,
  };
}

const BY_FREQUENCY = ['structured', 'unstructured', 'semi-structured'];
const PATTERNS = ['2:4', '4:8', '1:4', '1:2', '2:8', '8:16', '1:8', '1:16'];

/** A short name of a method, which no other is likely to have: "TasRaDiff", "SparseGolmir". */
function methodName(random: Random): string {
  const own = capitalized(rareWord(random.int(0, 4_000_000)));
  return random.pick([own, `${own}Diff`, `Sparse${own}`, `${own}-DM`, `${own}Prune`, `Fast${own}`, `${own}-DiT`]);
}

/** From 6 to 14 words in capitals, most often with the name before a colon. */
function title(random: Random, name: string): string {
  const words = Array.from({ length: random.int(5, 13) }, () => capitalized(titleWord(random))).join(' ');
  return random.chance(0.65) ? `${name}: ${words}` : `${words} with ${name}`;
}

/** Plain sentences of 150 to 400 characters together. */
function summary(random: Random): string {
  const length = random.int(150, 330);
  let text = '';
  while (text.length < length) {
    const words = Array.from({ length: random.int(6, 10) }, () => summaryWord(random)).join(' ');
    const figure = random.chance(0.3) ? ` ${random.int(2, 95)}%` : '';
    text += `${text === '' ? '' : ' '}${capitalized(words)}${figure}.`;
  }
  return text.slice(0, 400).trim();
}

function result(random: Random, vocabulary: Vocabulary): ResultFields {
  const figures = (metrics: readonly string[]) => Object.fromEntries(metrics.map((metric) => [metric, random.int(1, 99_999) / 100]));
  const metrics = random.several(Object.keys(vocabulary.metrics), random.int(2, 5));
  return {
    model: random.chance(0.9) ? random.skewed(Object.keys(vocabulary.models)) : undefined,
    benchmark: random.chance(0.7) ? random.skewed(Object.keys(vocabulary.benchmarks)) : undefined,
    setting: random.chance(0.8) ? `${random.pick(['Unstructured', 'Structured', 'Depth', 'Width'])}, ${random.int(1, 19) * 5}%` : undefined,
    before: random.chance(0.8) ? figures(metrics) : undefined,
    after: figures(metrics),
    hardware: random.chance(0.3) ? random.pick(['NVIDIA A100', 'NVIDIA RTX 4090', 'iPhone 16 Pro', 'NVIDIA H100']) : undefined,
    source: `Table ${random.int(1, 9)}`,
  };
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const letters = (random: Random, count: number) => Array.from({ length: count }, () => random.pick(LETTERS)).join('');
