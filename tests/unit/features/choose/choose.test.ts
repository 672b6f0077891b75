import { describe, expect, test } from 'vitest';
import { answersFor, besidesOf } from '../../../../src/features/choose/candidates.ts';
import type { Tool } from '../../../../src/catalogue/entry.ts';
import { subjectsOf } from '../../../../src/catalogue/subjects.ts';
import {
  choose,
  describeNearness,
  isAffordable,
  lacksOf,
  type Candidate,
  type Measured,
  type Wishes,
} from '../../../../src/features/choose/choose.ts';
import { real } from '../../export/papers.ts';
import { catalogueOf, makeComparison, makePaper } from '../../entries.ts';

const row = (fields: Partial<Measured> = {}): Measured => ({ id: 'a-1', kind: 'structured', model: 'sdxl', by: 'own', ...fields });
const candidate = (slug: string, rows: Measured[] = [], fields: Partial<Candidate> = {}): Candidate => ({
  slug,
  released: '2024-04',
  kinds: ['structured'],
  training: 'fine-tuning',
  code: true,
  weights: false,
  rows,
  ...fields,
});
const wishes: Wishes = { models: ['sdxl', 'sdxl-turbo'], budget: 'days', aim: 'speed', needs: [] };
const KINDS: Record<string, string> = { 'rtx-4090': 'consumer-gpu', 'rtx-3090': 'consumer-gpu', a100: 'data-center-gpu' };
const order = (candidates: Candidate[], fields: Partial<Wishes> = {}) =>
  choose(candidates, { ...wishes, ...fields }, (device) => KINDS[device]).map((choice) => choice.candidate.slug);

describe('the order of methods', () => {
  test('puts figures on the very model before those on its family, however fast', () => {
    expect(order([candidate('family', [row({ model: 'sdxl-turbo', speedUp: 9 })]), candidate('model', [row({ speedUp: 2 })])])).toEqual([
      'model',
      'family',
    ]);
  });

  test('puts figures that name no single model last', () => {
    const family = candidate('family', [row({ model: 'sdxl-turbo', speedUp: 2 })]);
    expect(order([candidate('several', [row({ model: undefined, speedUp: 9 })]), family, candidate('none')])).toEqual(['family', 'several', 'none']);
  });

  test('looks at the rows of the kind of pruning that is asked for', () => {
    const both = { kinds: ['structured', 'unstructured'] };
    const other = candidate('other', [row({ kind: 'structured', speedUp: 9 })], both);
    const same = candidate('same', [row({ kind: 'unstructured', speedUp: 2 })], both);
    expect(order([other, same], { kind: 'unstructured' })).toEqual(['same', 'other']);
    expect(order([other, same])).toEqual(['other', 'same']);
  });

  test('puts the very device first, then its kind, any other that is named, and none', () => {
    const on = (slug: string, device?: string) => candidate(slug, [row({ speedUp: 2, ...(device !== undefined && { device }) })]);
    const all = [on('unnamed'), on('other', 'a100'), on('kind', 'rtx-3090'), on('same', 'rtx-4090'), candidate('no-figures')];
    expect(order(all, { device: 'rtx-4090' })).toEqual(['same', 'kind', 'other', 'unnamed', 'no-figures']);
  });

  test('orders by speed-up, the whole before a step and a step before a layer', () => {
    const all = [
      candidate('layer', [row({ speedUp: 4, scope: 'layer' })]),
      candidate('step', [row({ speedUp: 3, scope: 'step' })]),
      candidate('slow', [row({ speedUp: 1.1, scope: 'pipeline' })]),
      candidate('fast', [row({ speedUp: 2 })]),
      candidate('quality', [row({ loss: 0 })]),
    ];
    expect(order(all)).toEqual(['fast', 'slow', 'step', 'layer', 'quality']);
  });

  test('orders by memory left, then by the share removed', () => {
    const all = [candidate('big', [row({ memory: 0.9 })]), candidate('share', [row({ removed: 50 })]), candidate('small', [row({ memory: 0.4 })])];
    expect(order(all, { aim: 'memory' })).toEqual(['small', 'big', 'share']);
  });

  test('orders by the loss against the dense model; a gain is the smallest loss', () => {
    const all = [candidate('worse', [row({ loss: 0.2 })]), candidate('better', [row({ loss: -0.1 })]), candidate('unknown', [row({ speedUp: 9 })])];
    expect(order(all, { aim: 'quality' })).toEqual(['better', 'worse', 'unknown']);
  });

  test('puts the newer of equals first, and depends on nothing else', () => {
    const all = [candidate('b', [], { released: '2025' }), candidate('c', [], { released: '2025' }), candidate('a', [], { released: '2024' })];
    expect(order(all)).toEqual(['b', 'c', 'a']);
    expect(order(all.toReversed())).toEqual(['b', 'c', 'a']);
  });

  test('puts the most telling rows of a method first', () => {
    const rows = [row({ id: '1', speedUp: 2, device: 'a100' }), row({ id: '2', speedUp: 1.5, device: 'rtx-4090' })];
    const [choice] = choose([candidate('a', rows)], { ...wishes, device: 'rtx-4090' }, (device) => KINDS[device]);
    expect(choice!.rows.map(({ id }) => id)).toEqual(['2', '1']);
    expect(choice!.nearness).toBe('same');
  });
});

