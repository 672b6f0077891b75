import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { guessFields, nameInTitle, proposeSlug } from '../../../src/intake/propose.ts';
import { venueIn } from '../../../src/intake/fields.ts';
import { SLUG } from '../../../src/schema/plain.ts';

const { papers, vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;

describe('terms that a text speaks of', () => {
  test.for<[string, object]>([
    ['Structured pruning of Stable Diffusion v1.5', { categories: ['structured'], models: ['sd-1-5'] }],
    ['We present an unstructured method', { categories: ['unstructured'] }],
    ['semi-structured pruning with N:M sparsity', { categories: ['semi-structured'] }],
    ['2:4 and 4:8 masks', { categories: ['semi-structured'], patterns: ['2:4', '4:8'] }],
    ['at 10:30 we won 3:1 by a ratio of 16:9 on 1:2:4', {}],
    ['images of SDXL Turbo in one step', { models: ['sdxl-turbo'] }],
    ['models sit and dream', {}],
    ['Diffusion Transformers for text to image', { architectures: ['dit'], tasks: ['text-to-image'] }],
    ['training-free, unlike fine-tuning', {}],
    ['a training-free method with LoRA', { training: 'training-free', combines: ['low-rank'] }],
    ['', {}],
  ])('%s', ([text, fields]) => {
    expect(guessFields(text, vocabulary)).toEqual(fields);
  });
});

describe('a venue in a line', () => {
  test.for<[string, object | undefined]>([
    ['Accepted at ICML 2025', { id: 'icml', year: 2025 }],
    ['ICLR 2025 (Spotlight)', { id: 'iclr', year: 2025, track: 'spotlight' }],
    ["NeurIPS'24", { id: 'neurips', year: 2024 }],
    ['AAAI-25', { id: 'aaai', year: 2025 }],
    ['ICLR2025 Workshop on DeLTa', { id: 'iclr', year: 2025, track: 'Workshop on DeLTa' }],
    ['ICLR 2025 DeLTa workshop', { id: 'iclr', year: 2025, track: 'DeLTa workshop' }],
    ['CVPRW 2024', { id: 'cvpr', year: 2024, track: 'workshop' }],
    ['Advances in Neural Information Processing Systems', { id: 'neurips', year: 2023 }],
    ['Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition', { id: 'cvpr', year: 2023 }],
    ['Computer Vision – ECCV 2024', { id: 'eccv', year: 2024 }],
    ['Published in Transactions on Machine Learning Research (05/2025)', { id: 'tmlr', year: 2025 }],
    ['Submitted to NeurIPS 2025', undefined],
    ['Under double-blind review at ICLR 2026', undefined],
    ['ICML 2025, extends our CVPR 2024 paper', undefined],
    ['Extended version of our CVPR 2023 paper', undefined],
    ['Not accepted at CVPR 2024', undefined],
    ['It was not finally accepted by ICLR 2025', undefined],
    ['Journal version of ICML 2025', undefined],
    ['NeurIPS 2025 template', undefined],
    ['A preliminary version appeared at CVPR 2023', undefined],
    ['An earlier short version was published at ICLR 2024', undefined],
    ['This work supersedes our ICML 2023 paper', undefined],
    ['Code of our CVPR 2023 paper', undefined],
    ['Part of this work was presented at CVPR 2023', undefined],
    ['Winner of the CVPR 2024 challenge', undefined],
    ['Planned for CVPR 2025', undefined],
    ['Did not make it to CVPR 2024', undefined],
    ['Resubmitted to ICML 2025', undefined],
    ['In review at ICML 2025', undefined],
    ['Full version of our ICML 2025 paper', { id: 'icml', year: 2025 }],
    ['ICLR 2025 workshop paper', { id: 'iclr', year: 2025, track: 'workshop' }],
    ['Camera-ready version of our ICLR 2025 paper', { id: 'iclr', year: 2025 }],
    ['10 pages, 5 figures', undefined],
  ])('%s', ([line, venue]) => {
    expect(venueIn([line], vocabulary, '2023')).toEqual(venue);
  });

  test('is none where no year is known', () => {
    expect(venueIn(['Accepted at ICML'], vocabulary)).toBeUndefined();
  });
});

describe('a slug', () => {
  test.for([
    ['SparseDM: Toward Sparse Efficient Diffusion Models', 'sparsedm'],
    ['Structural Pruning for Diffusion Models', 'structural-pruning-diffusion-models'],
    ['Not All Parameters Matter: Masking Diffusion Models', 'not-all-parameters-matter'],
    ['On the $\\ell_0$ Norm', 'l0-norm'],
    ['Łódź pruning', 'lodz-pruning'],
    ['Sp$^2$Prune', 'sp2prune'],
    ['Con: A Method', 'con-paper'],
    ['剪枝', 'entry'],
  ])('of %s is %s', ([title, slug]) => {
    expect(proposeSlug({ title: title! }, new Set())).toBe(slug);
  });

  test('is never one that exists', () => {
    expect(proposeSlug({ title: 'SparseDM: A' }, new Set(['sparsedm', 'sparsedm-2']))).toBe('sparsedm-3');
  });

  test('is a slug whatever the title', () => {
    for (const { data } of papers) expect(proposeSlug({ title: data.title }, new Set())).toMatch(SLUG);
  });

  test('follows the name that stands before the colon, as the names of most papers do', () => {
    const named = papers.filter(({ data }) => data.name !== undefined && data.title.startsWith(`${data.name}: `));
    expect(named.filter(({ data }) => nameInTitle(data.title) === data.name).length).toBeGreaterThan(0.9 * named.length);
  });
});
