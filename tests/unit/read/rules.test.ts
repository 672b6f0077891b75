import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCatalogue } from '../../../src/read/read.ts';
import { sentence } from '../../../src/read/problem.ts';
import { paper, related, temporaryCatalogue, tool, tutorial, type Fields, type Files } from '../helpers.ts';

/**
 * A case: what it is, a text that is refused or pointed out, and its nearest neighbor that is not. What is said stands in
 * tests/fixtures/said; `npx vitest run rules -u` renews it.
 */
type Row = readonly [what: string, wrong: string, right: string];

const results = (...rows: string[]): Fields => ({ results: rows.map((row) => `\n  - { source: Table 1, ${row} }`).join('') });
const row = (written: string) => paper(results(written));
const links = (written: string) => paper({ links: `{ ${written} }` });
/** A paper with this in one field. */
const withField = (field: string) => (written: string) => paper({ [field]: written });
const [title, summary, authors, released] = ['title', 'summary', 'authors', 'released'].map(withField) as [Text, Text, Text, Text];
type Text = (written: string) => string;
const track = (written: string) => paper({ venue: `{ id: iclr, year: 2025, track: ${written} }` });

const errors: readonly Row[] = [
  ['a day to come', paper({ added: '"2099-01-01"' }), paper({ added: '"2026-11-28"' })],
  [
    'a change to come',
    paper({ changes: '[{ on: "2099-01-01", what: Published at a conference. }]' }),
    paper({ changes: '[{ on: "2026-11-27", what: Published at a conference. }]' }),
  ],
  ['a search for code to come', paper({ 'code-checked': '"2099-01"' }), paper({ 'code-checked': '"2026-11"' })],
  ['a month to come', released('"2062-03"'), released('"2026-11"')],
  ['released after it was added', released('"2026-11-26"'), released('"2026-11-25"')],
  ['an arXiv month to come', links('arxiv: "9912.12345"'), links('arxiv: "2611.00001"')],
  ['an arXiv month to come, in a DOI', links('doi: 10.48550/arXiv.9911.12345'), links('doi: 10.48550/arXiv.2611.00002')],
  ['released after the month of arXiv', links('arxiv: "2403.00001"'), links('arxiv: "2404.00001"')],
  [
    'a venue before the release',
    paper({ released: '"2025-03"', venue: '{ id: iclr, year: 2021 }' }),
    paper({ released: '"2025-03"', venue: '{ id: iclr, year: 2025 }' }),
  ],
  ['under review', track('under review'), track('Peer Review workshop')],
  ['a negative figure', row('after: { fid: -3 }'), row('after: { fid: 0 }')],
  ['more than all', row('after: { sparsity: 140 }'), row('after: { sparsity: 100 }')],
  ['no speed at all', row('after: { speed-up: 0 }'), row('after: { speed-up: 0.9 }')],
  [
    'a CLIP score in percent',
    row('before: { clip-score: 31.2 }, after: { clip-score: 0.31 }'),
    row('before: { clip-score: 0.312 }, after: { clip-score: 0.31 }'),
  ],
  [
    'a row twice',
    paper(results('setting: 50 %, after: { fid: 4, macs-g: 3 }', 'setting: 50  %, after: { macs-g: 3, fid: 4 }')),
    paper(results('setting: 50 %, after: { fid: 4 }', 'setting: 60 %, after: { fid: 4 }')),
  ],
  [
    'a row of another model',
    paper({ models: '[ddpm]', ...results('model: sdxl, after: { fid: 4 }') }),
    paper({ models: '[ddpm, sdxl]', ...results('model: sdxl, after: { fid: 4 }') }),
  ],
  [
    'one address under two names',
    links('project: https://github.com/a/SLUG, code: "https://www.github.com/a/SLUG.git"'),
    links('project: https://a.github.io/SLUG, code: https://github.com/a/SLUG'),
  ],
  ['code on arXiv', links('code: https://arxiv.org/abs/2503.01234'), links('code: https://example.org/abs/2503.01234')],
  ['a page that is a DOI', links('page: https://doi.org/10.1000/182'), links('page: https://publisher.example/10.1000/182')],
  [
    'a page on OpenReview that is stated',
    links('openreview: AbCdEfGhI1, page: "https://openreview.net/forum?id=AbCdEfGhI1"'),
    links('openreview: AbCdEfGhI2, page: "https://openreview.net/group?id=ICLR.cc"'),
  ],
  [
    'the arXiv DOI of another paper',
    links('arxiv: "2404.00011", doi: 10.48550/arXiv.2404.00012'),
    links('arxiv: "2404.00013", doi: 10.48550/arXiv.2404.00013'),
  ],
  ['LaTeX in a DOI', links(String.raw`doi: '10.1007/978-3\_12'`), links('doi: 10.1007/978-3_12')],
  ['braces in a DOI', links(`doi: '10.1007/{ABC}1'`), links('doi: 10.1002/(SICI)1<2::A>3')],
  ['a host of two scripts', links('page: "https://ex\u0430mple.org/SLUG"'), links('page: https://müller.example/SLUG')],
  ['a host in code', links('page: https://xn--exmple-4nf.org/SLUG'), links('page: https://axn--b.example/SLUG')],
  ['an email address as an author', authors('[ada@example.org]'), authors('[Ada At]')],
  ['a mark of affiliation', authors('["Ada Lovelace*"]'), authors('["Miles O’Brien-Łukasz, Jr."]')],
  ['a raised digit', authors('[Ada Lovelace¹]'), authors('[张伟]')],
  ['a number of DBLP', authors('[Wei Wang 0063]'), authors('[{ organization: Team 42 }]')],
  ['an address as an author', authors('["https://a.example"]'), authors('[Http Smith]')],
  ['markup in a name', authors('["<b>Ada</b>"]'), authors('["Ada (Countess) Lovelace"]')],
  ['an email address of a team', authors('[{ organization: a@b.example }]'), authors('[{ organization: A & B }]')],
  ...['Ada Lovelace⋆', 'Ada Lovelace ✉', 'Ada Lovelace‖', 'Ada Lovelaceᵃ', 'Ada Lovelace:', 'Ada Lovelace ∗†'].map((name): Row => [
    `the mark of ${name}`,
    authors(`["${name}"]`),
    authors('["Mª José ʻAkahi-d’Arc"]'),
  ]),
  ['an address without its scheme as an author', authors('[github.com/ada]'), authors('[{ organization: Character.ai }, A.Io Smith]')],
  ['bold HTML in a title', title('A <b>Bold</b> SLUG'), title('For p <b> q SLUG')],
  ['bold Markdown in a title', title('A **Bold** SLUG'), title('DiT* and 2 ** 3 SLUG')],
  ['braces of BibTeX in a title', title('"{D}iffusion SLUG"'), title('On {2:4} SLUG')],
  ...['{d}iffusion SLUG', 'On {2D} SLUG', "G{\\'o}del SLUG", 'S{D}XL SLUG', 'On \\(x\\) SLUG', 'A <jats:italic>x</jats:italic> SLUG'].map(
    (tex): Row => [`LaTeX or tags of publishers in "${tex}"`, title(`'${tex.replaceAll("'", "''")}'`), title("'C:\\ and {a, b} of f(x) SLUG'")],
  ),
  [
    'HTML in a summary',
    summary('Removes <i>channels</i> by their size, without any training.'),
    summary('Removes channels if p < 0.5 and q > 0.5, without training.'),
  ],
  [
    'Markdown in a summary',
    summary('Removes **channels** by their size, without any training.'),
    summary('Removes 2 * 3 channels_a [by size], without any training.'),
  ],
  ...['*channels*', '~~channels~~', '[the paper][1]', 'a note[^1]'].map((marked): Row => [
    `Markdown such as ${marked} in a summary`,
    summary(`Removes ${marked} by their size, without any training.`),
    summary('Removes A*B*C and *-aware DiT* blocks x[i][0] of f[x](y), without training.'),
  ]),
  [
    'LaTeX in a summary',
    summary('Removes \\textbf{channels} by their size, without training.'),
    summary('Removes the channels {a, b} \\ {c}, without any training.'),
  ],
  ...['ftp://example.org/x', 'example.org', 'a.github.io', 'ada@example.org'].map((address): Row => [
    `the address ${address} in a summary`,
    summary(`Removes channels by their size, see ${address} for more.`),
    summary('Measured by mAP@0.5 with torch.nn and Node.js for Booking.com.'),
  ]),
  [
    'an address in a summary',
    summary('Removes channels, see https://example.org/x for more of it.'),
    summary('Removes channels of models on www and http, by their size.'),
  ],
  [
    'an open end in a summary',
    summary('"TODO: what it removes and how it decides what goes."'),
    summary('ToDo removes tokens, and channels by their size as well.'),
  ],
  ...['under consideration', 'in preparation', 'Withdrawn submission', 'pending decision', 'to be reviewed', 'preprint'].map((written): Row => [
    `the track ${written}`,
    track(written),
    track('Workshop on Rejected Samples and Late Submissions'),
  ]),
  ...[
    'page: "https://arxiv.org:443/abs/2404.00031"',
    'page: "https://arxiv.org//pdf/2404.00031v2"',
    'project: "https://xxx.lanl.gov/abs/2404.00031"',
    'page: "https://www.semanticscholar.org/arxiv/2404.00031"',
    'weights: ["https://a.example/SLUG", "https://arxiv.org/abs/2404.00031"]',
    'code: "https://api2.openreview.net/pdf?id=AbCdEfGhI3"',
  ].map((written): Row => [`an identifier in ${written}`, links(written), links('page: https://arxiv.example/abs/2404.00031/SLUG')]),
  ['mathematics of LaTeX in a DOI', links('doi: 10.1002/a$<$1$>$b'), links('doi: 10.1002/a$b')],
  ...[
    'https://\u0430\u0440\u0440\u04CF\u0435.com/SLUG',
    'https://ｅxample.org/SLUG',
    'https://example。org/SLUG',
    'https://git\u2010hub.com/a/SLUG',
  ].map((address): Row => [
    `the host of ${address}`,
    links(`page: "${address}"`),
    links('page: https://почта.рф/SLUG, project: https://例え.jp/SLUG'),
  ]),
];

