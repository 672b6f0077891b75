import { execFile, execFileSync } from 'node:child_process';
import { chmod, readFile, symlink } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot, temporaryFolder, type Files, type TemporaryFolder } from './helpers.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Readonly<Record<string, string>>;
  with?: Readonly<Record<string, unknown>>;
}

interface Job {
  'timeout-minutes'?: number;
  permissions?: Readonly<Record<string, 'read' | 'write'>>;
  strategy?: { matrix?: Readonly<Record<string, unknown>> };
  steps: Step[];
}

interface Workflow {
  on: Readonly<Record<string, unknown>>;
  permissions: unknown;
  concurrency?: unknown;
  jobs: Readonly<Record<string, Job>>;
}

const folder = path.join(projectRoot, '.github/workflows');
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const workflows = readdirSync(folder).map((file) => ({ file, text: read(file), workflow: parse(read(file)) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ where: `${file} ${name}`, file, workflow, job })),
);
const steps = jobs.flatMap(({ where, job }) => job.steps.map((step) => ({ where, step })));
const scripts = (JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts;
const mayWrite = ({ permissions = {} }: Job) => Object.entries(permissions).flatMap(([name, kind]) => (kind === 'write' ? [name] : []));

test('there are the workflows that the project lives by', () => {
  expect(workflows.map(({ file }) => file).toSorted()).toEqual(['check.yml', 'deploy.yml', 'readme.yml', 'weekly.yml']);
});

describe('a workflow', () => {
  test.for(workflows)('$file allows nothing by itself, runs one at a time, and never with secrets on the code of a stranger', ({ workflow }) => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toMatchObject({ group: expect.any(String) as string });
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
  });

  test('that pull requests run may write nothing and knows no secret', () => {
    const ofPullRequests = jobs.filter(({ workflow }) => 'pull_request' in workflow.on);
    expect(ofPullRequests.length).toBeGreaterThan(0);
    expect(ofPullRequests.flatMap(({ job }) => mayWrite(job))).toEqual([]);
    expect(workflows.filter(({ text }) => /\bsecrets\b\s*[.[]/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('a job', () => {
  test.for(jobs)('$where says what it may do and when it is given up', ({ job }) => {
    expect(job.permissions).toBeDefined();
    expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('may write only where that is its task', () => {
    const writing = jobs.map(({ where, job }) => [where, mayWrite(job).join(', ')] as const).filter(([, names]) => names !== '');
    expect(Object.fromEntries(writing)).toEqual({
      'deploy.yml deploy': 'pages, id-token',
      'readme.yml commit': 'contents, pull-requests',
      'weekly.yml issue': 'issues',
    });
  });

  test('that may write installs nothing and follows no link', () => {
    const runs = jobs.filter(({ job }) => mayWrite(job).length > 0).flatMap(({ job }) => job.steps.flatMap(({ run }) => run ?? []));
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter((run) => /\b(?:npm|npx|node|curl|wget)\b/.test(run))).toEqual([]);
  });
});

describe('a step', () => {
  test('takes an action by its commit, says which version that is, and the same everywhere', () => {
    const uses = workflows.flatMap(({ text }) => [...text.matchAll(/\buses: *(.+)/g)].map(([, what]) => what!));
    expect(uses).toHaveLength(steps.filter(({ step }) => step.uses !== undefined).length);
    expect(uses.filter((what) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what))).toEqual([]);
    const pins = new Set(uses);
    expect(new Set([...pins].map((what) => what.split('@')[0])).size).toBe(pins.size);
  });

  test('leaves no credentials behind when it checks out', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false).map(({ where }) => where)).toEqual([]);
  });

  test('has no expression in its script: what a stranger named would run', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ where }) => where)).toEqual([]);
  });

  test('runs only commands that there are', () => {
    const named = steps.flatMap(({ step }) => [...(step.run ?? '').matchAll(/\bnpm run (?:--silent )?([a-z][\w-]*)/g)].map(([, name]) => name!));
    const reports = jobs.flatMap(({ job }) => (job.strategy?.matrix?.['report'] ?? []) as string[]);
    expect(reports).toContain('links');
    expect([...named, ...reports].filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('where packages come from is looked at before anything is installed', () => {
  const { steps: own } = jobs.find(({ where }) => where === 'check.yml dependencies')!.job;
  expect(own.flatMap(({ run }) => run ?? [])).toEqual(['npm run --silent lock', 'npm audit']);
});

test('only what asks GitHub for news gets its token, not what follows the addresses of strangers', () => {
  const { env } = steps.find(({ where, step }) => where === 'weekly.yml report' && step.name === 'Write the report')!.step;
  expect(env).toEqual({ REPORT: '${{ matrix.report }}', GITHUB_TOKEN: "${{ matrix.report == 'watch' && github.token || '' }}" });
});

test('Dependabot keeps the pinned actions up to date', async () => {
  const { updates } = parse(await readFile(path.join(projectRoot, '.github/dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toContain('github-actions');
});

/** The script of a step, as the workflow has it. */
const scriptOf = (file: string, name: string) => steps.find(({ where, step }) => where.startsWith(file) && step.name === name)!.step.run!;

/** A `gh` that writes down what it was asked to do, and lists what it is told to. */
const GH = `#!/bin/sh
echo "$*" >> "$GH_LOG"
case "$*" in *" list "*) printf '%s' "$GH_LISTS" ;; "pr create"*) exit "\${GH_REFUSES:-0}" ;; esac
`;

/** Runs the script of a step as GitHub does, with that `gh`. @returns what it asked of `gh`, and what it printed. */
async function runStep(script: string, directory: TemporaryFolder, env: Readonly<Record<string, string>>) {
  await directory.write({ 'bin/gh': GH, 'gh.log': '' });
  await chmod(path.join(directory.directory, 'bin/gh'), 0o755);
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', script], {
    cwd: path.join(directory.directory, 'work'),
    env: {
      ...process.env,
      PATH: `${path.join(directory.directory, 'bin')}${path.delimiter}${process.env['PATH']}`,
      GH_LOG: path.join(directory.directory, 'gh.log'),
      GH_LISTS: '',
      ...env,
    },
  });
  return { asked: (await readFile(path.join(directory.directory, 'gh.log'), 'utf8')).split('\n').filter(Boolean), stdout };
}

describe.skipIf(process.platform === 'win32')('the weekly issue', () => {
  const script = scriptOf('weekly.yml', 'Open, update or close the issue');
  const list = 'issue list --label links --state open --limit 1 --json number --jq .[].number';
  const post = async (report: string, open: string) => {
    await using directory = await temporaryFolder({ 'work/report.md': report });
    return (await runStep(script, directory, { LABEL: 'links', TITLE: 'Links', GH_LISTS: open })).asked;
  };

  test('is opened when there is none', async () => {
    expect(await post('# Report', '')).toEqual([
      list,
      'label create links --force --description Written by the weekly workflow',
      'issue create --title Links --label links --body-file report.md',
    ]);
  });
  test('is written anew when there is one', async () => {
    expect(await post('# Report', '7')).toEqual([list, 'issue edit 7 --body-file report.md']);
  });
  test('is closed when there is nothing to say', async () => {
    expect(await post('', '7')).toEqual([list, 'issue close 7 --comment All is well this week.']);
  });
  test('is not there when there never was anything to say', async () => {
    expect(await post('', '')).toEqual([list]);
  });
});

describe.skipIf(process.platform === 'win32')('the lists of README', () => {
  const script = scriptOf('readme.yml', 'Push to main, or propose it');

  interface Setting {
    /** What the artifact holds; without it, the lists made anew. */
    artifact?: Files;
    /** Whether main is protected. */
    refuse?: boolean;
    GH_LISTS?: string;
    GH_REFUSES?: string;
  }

  /** Runs the step where the lists were made. */
  async function write({ artifact = { 'README.md': 'new\n', 'CONTRIBUTING.md': 'new too\n' }, refuse = false, ...env }: Setting) {
    await using directory = await temporaryFolder({ 'work/README.md': 'old\n', 'work/CONTRIBUTING.md': 'old\n', 'home/': '' });
    await directory.write(Object.fromEntries(Object.entries(artifact).map(([name, content]) => [`lists/${name}`, content])));
    const git = (...words: string[]) => execFileSync('git', words, { cwd: path.join(directory.directory, 'work'), encoding: 'utf8', stdio: 'pipe' });
    git('init', '--quiet', '--bare', '--initial-branch=main', '../remote');
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@b.test', 'commit', '--quiet', '--message=base');
    git('remote', 'add', 'origin', '../remote');
    git('push', '--quiet', 'origin', 'main');
    if (refuse) {
      await directory.write({ 'remote/hooks/update': '#!/bin/sh\n[ "$1" != refs/heads/main ]\n' });
      await chmod(path.join(directory.directory, 'remote/hooks/update'), 0o755);
    }
    const { asked, stdout } = await runStep(script, directory, { BRANCH: 'main', LISTS: path.join(directory.directory, 'lists'), ...env });
    const show = (name: string) => {
      try {
        return git('--git-dir=../remote', 'show', name);
      } catch {
        return undefined;
      }
    };
    const pushed = git('--git-dir=../remote', 'ls-tree', '-r', '--name-only', 'main').split('\n').filter(Boolean);
    return { asked, stdout, pushed, main: show('main:README.md'), contributing: show('main:CONTRIBUTING.md'), proposed: show('readme:README.md') };
  }

  const list = 'pr list --head readme --state open --json number --jq .[].number';
  const create = 'pr create --head readme --base main --fill';

  test('go to main', async () => {
    expect(await write({})).toMatchObject({ asked: ['auth setup-git'], main: 'new\n', contributing: 'new too\n', proposed: undefined });
  });
  test('are left alone when nothing changed', async () => {
    expect(await write({ artifact: { 'README.md': 'old\n', 'CONTRIBUTING.md': 'old\n' } })).toMatchObject({
      asked: [],
      main: 'old\n',
      proposed: undefined,
    });
  });
  test('are all that is taken of what was made', async () => {
    const hook = '#!/bin/sh\necho "::notice::ran"\ngh stolen\n';
    const hostile = {
      '.git/hooks/pre-push': hook,
      '.git/config': '[core]\nfsmonitor = "gh stolen"\n',
      '.gitattributes': '* filter=x\n',
      'src/x.ts': 'x',
    };
    const outcome = await write({ artifact: { 'README.md': 'new\n', 'CONTRIBUTING.md': 'new too\n', ...hostile } });
    expect(outcome).toMatchObject({ asked: ['auth setup-git'], main: 'new\n', pushed: ['CONTRIBUTING.md', 'README.md'] });
  });
  test('come from beside the checkout', () => {
    const { steps: own } = jobs.find(({ where }) => where === 'readme.yml commit')!.job;
    const download = own.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))!;
    expect(download.with).toEqual({ name: 'lists', path: '${{ runner.temp }}/lists' });
    expect(own.at(-1)!.env).toEqual({ LISTS: '${{ runner.temp }}/lists' });
  });
  test('are not taken where one is a link, which could name any file', async () => {
    await using folder = await temporaryFolder({ 'work/README.md': 'old\n', 'lists/CONTRIBUTING.md': 'new\n' });
    await symlink('/etc/hostname', path.join(folder.directory, 'lists/README.md'));
    await expect(runStep(script, folder, { BRANCH: 'main', LISTS: path.join(folder.directory, 'lists') })).rejects.toMatchObject({
      code: 1,
      stdout: '::error::README.md is a link\n',
    });
    expect(await readFile(path.join(folder.directory, 'work/README.md'), 'utf8')).toBe('old\n');
  });
  test('are proposed where main takes no pushes', async () => {
    expect(await write({ refuse: true })).toMatchObject({ asked: ['auth setup-git', list, create], main: 'old\n', proposed: 'new\n' });
  });
  test('are proposed once', async () => {
    expect(await write({ refuse: true, GH_LISTS: '7' })).toMatchObject({ asked: ['auth setup-git', list], main: 'old\n', proposed: 'new\n' });
  });
  test('wait on their branch, with a word, where no pull request may be opened', async () => {
    const outcome = await write({ refuse: true, GH_REFUSES: '1' });
    expect(outcome).toMatchObject({ asked: ['auth setup-git', list, create], proposed: 'new\n' });
    expect(outcome.stdout).toMatch(/^::warning::The branch "readme" holds the new lists\./m);
  });
});