describe('what a method lacks', () => {
  test.for([
    [{ training: 'training-free' }, ['none', 'calibration', 'hours', 'days']],
    [{ training: 'calibration' }, ['calibration', 'hours', 'days']],
    [{ training: 'distillation', hours: 20 }, ['hours', 'days']],
    [{ training: 'distillation', hours: 200 }, ['days']],
    [{ training: 'distillation' }, ['days']],
    [{ training: 'from-scratch', weights: true }, ['none', 'calibration', 'hours', 'days']],
  ] as const)('of training: %j fits %j', ([fields, fits]) => {
    const all = ['none', 'calibration', 'hours', 'days'] as const;
    expect(all.filter((budget) => isAffordable(candidate('a', [], fields), budget))).toEqual(fits);
  });

  test('is said, each thing by itself', () => {
    const poor = candidate('a', [], { code: false, commercial: 'no' });
    expect(lacksOf(poor, { ...wishes, kind: 'semi-structured', budget: 'none', needs: ['code', 'weights', 'commercial'] })).toEqual([
      'another kind of pruning',
      'no code',
      'no weights',
      'no commercial use',
      'more training than that',
    ]);
    expect(lacksOf(candidate('b'), { ...wishes, needs: ['commercial'] })).toEqual(['license for commercial use not known']);
    expect(lacksOf(candidate('c', [], { commercial: 'conditions' }), { ...wishes, needs: ['code', 'commercial'] })).toEqual([]);
  });
});

test('a method that was not measured on a device says what is nearest', () => {
  const name = (device: string) => device.toUpperCase();
  const say = (rows: Measured[], device?: string) => {
    const [choice] = choose([candidate('a', rows)], { ...wishes, device }, (one) => KINDS[one]);
    return describeNearness(choice!, { ...wishes, device }, name);
  };
  expect(say([row({ speedUp: 2, device: 'a100' })])).toBe('Measured on A100.');
  expect(say([row({ speedUp: 2, device: 'a100' })], 'rtx-4090')).toBe('Not measured on RTX-4090; nearest: A100.');
  expect(say([row({ speedUp: 2 })], 'rtx-4090')).toBe('Not measured on RTX-4090; no device named.');
  expect(say([row({ loss: 0.1 })], 'rtx-4090')).toBe('No time or memory reported.');
  expect(say([row({ speedUp: 2, model: 'sdxl-turbo' })])).toBe('No device named. Figures are of another model of the family.');
  expect(say([row({ speedUp: 2, model: undefined })])).toBe(
    'No device named. Figures are for several models together, or the source does not say for which.',
  );
  expect(say([])).toBe('No figures on this model or its family in the list.');
});