const warnings: readonly Row[] = [
  [
    'a venue long after',
    paper({ released: '"2020-03"', venue: '{ id: iclr, year: 2024 }' }),
    paper({ released: '"2020-03"', venue: '{ id: iclr, year: 2023 }' }),
  ],
  ['a share of one where percent are meant', row('after: { sparsity: 0.55 }'), row('after: { sparsity: 1 }')],
  ['figures in two units', row('before: { macs-g: 6060 }, after: { macs-g: 3.03 }'), row('before: { macs-g: 150 }, after: { macs-g: 3 }')],
  ['a size that grows', row('before: { params-m: 10 }, after: { params-m: 20 }'), row('before: { fid: 10 }, after: { fid: 20 }')],
  ['very fast', row('after: { speed-up: 101 }'), row('after: { speed-up: 100 }')],
  [
    'a speed-up that the times contradict',
    row('before: { latency-s: 4 }, after: { latency-s: 2, speed-up: 3 }'),
    row('before: { latency-s: 4 }, after: { latency-s: 2, speed-up: 2.1 }'),
  ],
  ['no metric in common', row('before: { macs-g: 6 }, after: { fid: 4 }'), row('before: { macs-g: 6, fid: 3 }, after: { fid: 4 }')],
  [
    'other figures under the same conditions',
    paper(results('setting: a, after: { fid: 4 }', 'setting: A, after: { fid: 5 }')),
    paper(results('setting: a, after: { fid: 4 }', 'setting: a, after: { macs-g: 5 }')),
  ],
  ['semi-structured without a pattern', paper({ categories: '[semi-structured]' }), paper({ categories: '[semi-structured]', patterns: '["2:4"]' })],
  ['code that does not use https', links('code: http://github.com/a/SLUG'), links('code: https://github.com/a/SLUG')],
  ['a shortened address', links('project: https://bit.ly/SLUG'), links('project: https://bit.ly.example/SLUG')],
  ['one file as code', links('code: https://github.com/a/SLUG/blob/main/x.py'), links('code: https://github.com/a/SLUG/tree/main/x')],
  ['a user as code', links('code: https://github.com/SLUG'), links('code: https://SLUG.github.io/')],
  ...[
    'https://github.com/orgs/acme/repositories',
    'https://github.com/a/SLUG/raw/main/x.py',
    'https://raw.githubusercontent.com/a/SLUG/main/x.py',
  ].map((address): Row => [`${address} as code`, links(`code: "${address}"`), links('code: https://github.com/raw/SLUG')]),
  [
    'shortened weights',
    links('project: https://a.example/SLUG, weights: [https://aka.ms/SLUG]'),
    links('project: https://a.example/SLUG, weights: [https://b.example/SLUG]'),
  ],
  ['a row with a model, of a paper without any', row('model: sdxl, after: { fid: 4 }'), row('after: { fid: 4 }')],
  ['a removed share of one', row('removed: { share: 0.5 }, after: { fid: 4 }'), row('removed: { share: 50 }, after: { fid: 4 }')],
  [
    'a dense model with other figures under the same conditions',
    paper(results('before: { fid: 3 }, after: { fid: 4 }', 'before: { fid: 3.1 }, after: { fid: 4, macs-g: 5 }')),
    paper(results('before: { fid: 3 }, after: { fid: 4 }', 'setting: b, before: { fid: 3.1 }, after: { fid: 4 }')),
  ],
  [
    'a venue to come',
    paper({ released: '"2026-03"', venue: '{ id: iclr, year: 2028 }' }),
    paper({ released: '"2026-03"', venue: '{ id: iclr, year: 2027 }' }),
  ],
  ...['*A star* of SLUG', 'A _line_ of SLUG', 'A `tick` of SLUG', 'A [link](x) of SLUG', 'A <div>x</div> of SLUG'].map((written): Row => [
    `what looks like markup in "${written}"`,
    title(`'${written}'`),
    title("'A* and snake_case_names of [Mask] SLUG'"),
  ]),
  ['markup in a short name', paper({ name: '"<b>SLUG</b>"' }), paper({ name: 'A<B>-SLUG*' })],
  [
    'a line below a word in a summary',
    summary('Removes _channels_ by their size, without any training.'),
    summary('Removes channels_of_x by their size, without any training.'),
  ],
  ...['is ours', 'of us'].map((own): Row => [
    `whoever says "${own}"`,
    summary(`Removes channels by their size; the code ${own} is public.`),
    summary('Removes channels by their size; the US and hours are no matter.'),
  ]),
  ['a title in capitals', title('PRUNING FOR DIFFUSION SLUG'.replace('SLUG', 'ONE')), title('SDXL AND DiT SLUG')],
  ['a title that ends in a stop', title('Pruning of SLUG.'), title('Pruning of SLUG...')],
  ['an open end in a title', title('TODO SLUG'), title('ToDo of SLUG')],
  [
    'our own words',
    summary('We propose to remove channels by their size, at no cost.'),
    summary('Power of weights, removes channels by their size, at no cost.'),
  ],
  [
    'no stop at the end',
    summary('Removes channels by their size, without any training at all'),
    summary('Removes channels by their size (without training at all.)'),
  ],
  [
    'no stop at the end in another script',
    summary('يزيل القنوات حسب حجمها دون أي تدريب، ويحافظ على الجودة'),
    summary('يزيل القنوات حسب حجمها دون أي تدريب، ويحافظ على الجودة؟'),
  ],
  ['hardly anything', summary('Removes channels by their small sizes...').replace('...', '.'), summary('Removes channels by their small size ....')],
];

