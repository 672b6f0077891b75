import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { doiAddress } from '../../../src/catalogue/links.ts';
import { probe } from '../../../src/links/probe.ts';
import { onlyGet, redirect, reset, silence, web, type Route } from './server.ts';

const ok = { kind: 'ok' };
const moved = (to: string) => ({ kind: 'moved', to });
const dead = (reason: string) => ({ kind: 'dead', reason });
const suspicious = (reason: string) => ({ kind: 'suspicious', reason });
const blocked = (reason: string) => ({ kind: 'blocked', reason });
const temporary = (reason: string) => ({ kind: 'temporary', reason });

const chain = (status: number, length: number): Record<string, Route> =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`a.test/${index}`, redirect(status, `/${index + 1}`)]));

/** Routes by which an address leads to another one, which is there. */
function leadsTo(location: string, status = 301): Record<string, Route> {
  const { host, pathname, search } = new URL(location, 'https://a.test/');
  return { 'a.test/0': redirect(status, location), [host + pathname + search]: 200 };
}
const home = suspicious('redirects to the home page of a.test');
const login = suspicious('redirects to a login page of a.test');
const noWeb = dead('redirects to something that is not a web address');

describe('an address is', () => {
  test.for<[what: string, address: string, routes: Record<string, Route>, verdict: object, asked: string[]]>([
    ['in order when its head is there', 'https://a.test/x?y=z', { 'a.test/x?y=z': 200 }, ok, ['HEAD a.test/x?y=z']],
    ['in order when only GET is answered', 'https://a.test/', { 'a.test/': onlyGet(405) }, ok, ['HEAD a.test/', 'GET a.test/']],
    ['in order when HEAD is said not to be there', 'https://a.test/', { 'a.test/': onlyGet(404) }, ok, ['HEAD a.test/', 'GET a.test/']],
    ['in order when HEAD is not known', 'https://a.test/', { 'a.test/': onlyGet(501) }, ok, ['HEAD a.test/', 'GET a.test/']],
    ['dead at 404', 'https://a.test/', {}, dead('answers 404'), ['HEAD a.test/', 'GET a.test/']],
    ['dead at 410', 'https://a.test/', { 'a.test/': 410 }, dead('answers 410'), ['HEAD a.test/', 'GET a.test/']],
    ['closed to programs at 403', 'https://a.test/', { 'a.test/': 403 }, blocked('answers 403 to this program'), ['HEAD a.test/', 'GET a.test/']],
    [
      'closed to programs at 418, with the reason where it is known',
      'https://ieeexplore.ieee.org/document/1',
      { 'ieeexplore.ieee.org/document/1': 418 },
      blocked('answers 418 to this program (ieeexplore.ieee.org: it only admits browsers)'),
      ['HEAD ieeexplore.ieee.org/document/1', 'GET ieeexplore.ieee.org/document/1'],
    ],
    [
      'closed to programs at 401 of Hugging Face',
      'https://huggingface.co/a/b',
      { 'huggingface.co/a/b': 401 },
      blocked('answers 401 to this program (huggingface.co: it answers the same for gated, private and deleted pages)'),
      ['HEAD huggingface.co/a/b', 'GET huggingface.co/a/b'],
    ],
    ['not reachable for now at 500', 'https://a.test/', { 'a.test/': 500 }, temporary('answers 500'), ['HEAD a.test/']],
    [
      'not reachable for now when the connection breaks',
      'https://a.test/',
      { 'a.test/': reset },
      temporary('drops the connection'),
      ['HEAD a.test/'],
    ],
  ])('%s', async ([, address, routes, verdict, asked]) => {
    await using net = await web(routes);
    expect(await probe(address, net.ask)).toEqual(verdict);
    expect(net.asked).toEqual(asked);
  });

  test('not reachable for now when there is no answer in time', async () => {
    await using net = await web({ 'a.test/': silence }, { timeout: 50 });
    expect(await probe('https://a.test/', net.ask)).toEqual(temporary('does not answer in time'));
  });
});

