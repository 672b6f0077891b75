import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { bibliography } from '../../../src/export/bibtex.ts';
import { toCsl } from '../../../src/export/csl.ts';
import { draftsFromBibtex } from '../../../src/intake/bibtex.ts';
import { proposePaper } from '../../../src/intake/propose.ts';
import { paperSchema } from '../../../src/schema/paper.ts';

const { papers, related, vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;
const read = (text: string) => draftsFromBibtex(text, vocabulary);
/** The one draft of an entry with these fields. */
const fieldsOf = (fields: string, type = 'inproceedings') => {
  const { drafts, problems } = read(`@${type}{key,\n title = {A Title},\n ${fields}\n}`);
  expect(problems).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
};

test('an entry of a conference becomes a draft', () => {
  const { drafts, problems } = read(`
    @string{neurips = "Advances in Neural Information Processing Systems"}
    @inproceedings{wang2024,
      title = {{SparseDM}: Toward \\emph{Sparse} Diffusion with $N{:}M$ \\& H$_2$O},
      author = {Wang, Kafeng and M{\\"u}ller, Jos\\'e and {Smith \\& Sons} and others},
      booktitle = neurips, year = 2024, month = dec,
      eprint = {2404.10445}, archivePrefix = {arXiv},
      doi = {10.1000/x_y\\_z},
      url = {https://github.com/thu-ml/SparseDM},
    }`);
  expect(problems).toEqual([]);
  expect(drafts.map(({ fields }) => fields)).toEqual([
    {
      title: 'SparseDM: Toward Sparse Diffusion with $N{:}M$ & H$_2$O',
      authors: ['Kafeng Wang', 'José Müller', { organization: 'Smith & Sons' }],
      released: '2024-04',
      venue: { id: 'neurips', year: 2024 },
      links: { arxiv: '2404.10445', doi: '10.1000/x_y_z', code: 'https://github.com/thu-ml/SparseDM' },
    },
  ]);
});

describe('names', () => {
  test.for<[string, unknown[]]>([
    ['Lovelace, Ada', ['Ada Lovelace']],
    ['Ada Lovelace and Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
    ['Smith, Jr., John', ['John Smith, Jr.']],
    ['Ludwig van Beethoven and van der Berg, Jan', ['Ludwig van Beethoven', 'Jan van der Berg']],
    ['{OpenAI} and {Smith and Sons}', [{ organization: 'OpenAI' }, { organization: 'Smith and Sons' }]],
    ["Erd{\\H o}s, P\\'al and Ji{\\v r}{\\'\\i} Nov{\\'a}k and 张伟", ['Pál Erdős', 'Jiří Novák', '张伟']],
    ['Lovelace, Ada and Lovelace, Ada and others', ['Ada Lovelace']],
    ['García Márquez, Gabriel and Di Leo, Marco', [{ given: 'Gabriel', family: 'García Márquez' }, 'Marco Di Leo']],
    ['Gabriel {García Márquez} and {Ortega y Gasset}, José', [{ given: 'Gabriel', family: 'García Márquez' }, 'José Ortega y Gasset']],
    ['Haitam Ben Yahia and de Souza Santos, Ana', ['Haitam Ben Yahia', 'Ana de Souza Santos']],
    ['Jackson Jr., Samuel and Byron, III, Ada', ['Samuel Jackson, Jr.', 'Ada Byron, III']],
    ['Wei Wang 0063 and Li 0001, Na', ['Wei Wang', 'Na Li']],
    ['Qwen Team and {The ATLAS Collaboration}', [{ organization: 'Qwen Team' }, { organization: 'The ATLAS Collaboration' }]],
  ])('%s', ([names, authors]) => {
    expect(fieldsOf(`author = {${names}},`).fields.authors).toEqual(authors);
  });
});

describe('identifiers and addresses, wherever exports put them', () => {
  test.for<[string, object | undefined]>([
    ['eprint = {2404.10445v2}, eprinttype = {arxiv}', { arxiv: '2404.10445' }],
    ['eprint = {2404.10445}', { arxiv: '2404.10445' }],
    ['journal = {arXiv preprint arXiv:2404.10445}', { arxiv: '2404.10445' }],
    ['journal = {CoRR}, volume = {abs/2404.10445}', { arxiv: '2404.10445' }],
    ['url = {https://arxiv.org/abs/2404.10445}', { arxiv: '2404.10445' }],
    ['doi = {10.48550/arXiv.2404.10445}', { arxiv: '2404.10445' }],
    ['doi = {https://doi.org/10.1000/182}', { doi: '10.1000/182' }],
    ['url = {https://openreview.net/forum?id=t9m14jybcI}', { openreview: 't9m14jybcI' }],
    ['howpublished = {\\url{https://example.org/paper}}', { page: 'https://example.org/paper' }],
    ['note = {Code: https://github.com/a/b. Page: https://c.github.io/d/}', { code: 'https://github.com/a/b', project: 'https://c.github.io/d/' }],
    ['howpublished={\\url{https://github.com/acme/prune\\_it}}', { code: 'https://github.com/acme/prune_it' }],
    ['howpublished={\\url{https://github.com/acme/prune{\\_}it}}', { code: 'https://github.com/acme/prune_it' }],
    ['url={https://doi.org/10.1007/978-3-031-73030-6\\_12}', { doi: '10.1007/978-3-031-73030-6_12' }],
    ['doi={10.1002/(SICI)257:2{$<$}50::AID{\\textgreater}3.0}', { doi: '10.1002/(SICI)257:2<50::AID>3.0' }],
    ['note={\\url{https://example.org/a\\%20b}}', { page: 'https://example.org/a%20b' }],
    ['note={\\href{https://example.org/a\\#b\\&c}{here}}', { page: 'https://example.org/a#b&c' }],
    ['url={https://example.org/{\\textasciitilde}ada/\\~{}b}', { page: 'https://example.org/~ada/~b' }],
    ['url={https://github.com/orgs/acme/repositories}', undefined],
    ['url={<https://example.org/a>}', { page: 'https://example.org/a' }],
    ['url={https://example.org/a\\-b\\discretionary{}{}{}c\\penalty0 d}', { page: 'https://example.org/abcd' }],
    ['url={https://example.org/a\\textpercent20b{\\textdollar}c}', { page: 'https://example.org/a%20b$c' }],
    ['url={https://example.org/\\detokenize{a_b}}', { page: 'https://example.org/a_b' }],
    ['doi={10.1007/978-3-031-73030-6\\string_12}', { doi: '10.1007/978-3-031-73030-6_12' }],
    ['doi={10.1145\\slash 123}', { doi: '10.1145/123' }],
    ['doi={10.1145/123\\unheard{4}}', undefined],
    ['url = {javascript:alert(1)}', undefined],
    ['eprint = {12345}, eprinttype = {pubmed}', undefined],
  ])('%s', ([fields, links]) => {
    const found = fieldsOf(fields, 'misc').fields.links;
    if (links === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(links);
  });
});

test('a date is taken as far as it is one', () => {
  const released = (fields: string) => fieldsOf(fields).fields.released;
  expect(released('date = {2024-05-01}')).toBe('2024-05-01');
  expect(released('year = 2024, month = apr')).toBe('2024-04');
  expect(released('year = {2024}, month = {spring}')).toBe('2024');
  expect(released('year = {n.d.}')).toBeUndefined();
  expect(released('date = {2024-05-01/2024-05-03}')).toBe('2024-05-01');
  expect(released('date = {2024-05/2024-06}')).toBe('2024-05');
  expect(released('date = {2024-05-01T10:30:00Z}')).toBe('2024-05-01');
  expect(released('date = {2024-05-XX}')).toBe('2024-05');
  expect(released('year = {2024/2025}, month = {April 3--5}')).toBe('2024-04');
  expect(released('year = 2024, month = apr # "~1"')).toBe('2024-04');
  expect(released('year = 2024, month = {10--14 June}')).toBe('2024-06');
  expect(released('year = 2024, month = {15 oct}')).toBe('2024-10');
  expect(released('date = {5 March 2024}')).toBe('2024-03');
  expect(released('date = {03/2024}')).toBe('2024-03');
  expect(released('date = {/2024-05}')).toBeUndefined();
  expect(fieldsOf('year = 2024').guessed).toHaveProperty('released');
});

test('a venue that the list does not know is left to do, and arXiv is none', () => {
  const draft = fieldsOf('booktitle = {Proceedings of the Unheard-of Conference}, year = 2024');
  expect(draft.fields.venue).toBeUndefined();
  expect(draft.todo.venue).toContain('"Proceedings of the Unheard-of Conference"');
  expect(fieldsOf('journal = {arXiv preprint arXiv:2404.10445}', 'article').todo).toEqual({});
});

test('the volume that papers stand in is no paper, and gives them its fields', () => {
  const { drafts, problems } = read(`
    @inproceedings{a, title={A Paper}, author={Ada Lovelace}, crossref={vol}}
    @proceedings{vol, title={International Conference on Machine Learning}, year=2024}`);
  expect(problems).toEqual([]);
  expect(drafts.map(({ fields }) => [fields.title, fields.venue])).toEqual([['A Paper', { id: 'icml', year: 2024 }]]);
  expect(read('@proceedings{vol, title={A Volume}, year=2024}')).toEqual({
    drafts: [],
    problems: ['entry "vol" is a volume of proceedings (expected a paper)'],
  });
});

test('what cannot be read is one line each, and the rest is read all the same', () => {
  const { drafts, problems } = read('@misc{a, title={Broken\n@misc{b, title={Whole}}\n@misc{c, author={A B}}');
  expect(drafts.map(({ fields }) => fields.title)).toEqual(['Whole']);
  expect(problems).toHaveLength(2);
  for (const problem of problems) expect(problem).toMatch(/^[^\n]+$/);
  expect(problems.join('\n')).toMatch(/line \d+/);
  expect(problems.join('\n')).toContain('entry "c" has no title');
  expect(read('no entries here').problems).toEqual([expect.stringContaining('contains no BibTeX entry')]);
});

test('what the list cites is read back', () => {
  const entries = [...papers, ...related];
  const { drafts, problems } = read(bibliography(entries.map((entry) => toCsl(entry, vocabulary))));
  expect(problems).toEqual([]);
  expect(drafts.map(({ fields }) => fields.title)).toEqual(entries.map(({ data }) => data.title));
  expect(drafts.map(({ fields }) => fields.links?.arxiv)).toEqual(entries.map(({ data }) => data.links.arxiv));
  const venues = entries.map(({ data }) => data.venue && { id: data.venue.id, year: data.venue.year });
  expect(drafts.map(({ fields: { venue } }) => venue && { id: venue.id, year: venue.year })).toEqual(venues);
});

test('no BibTeX makes the reader throw, and what it proposes is a valid entry but for what is not there', () => {
  const parts = fc.constantFrom(
    ...['@misc{', 'a,', 'title', '=', '{', '}', '"', '#', ',', 'author={', 'A, B and ', 'others'],
    ...['\\"{o}', '$x$', '\u0000', '%', '\n', 'year=2024,', 'url={https://a.example/b}'],
    ...['@string{x="y"}', '@comment{'],
  );
  const around = { vocabulary, slugs: new Set<string>(), keys: new Set<string>(), today: '2026-11-25' };
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 25 }), (list) => {
      const title = fc.sample(fc.string({ unit: 'binary', maxLength: 20 }), 1)[0]!;
      for (const text of [list.join(''), `@misc{k, title={${title}}, ${list.join('')}}`]) {
        for (const draft of read(text).drafts) {
          const { fields } = proposePaper(draft, around).draft;
          const missing =
            paperSchema(vocabulary)
              .safeParse(fields)
              .error?.issues.map(({ path }) => path[0]) ?? [];
          expect(missing.filter((name) => name !== 'links' && name !== 'released')).toEqual([]);
        }
      }
    }),
  );
});