describe('candidates', () => {
  const results = [
    { model: 'sdxl', before: { fid: 10 }, after: { fid: 11, 'speed-up': 2 }, hardware: { device: 'a100' }, source: 'Table 1' },
    { after: { fid: 1 }, source: 'Table 2' },
  ];

  test('come with their own rows, and with those of tables of others that say something new', () => {
    const paper = makePaper('a', { models: ['sdxl'], training: 'training-free', licenses: { code: 'mit', weights: 'cc-by-nc-4-0' }, results });
    const other = makePaper('b', { models: ['ddpm'] });
    const table = makeComparison('b-table', {
      paper: 'b',
      model: 'sdxl',
      metrics: ['fid'],
      rows: [
        { name: 'Dense', role: 'dense', figures: { fid: '10' } },
        { name: 'A', paper: 'a', role: 'method', figures: { fid: '11' } },
        { name: 'A, again', paper: 'a', role: 'method', figures: { fid: '12' }, conditions: { hardware: { device: 'rtx-4090' } } },
        { name: 'A, copied', paper: 'a', role: 'method', figures: { fid: '13' }, 'copied-from': 'a' },
      ],
    });
    const [answer, ...rest] = answersFor({ models: ['sdxl'] }, catalogueOf([paper, other], { comparisons: [table] }));
    expect(rest).toEqual([]);
    expect(answer!.candidate).toMatchObject({ slug: 'a', commercial: 'no', code: false });
    expect(answer!.candidate.rows).toEqual([
      { id: 'a-1', kind: 'structured', model: 'sdxl', device: 'a100', speedUp: 2, loss: 0.1, by: 'own' },
      { id: 'a-2', kind: 'structured', model: 'sdxl', device: 'rtx-4090', loss: 0.2, by: 'another' },
    ]);
    expect(answer!.evidence.get('a-2')).toMatchObject({ words: 'A, again', result: { before: { fid: 10 } } });
  });

  test('every figure of every answer of the list is one of a row that its link leads to', () => {
    const subjects = subjectsOf(real);
    expect(subjects.length).toBeGreaterThan(50);
    for (const subject of subjects) {
      for (const { paper, candidate: found, evidence } of answersFor(subject, real)) {
        expect(found.rows.map(({ id }) => id)).toEqual([...evidence.keys()]);
        for (const { path, result } of evidence.values()) {
          const row = /^\/papers\/(.+)\/#result-(\d+)$/.exec(path);
          const table = real.comparisons.find(({ slug }) => path.endsWith(`#${slug}`));
          const figures =
            row === null ? table!.data.rows.flatMap((one) => Object.keys(one.figures)) : Object.keys(paper.data.results![Number(row[2]) - 1]!.after);
          expect(
            Object.keys(result.after).every((metric) => figures.includes(metric)),
            path,
          ).toBe(true);
        }
      }
    }
  });
});

describe('questions that people come with', () => {
  const ask = (id: string, fields: Partial<Wishes>) => {
    const subject = subjectsOf(real).find((one) => one.id === id)!;
    const candidates = answersFor(subject, real).map((answer) => answer.candidate);
    const { devices } = real.vocabulary;
    const kindOf = (device: string) => (devices[device]?.unnamed === true ? undefined : devices[device]?.kind);
    return choose(candidates, { ...wishes, models: subject.models, ...fields }, kindOf);
  };

  test('SDXL on an RTX 4090, with code and weights: only methods that have both, those measured there first', () => {
    const found = ask('sdxl', { device: 'rtx-4090', needs: ['code', 'weights'] });
    expect(found.length).toBeGreaterThan(2);
    expect(found.every(({ candidate: { code, weights } }) => code && weights)).toBe(true);
    expect(found[0]!.nearness).toBe('same');
    const places = found
      .filter(({ rows }) => rows[0]?.model === 'sdxl')
      .map(({ nearness }) => ['same', 'kind', 'other', 'unnamed', 'none'].indexOf(nearness));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('DiT without training: nobody who trains and has no weights', () => {
    const found = ask('dit-xl-2', { budget: 'none' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ candidate: { training, weights } }) => training === 'training-free' || weights)).toBe(true);
  });

  test('FLUX at 2:4: semi-structured methods alone', () => {
    const found = ask('flux-models', { kind: 'semi-structured' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ candidate: { kinds } }) => kinds.includes('semi-structured'))).toBe(true);
  });

  test('a phone for Stable Diffusion: what was measured on it comes first', () => {
    const found = ask('sd-1-5', { device: 'iphone-14-pro' });
    expect(found[0]).toMatchObject({ nearness: 'same' });
  });
});

test('guides and tools stand beside the models that they name', () => {
  const tool = (name: string, summary: string) =>
    ({ collection: 'tools', slug: name.toLowerCase(), file: '', data: { name, summary } }) as unknown as Tool;
  const tools = [tool('A', 'Prunes SDXL.'), tool('B', 'Prunes DDPM and no other.'), tool('C', 'Runs on SDXLs of any kind.')];
  expect(besidesOf({ models: ['sdxl'] }, { ...real, guides: [], tools }).tools.map(({ data }) => data.name)).toEqual(['A', 'C']);
});