describe('redirects', () => {
  test.for<[what: string, routes: Record<string, Route>, verdict: object]>([
    ['permanent ones are a move to the last address', { ...chain(301, 2), 'a.test/2': 200 }, moved('https://a.test/2')],
    ['308 is as permanent as 301', { ...chain(308, 1), 'a.test/1': 200 }, moved('https://a.test/1')],
    ['to another host', leadsTo('https://b.test/y'), moved('https://b.test/y')],
    ['temporary ones are no move', { ...chain(302, 3), 'a.test/3': 200 }, ok],
    ['303 and 307 are temporary as well', { 'a.test/0': redirect(303, '/1'), 'a.test/1': redirect(307, '/2'), 'a.test/2': 200 }, ok],
    [
      'a move counts as far as it is permanent',
      { 'a.test/0': redirect(301, '/1'), 'a.test/1': redirect(302, '/2'), 'a.test/2': 200 },
      moved('https://a.test/1'),
    ],
    ['what follows a temporary one is no move', { 'a.test/0': redirect(302, '/1'), 'a.test/1': redirect(301, '/2'), 'a.test/2': 200 }, ok],
    ['a slash more is no move', leadsTo('/0/'), ok],
    ['to what is gone', { 'a.test/0': redirect(301, 'https://b.test/') }, dead('answers 404 after a redirect to b.test')],
    ['to what is closed', { ...chain(301, 1), 'a.test/1': 403 }, blocked('answers 403 to this program after a redirect to a.test')],
    [
      'in a circle',
      { 'a.test/0': redirect(302, '/1'), 'a.test/1': redirect(302, '/0') },
      blocked('redirects in a loop, perhaps because this program keeps no cookies'),
    ],
    ['without an end', chain(301, 50), blocked('redirects more than 10 times')],
    ['ten are followed', { ...chain(301, 10), 'a.test/10': 200 }, moved('https://a.test/10')],
    ['to the home page', leadsTo('/'), home],
    ['for now as well', leadsTo('/?from=0', 302), home],
    ['to that of a language', leadsTo('/en/'), home],
    ['to that of another host', leadsTo('https://b.test', 308), suspicious('redirects to the home page of b.test')],
    ['to a login page', leadsTo('/login?next=/0'), login],
    ['to a login page in other words', leadsTo('/wp-login.php'), login],
    ['to a host for logins', leadsTo('https://login.b.test/x', 302), suspicious('redirects to a login page of login.b.test')],
    ['to what only sounds like one', leadsTo('/loginov/en-index'), moved('https://a.test/loginov/en-index')],
    ['to a page of errors', leadsTo('/404.html'), suspicious('redirects to a page of errors of a.test')],
    ['to a page about errors', leadsTo('/on-errors'), moved('https://a.test/on-errors')],
    [
      'to what check wants as an identifier',
      leadsTo('https://arxiv.org/abs/2404.10445'),
      suspicious('redirects to arXiv 2404.10445; use arxiv instead of the address'),
    ],
    ['to one that hides its host', leadsTo('http://u:p@b.test/ok'), suspicious('redirects to an address that is not allowed in entries')],
    ['to nowhere', { 'a.test/0': 301 }, temporary('answers 301')],
    ['to a script', { 'a.test/0': redirect(301, 'javascript:alert(1)') }, noWeb],
    ['to a file', { 'a.test/0': redirect(302, 'file:///etc/passwd') }, noWeb],
    ['to what cannot be read', { 'a.test/0': redirect(302, 'https://[') }, noWeb],
  ])('%s', async ([, routes, verdict]) => {
    await using net = await web(routes);
    expect(await probe('https://a.test/0', net.ask)).toEqual(verdict);
  });

  test('from one home page to another is a move', async () => {
    await using net = await web({ 'a.test/': redirect(301, 'https://b.test/'), 'b.test/': 200 });
    expect(await probe('https://a.test/', net.ask)).toEqual(moved('https://b.test/'));
  });

  test('from http to https is a move', async () => {
    await using net = await web({ 'a.test/0': [redirect(301, 'https://a.test/0'), 200] });
    expect(await probe('http://a.test/0', net.ask)).toEqual(moved('https://a.test/0'));
  });

  test('the part of a page that was meant is kept', async () => {
    await using net = await web({ 'a.test/0': redirect(301, '/1'), 'a.test/1': redirect(301, '/2#other'), 'a.test/2': 200 });
    expect(await probe('https://a.test/0#part', net.ask)).toEqual(moved('https://a.test/2#other'));
    await using once = await web({ 'a.test/0': redirect(301, '/1'), 'a.test/1': 200 });
    expect(await probe('https://a.test/0#part', once.ask)).toEqual(moved('https://a.test/1#part'));
  });
});