test('a text of signs that begin no entry is refused at once, an address in a note is none of them', () => {
  expect(read('@'.repeat(100_000)).problems).toEqual(['is not BibTeX: more than 1000 signs @ begin no entry']);
  expect(read('@ '.repeat(20_000)).problems).toEqual(['is not BibTeX: more than 1000 signs @ begin no entry']);
  expect(read('@a\n'.repeat(33_000)).problems).toEqual(['is not BibTeX: more than 1000 signs @ begin no entry']);
  expect(fieldsOf('note = {write to a@b.org}, year = 2024').fields).toMatchObject({ title: 'A Title' });
});

test.for<[string, string]>([
  ['a title without end', `@misc{a, title={${'~'.repeat(99_000)}}}`],
  ['entries without end', '@article{a,\n'.repeat(8000)],
])('%s is refused at once', ([, text]) => {
  const before = process.cpuUsage();
  expect(read(text).problems).toEqual([expect.stringMatching(/^is not BibTeX: (?:an entry is longer|more than 1000 entries)/)]);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
});

test('a long bibliography is read', () => {
  const entry = `@misc{a, title={A Title}, abstract={${'Pruning removes weights. '.repeat(60)}}}\n`;
  expect(read(entry.repeat(60)).drafts).toHaveLength(60);
});

test('angle brackets by their commands are no tags', () => {
  const { drafts } = read('@misc{a, title={For p \\textless{}b\\textgreater{} q and {\\textless}x{\\textgreater}}}');
  expect(drafts[0]!.fields.title).toBe('For p <b> q and <x>');
});
