import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../src/intake/fetch.ts';
import { judge, watch } from '../../../src/intake/watch.ts';
import { markdownWatch, terminalWatch } from '../../../src/intake/watch-report.ts';
import type { Rejected } from '../../../src/schema/collections.ts';
import { catalogueOf, makePaper } from '../entries.ts';
import { localServices, recorded, type Answer } from './service.ts';

const code = (name: string) => ({ code: `https://github.com/${name}` });
const catalogue = catalogueOf([
  makePaper('known', { title: 'Known', links: { arxiv: '2611.00004', ...code('example/moved') } }),
  makePaper('another', { title: 'Another', links: { arxiv: '2611.00007', ...code('example/archived') } }),
  makePaper('preprint', { title: 'Preprint', links: { arxiv: '2611.00008', ...code('example/gone') } }),
  makePaper('same', { title: 'Same', links: code('Example/Fine/') }),
]);
const rejected: Rejected = [{ arxiv: '2611.00005', reason: 'Prunes a language model.', decided: '2026-11-20' }];

const repository = (name: string, more = '') => ({
  body: recorded('github-repository.json')
    .replace('OWNER/NAME', name)
    .replace('"archived": false', more || '"archived": false'),
});

/** What the services say while all is well. */
function usual(service: string, path: string): Answer | undefined {
  if (service === 'arxiv') return { body: recorded(path.includes('id_list') ? 'arxiv-listed.xml' : 'arxiv-search.xml') };
  switch (path) {
    case '/repos/example/moved':
      return {
        status: 301,
        headers: { Location: '/github/repositories/7' },
        body: '{"message":"Moved Permanently","url":"https://api.github.com/repositories/7"}',
      };
    case '/repositories/7':
      return repository('elsewhere/moved-here');
    case '/repos/example/archived':
      return repository('example/archived', '"archived": true');
    case '/repos/Example/Fine':
      return repository('example/fine');
    default:
      return undefined;
  }
}

async function look(answer: Parameters<typeof localServices>[0] = usual, of = catalogue, page = 100) {
  await using services = await localServices(answer);
  for (const [name, value] of Object.entries(services.env)) vi.stubEnv(name, value);
  const when = { rejected, since: '2026-11-11', until: '2026-11-25' };
  const report = await watch(of, when, { page, mostPages: 2, between: 0 }, { ...LIMITS, firstWait: 1 });
  return { report, asked: services.asked };
}

const CANDIDATE = {
  arxiv: '2611.00002',
  title: 'Pruning Diffusion Transformers @home by [Blocks](javascript:x), see #12',
  authors: ['Ada Lovelace', 'Grace Hopper', 'José García', 'Jan van der Berg'],
  published: '2026-11-19',
  score: 7,
  reasons: ['title names diffusion and pruning', 'abstract speaks of pruning', 'removes blocks, layers, heads or channels'],
};

test('new papers are proposed with reasons; the known, the rejected, the withdrawn and the beside-the-point are not', async () => {
  const { report, asked } = await look();
  expect(report.candidates).toEqual([
    CANDIDATE,
    expect.objectContaining({ arxiv: '2611.00003', score: 2, reasons: ['speaks of sparse weights or N:M'] }),
  ]);
  expect(report.failures).toEqual([]);
  const query = new URLSearchParams(asked[0]!.path);
  expect(query.get('search_query')).toMatch(/diffusion.* AND .*abs:pruning.* AND submittedDate:\[202611110000 TO 202611252359\]$/);
  expect(query.get('sortBy')).toBe('submittedDate');
});

test('preprints that have appeared are named with what arXiv says', async () => {
  const { report } = await look();
  expect(report.appeared).toEqual([
    {
      file: 'papers/known.yaml',
      title: 'Known',
      arxiv: '2611.00004',
      venue: { id: 'iclr', year: 2027, track: 'oral' },
      doi: undefined,
      line: 'Accepted at ICLR 2027 (oral)',
    },
    {
      file: 'papers/another.yaml',
      title: 'Another',
      arxiv: '2611.00007',
      venue: undefined,
      doi: '10.1000/thin.2027',
      line: 'Journal of Thin Models 3 (2027) 1-20',
    },
  ]);
});

test('repositories that moved, were archived or are gone are named', async () => {
  expect((await look()).report.repositories).toEqual([
    { files: ['papers/known.yaml'], repository: 'example/moved', change: 'moved', now: 'elsewhere/moved-here' },
    { files: ['papers/another.yaml'], repository: 'example/archived', change: 'archived' },
    { files: ['papers/preprint.yaml'], repository: 'example/gone', change: 'gone' },
  ]);
});

test('a repository is asked for once, with a token where there is one', async () => {
  vi.stubEnv('GITHUB_TOKEN', 'a-token');
  const twice = catalogueOf([makePaper('a', { links: code('example/moved') }), makePaper('b', { title: 'B', links: code('example/moved') })]);
  const { report, asked } = await look(usual, twice);
  expect(report.repositories).toEqual([
    { files: ['papers/a.yaml', 'papers/b.yaml'], repository: 'example/moved', change: 'moved', now: 'elsewhere/moved-here' },
  ]);
  const questions = asked.filter(({ service }) => service === 'github');
  expect(questions.map(({ path }) => path)).toEqual(['/repos/example/moved', '/repositories/7']);
  expect(questions[0]!.headers.authorization).toBe('Bearer a-token');
  vi.stubEnv('GITHUB_TOKEN', '');
});