beforeAll(() => void vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-11-27T12:00:00Z') / 1000)));
afterAll(() => void vi.unstubAllEnvs());

/** What is said of each file: its field and the sentence. */
async function saidOf(files: Files): Promise<{ errors: Record<string, string[]>; warnings: Record<string, string[]> }> {
  await using catalogue = await temporaryCatalogue(files);
  // The metrics of time are the project's own.
  await catalogue.write({ 'vocabulary/metrics.yaml': METRICS });
  const { problems, warnings: unlikely } = await readCatalogue(catalogue.directory);
  const byFile = (list: typeof problems) =>
    Object.fromEntries(
      Object.keys(files).map((file) => [file, list.filter((one) => one.file.endsWith(`/${file}`)).map((one) => `${one.path}: ${sentence(one)}`)]),
    );
  return { errors: byFile(problems), warnings: byFile(unlikely) };
}

const METRICS = `
params-m: { name: Parameters, unit: M, better: lower, role: size, axis: weights, range: { above: 0 }, description: x }
macs-g: { name: MACs, unit: G, better: lower, role: compute, range: { above: 0 }, description: x }
latency-s: { name: Latency, unit: s, better: lower, role: time, axis: speed, range: { above: 0 }, description: x }
speed-up: { name: Speed-up, unit: "×", better: higher, role: time, axis: speed, range: { above: 0 }, description: x }
fid: { name: FID, better: lower, role: quality, range: { min: 0 }, description: x }
clip-score: { name: CLIP score, better: higher, role: quality, range: { min: 0, max: 1 }, description: x }
sparsity: { name: Sparsity, unit: "%", better: neither, role: size, axis: weights, range: { min: 0, max: 100 }, description: x }
`;

const cases = [
  ...errors.map((one, index) => ({ one, index, level: 'errors' as const })),
  ...warnings.map((one, index) => ({ one, index: errors.length + index, level: 'warnings' as const })),
];
const files = Object.fromEntries(
  cases.flatMap(({ one: [, wrong, right], index }) => [
    [`papers/wrong-${index}.yaml`, wrong],
    [`papers/right-${index}.yaml`, right],
  ]),
);
const said = saidOf(files);

describe.each(['errors', 'warnings'] as const)('%s', (level) => {
  const other = level === 'errors' ? 'warnings' : 'errors';

  test.for(cases.filter((one) => one.level === level).map((one) => [one.one[0], one] as const))('%s, and its neighbor', async ([, { index }]) => {
    const all = await said;
    expect(all[level][`papers/wrong-${index}.yaml`]).toHaveLength(1);
    expect(all[other][`papers/wrong-${index}.yaml`]).toEqual([]);
    expect([all.errors, all.warnings].map((some) => some[`papers/right-${index}.yaml`])).toEqual([[], []]);
  });

  test('what is said of each', async () => {
    const all = (await said)[level];
    const lines = cases
      .filter((one) => one.level === level)
      .map(({ one: [what], index }) => `${what}\n  ${all[`papers/wrong-${index}.yaml`]!.join('\n  ').replaceAll(`wrong-${index}`, 'SLUG')}`);
    await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot(`../../fixtures/said/rules-${level}.txt`);
  });
});

test('counts that are fractions', async () => {
  const steps = 'steps: { name: Steps, better: lower, range: { min: 1 }, digits: 0, description: x }\n';
  await using catalogue = await temporaryCatalogue({
    'vocabulary/metrics.yaml': steps,
    'papers/a.yaml': row('after: { steps: 3.5 }'),
    'papers/b.yaml': row('after: { steps: 4 }'),
  });
  const { problems } = await readCatalogue(catalogue.directory);
  expect(problems.map(sentence)).toEqual(['3.5 is not a possible figure for Steps (expected a whole number)']);
});

test('dates and names of tools, tutorials, neighbors and guides are judged as well', async () => {
  const { errors: found } = await saidOf({
    'related/a.yaml': related({ released: '"2027"' }),
    'tools/b.yaml': tool({ added: '"2027-01-01"' }),
    'tutorials/c.yaml': tutorial({ released: '"2024"', venue: '{ id: iclr, year: 2023 }' }),
    'tools/d.yaml': tool({ links: '{ docs: https://arxiv.org/abs/2404.00021 }' }),
  });
  expect(found).toEqual({
    'related/a.yaml': [expect.stringMatching(/^released: /)],
    'tools/b.yaml': [expect.stringMatching(/^added: /)],
    'tutorials/c.yaml': [expect.stringMatching(/^venue\.year: /)],
    'tools/d.yaml': [expect.stringMatching(/^links\.docs: .*use arxiv: "2404\.00021"/)],
  });
});

test('a file with a field that is not valid is judged by the others all the same', async () => {
  const { errors: found } = await saidOf({ 'papers/a.yaml': paper({ added: '"2099-01-01"', categories: '[structurd]', code: 'x' }) });
  expect(found['papers/a.yaml']!.map((line) => line.split(':')[0])).toEqual(['categories.0', 'added', 'code']);
});

describe('what only shows across files', () => {
  test('a decision to come is none yet', async () => {
    const decided = (day: string) => `- { arxiv: "2404.00031", reason: Not about pruning., decided: "${day}" }\n`;
    const { errors: found } = await saidOf({ 'rejected.yaml': decided('2099-01-01') });
    expect(found).toEqual({ 'rejected.yaml': ['0.decided: "2099-01-01" is in the future (today is 2026-11-27)'] });
    expect((await saidOf({ 'rejected.yaml': decided('2026-11-27') })).errors).toEqual({ 'rejected.yaml': [] });
  });

  test('a circle of foundations is said once, and a chain is none', async () => {
    const { errors: found } = await saidOf({
      'papers/a.yaml': paper({ 'builds-on': '[b]' }),
      'papers/b.yaml': paper({ 'builds-on': '[d, c]' }),
      'papers/c.yaml': paper({ 'builds-on': '[a, d]' }),
      'papers/d.yaml': paper(),
    });
    expect(Object.values(found).flat()).toEqual(['builds-on.0: is circular: a → b → c → a; a paper builds on earlier ones']);
    expect(found['papers/a.yaml']).toHaveLength(1);
  });

  test('a foundation that came later is unlikely', async () => {
    const { errors: wrong, warnings: found } = await saidOf({
      'papers/a.yaml': paper({ released: '"2024-03"', 'builds-on': '[b, c]' }),
      'papers/b.yaml': released('"2024-04"'),
      'related/c.yaml': related({ released: '"2024"' }),
    });
    expect(found['papers/a.yaml']).toEqual(['builds-on.0: "b" was first public in 2024-04, after this paper (2024-03)']);
    expect(Object.values(wrong).flat()).toEqual([]);
  });

  test('two papers of one page, whatever stands around it', async () => {
    const { errors: found } = await saidOf({
      'papers/a.yaml': links('page: "https://example.org/p?id=1"'),
      'papers/b.yaml': links('page: "http://www.example.org:80/p?id=1&utm_source=x#top"'),
      'papers/c.yaml': links('page: "https://example.org/p?id=2"'),
    });
    expect(Object.values(found).flat()).toEqual([
      expect.stringMatching(/^links\.page: has the same page as \S+a\.yaml:4:16; each work has one entry$/),
    ]);
    expect(found['papers/b.yaml']).toHaveLength(1);
  });

  test('two tools of one repository', async () => {
    const { errors: found } = await saidOf({
      'tools/a.yaml': tool({ links: '{ code: https://github.com/y/z }' }),
      'tools/b.yaml': tool({ links: '{ code: "https://github.com/Y/z.git?tab=readme-ov-file" }' }),
      'tools/c.yaml': tool({ links: '{ code: https://github.com/y/z/tree/main }' }),
      'tools/d.yaml': tool({ links: '{ code: https://github.com/y/z/tree/main/sub }' }),
    });
    expect(Object.entries(found).map(([file, lines]) => [file, lines.length])).toEqual([
      ['tools/a.yaml', 0],
      ['tools/b.yaml', 1],
      ['tools/c.yaml', 1],
      ['tools/d.yaml', 0],
    ]);
  });

  test.for<[one: string, other: string, areSame: boolean]>([
    ['https://e.example/p', 'https://e.example/p?source=rss&_ga=1&mkt_tok=2', true],
    ['https://e.example/p?a=1&b=2', 'https://e.example/p?b=2&a=1', true],
    ['https://e.example/p', 'https://e.example//%70', true],
    ['https://e.example/p', 'https://e.example/p?page=2', false],
    ['https://gitlab.com/a/b', 'https://gitlab.com/A/b.git', true],
    ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c/-/tree/main', true],
    ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/d', false],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/src/branch/main', true],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/src/branch/main/c', false],
    ['https://bitbucket.org/a/b', 'https://bitbucket.org/a/b/src/main', true],
  ])('%s and %s: %o', async ([one, other, areSame]) => {
    const { errors: found } = await saidOf({
      'tools/a.yaml': tool({ links: `{ home: "${one}" }` }),
      'tools/b.yaml': tool({ links: `{ home: "${other}" }` }),
    });
    expect(found['tools/b.yaml']).toHaveLength(areSame ? 1 : 0);
  });
});