test.for([
  ['https://github.com/old/repo', moved('https://github.com/new/repo')],
  ['https://github.com/old/repo/tree/main/x', moved('https://github.com/new/repo/tree/main/x')],
  ['https://github.com/old/repo.git', moved('https://github.com/new/repo')],
  ['https://github.com/new/repo.git', ok],
  ['https://github.com/new/repo/', ok],
] as const)('a repository of GitHub: %s', async ([address, verdict]) => {
  await using net = await web({
    'github.com/old/repo.git': redirect(301, 'https://github.com/old/repo'),
    'github.com/old/repo': redirect(301, 'https://github.com/new/repo'),
    'github.com/old/repo/tree/main/x': redirect(301, 'https://github.com/new/repo/tree/main/x'),
    'github.com/new/repo.git': redirect(301, 'https://github.com/new/repo'),
    'github.com/new/repo/': redirect(301, 'https://github.com/new/repo'),
    'github.com/new/repo': 200,
    'github.com/new/repo/tree/main/x': 200,
  });
  expect(await probe(address, net.ask)).toEqual(verdict);
});

describe('a DOI is looked up in its registry, and its landing page is left alone', () => {
  const handle = (status: number, responseCode: number): Route => ({ status, body: JSON.stringify({ responseCode, handle: '10.1/x' }) });
  test.for<[what: string, route: Route, verdict: object]>([
    ['registered', handle(200, 1), ok],
    ['not registered', handle(404, 100), dead('is a DOI that is not registered')],
    ['an error of the registry', handle(500, 2), temporary('could not be looked up as a DOI (status 500)')],
    ['no answer of the registry', { status: 404, body: '<html>' }, temporary('could not be looked up as a DOI (status 404)')],
  ])('%s', async ([, route, verdict]) => {
    await using net = await web({ 'doi.org/api/handles/10.1/x': route });
    expect(await probe('https://dx.doi.org/10.1/x', net.ask)).toEqual(verdict);
    expect(net.asked).toEqual(['GET doi.org/api/handles/10.1/x']);
  });

  test('with every sign that an address has to escape', async () => {
    const doi = '10.1002/(SICI)1097-0185(19990415)257:2<50::AID-AR4>3.3.CO;2-N';
    await using net = await web({});
    await probe(doiAddress(doi), net.ask);
    expect(net.asked.map((line) => decodeURIComponent(line))).toEqual([`GET doi.org/api/handles/${doi}`]);
  });
});

test('a page of the registry itself is a page', async () => {
  await using net = await web({ 'www.doi.org/the-identifier/': 200 });
  expect(await probe('https://www.doi.org/the-identifier/', net.ask)).toEqual(ok);
});

test.for(['https://arxiv.org/abs/2404.10445', 'https://arxiv.org/pdf/2404.10445v2', 'http://www.arxiv.org/abs/2404.10445'])(
  'arXiv is asked at its address for programs: %s',
  async (address) => {
    await using net = await web({ 'export.arxiv.org/abs/2404.10445': 200 });
    expect(await probe(address, net.ask)).toEqual(ok);
    expect(net.asked).toEqual(['HEAD export.arxiv.org/abs/2404.10445']);
  },
);

describe('a private network', () => {
  test.for([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://10.0.0.1:8080/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
  ])('%s is not asked, neither at first nor after a redirect', async (address) => {
    await using net = await web({ 'a.test/': redirect(301, address) });
    expect(await probe(address, net.ask)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('leads to the private address ') as string,
    });
    expect(net.asked).toEqual([]);
    expect(await probe('https://a.test/', net.ask)).toMatchObject({ kind: 'refused' });
    expect(net.asked).toEqual(['HEAD a.test/']);
  });
});

test('a body without an end is not downloaded', async () => {
  let sent = 0;
  let closed: Promise<unknown> | undefined;
  const endless: Route = ({ method }, response) => {
    if (method === 'HEAD') return void response.writeHead(405).end();
    closed = once(response, 'close');
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 64;
    };
    response.on('drain', more);
    more();
  };
  await using net = await web({ 'a.test/': endless, 'doi.org/api/handles/10.1/x': endless });
  expect(await probe('https://a.test/', net.ask)).toEqual(ok);
  await closed;
  expect(await probe('https://doi.org/10.1/x', net.ask)).toMatchObject({ kind: 'temporary' });
  await closed;
  // In KiB: what the sockets' buffers took in, and no more.
  expect(sent).toBeLessThan(64 * 1024);
});