describe('what one service does not tell is said, and the others are asked all the same:', () => {
  test('a broken arXiv', async () => {
    const { report } = await look((service, path) => (service === 'arxiv' ? { status: 500 } : usual(service, path)));
    expect(report.failures).toEqual(['New papers: arXiv answered with status 500', 'Preprints that have appeared: arXiv answered with status 500']);
    expect(report.repositories).toHaveLength(3);
  });

  test('nonsense', async () => {
    const { report } = await look((service, path) =>
      service === 'arxiv' ? { body: '<feed' } : path.includes('moved') ? { body: '[]' } : usual(service, path),
    );
    expect(report.failures[0]).toBe('New papers: arXiv returned incomplete XML');
    expect(report.failures[2]).toMatch(/^Repositories: GitHub returned an unexpected answer .* \(0 of 4 were looked at\)$/);
  });

  test('a redirect to a private host', async () => {
    let reached = 0;
    await using inside = await localServices(() => {
      reached += 1;
      return undefined;
    });
    const away: Answer = { status: 301, headers: { Location: `${inside.env['GITHUB_API']}/secret` } };
    const { report } = await look((service, path) => (path === '/repos/example/archived' ? away : usual(service, path)));
    expect(report.failures).toEqual(['Repositories: GitHub could not be reached (leads to the private address 127.0.0.1) (1 of 4 were looked at)']);
    expect(reached).toBe(0);
  });

  test("GitHub's limit", async () => {
    const limit: Answer = { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: '{"message":"API rate limit exceeded for 192.0.2.1."}' };
    const { report } = await look((service, path) => (path === '/repos/example/gone' ? limit : usual(service, path)));
    expect(report.failures).toEqual(['Repositories: GitHub accepts no more requests for now; a token raises the limit (2 of 4 were looked at)']);
    expect(report.repositories).toHaveLength(2);
    expect(report.candidates).toHaveLength(2);
  });
});

test('more pages than are looked at are said', async () => {
  const { report, asked } = await look(usual, catalogueOf([]), 6);
  expect(asked.map(({ path }) => new URLSearchParams(path).get('start'))).toEqual(['0', '6']);
  expect(report.failures).toEqual(['New papers: more than 12 match; a later --since shows the rest']);
});

test('a report of 500 candidates is one that GitHub takes, and says how many it leaves out', async () => {
  const { report } = await look();
  const candidates = Array.from({ length: 500 }, () => report.candidates[0]!);
  const failures = ['Repositories: GitHub answers no more questions for now'];
  const markdown = markdownWatch({ ...report, candidates, failures });
  const told = markdown.match(/^- .*`npm run add -- /gm)!.length;
  expect(markdown.length).toBeLessThan(65_000);
  expect(markdown.length).toBeGreaterThan(60_000);
  expect(markdown).toContain(`… and ${500 - told} more: "npm run watch" shows them all.`);
  expect(markdown).toContain(failures[0]);
  expect(terminalWatch({ ...report, candidates }).match(/2611\.00002 /g)).toHaveLength(500);
});

test('where nothing is new, that is said', async () => {
  const { report } = await look((service) => (service === 'arxiv' ? { body: recorded('arxiv-none.xml') } : undefined), catalogueOf([]));
  expect(terminalWatch(report)).toBe('Nothing new since 2026-11-11.\n');
  expect(markdownWatch(report)).toBe('Nothing new since 2026-11-11.\n');
});

test('the report for a terminal names everything', async () => {
  const lines = terminalWatch((await look()).report).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    'New on arXiv since 2026-11-11, the likeliest first:',
    `  2611.00002  ${CANDIDATE.title} (Ada Lovelace, Grace Hopper, José García et al.; 2026-11-19; 7: ${CANDIDATE.reasons.join(', ')})`,
  ]);
  expect(lines).toContain('  papers/known.yaml  venue: { id: iclr, year: 2027, track: oral }; arXiv says: Accepted at ICLR 2027 (oral)');
  expect(lines).toContain('  papers/known.yaml  example/moved moved to elsewhere/moved-here');
});

test('in the report for an issue, what strangers wrote is text, and calls nobody', async () => {
  const markdown = markdownWatch((await look()).report);
  const tree = unified().use(remarkParse).parse(markdown);
  const addresses: string[] = [];
  visit(tree, 'link', ({ url }) => void addresses.push(url));
  expect(addresses).toEqual([
    'https://arxiv.org/abs/2611.00002',
    'https://arxiv.org/abs/2611.00003',
    'https://github.com/Alrightlone/awesome-diffusion-pruning/edit/main/content/papers/known.yaml',
    'https://arxiv.org/abs/2611.00004',
    'https://github.com/Alrightlone/awesome-diffusion-pruning/edit/main/content/papers/another.yaml',
    'https://arxiv.org/abs/2611.00007',
    'https://doi.org/10.1000/thin.2027',
    'https://github.com/elsewhere/moved-here',
    'https://github.com/example/archived',
    'https://github.com/example/gone',
  ]);
  expect(toString(tree).replaceAll('\u200B', '')).toContain(CANDIDATE.title);
  expect(markdown).not.toMatch(/@\w|#\d/);
  expect(markdown).toContain('`npm run add -- 2611.00002`');
});

test('pruning of diffusion models is told from other diffusion and other pruning', () => {
  expect(judge({ title: 'Structural Pruning for Diffusion Models', abstract: 'We prune channels.' }).score).toBeGreaterThan(6);
  expect(judge({ title: 'Heat Diffusion in Metals', abstract: 'We prune a mesh.' }).score).toBeLessThan(1);
  expect(judge({ title: 'Token Pruning for Diffusion', abstract: 'We drop tokens.' }).score).toBeLessThan(2);
});
