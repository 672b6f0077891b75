import { expect, test } from 'vitest';
import { paper, runScript, temporaryCatalogue } from '../helpers.ts';
import { localServices, recorded } from '../intake/service.ts';

const files = {
  'papers/known.yaml': paper({ links: '{ arxiv: "2611.00004" }', added: '"2026-11-20"' }),
  'rejected.yaml': '- arxiv: "2611.00005"\n  reason: Prunes a language model.\n  decided: "2026-11-20"\n',
};

async function watch(words: readonly string[], isWell = true, content: Readonly<Record<string, string>> = files) {
  await using services = await localServices((_service, path) => {
    if (!isWell) return { status: 500 };
    return { body: recorded(path.includes('id_list') ? 'arxiv-listed.xml' : 'arxiv-search.xml') };
  });
  await using catalogue = await temporaryCatalogue(content);
  const outcome = await runScript('watch.ts', words, { cwd: catalogue.directory, env: { CATALOGUE_DIR: '.', GITHUB_TOKEN: '', ...services.env } });
  return { ...outcome, asked: services.asked };
}

test('it looks from two weeks before the newest entry on, and prints what it finds', async () => {
  const { code, stdout, stderr, asked } = await watch([]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^New on arXiv since 2026-11-06, the likeliest first:\n {2}2611\.00002 {2}Pruning Diffusion Transformers/);
  expect(stdout).toContain('Preprints that have appeared:\n  papers/known.yaml  venue: { id: iclr, year: 2027, track: oral }');
  expect(stdout).not.toMatch(/2611\.0000[1456]/);
  expect(decodeURIComponent(asked[0]!.path)).toContain('submittedDate:[202611060000');
});

test('--json is for machines, from the day that is given', async () => {
  const { code, stdout } = await watch(['--json', '--since', '2026-11-01']);
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as { since: string; candidates: { arxiv: string }[] };
  expect(report.since).toBe('2026-11-01');
  expect(report.candidates.map(({ arxiv }) => arxiv)).toEqual(['2611.00002', '2611.00003']);
});

test('--markdown is for an issue, and holds what could not be learned', async () => {
  const { code, stdout, stderr } = await watch(['--markdown'], false);
  expect(stdout).toBe(
    '## Could not be checked\n\n- New papers: arXiv answered with status 500\n- Preprints that have appeared: arXiv answered with status 500\n',
  );
  expect(stderr).toBe('New papers: arXiv answered with status 500\nPreprints that have appeared: arXiv answered with status 500\n');
  expect(code).toBe(1);
});

test('a list with problems is not watched: what it lists would be proposed as new', async () => {
  const { code, stderr, asked } = await watch([], true, { 'papers/a.yaml': paper({ added: 'soon' }) });
  expect(stderr).toContain('papers/a.yaml:7:8  added  "soon" is not a date');
  expect({ code, asked }).toEqual({ code: 1, asked: [] });
});

test.for([
  [['--since', 'soon'], /^--since "soon" is not a date \(expected YYYY-MM-DD\)\n$/],
  [['--json', '--markdown'], /^Use --markdown or --json, not both \(usage: npm run watch .*\)\n$/],
] as const)('%j is one line and exit code 1', async ([words, message]) => {
  const { code, stderr } = await runScript('watch.ts', words);
  expect(stderr).toMatch(message);
  expect(code).toBe(1);
});
