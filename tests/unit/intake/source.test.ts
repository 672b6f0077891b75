import { describe, expect, test, vi } from 'vitest';
import { ownCatalogue } from '../../../src/read/location.ts';
import { readCatalogue } from '../../../src/read/read.ts';
import { LIMITS, ServiceError } from '../../../src/intake/fetch.ts';
import { identify } from '../../../src/intake/identify.ts';
import { draftFromSource, type PublicationId } from '../../../src/intake/source.ts';
import { localServices, recorded, type Answer } from './service.ts';

const { vocabulary } = (await readCatalogue(ownCatalogue)).catalogue;
const quick = { ...LIMITS, firstWait: 1, timeout: 2_000 };

/** What services that answer so make of an identifier. */
async function draftOf(what: string, answer: Parameters<typeof localServices>[0], limits = quick) {
  await using services = await localServices(answer);
  for (const [name, value] of Object.entries(services.env)) vi.stubEnv(name, value);
  const draft = await draftFromSource(identify(what) as PublicationId, vocabulary, limits);
  return { ...draft, asked: services.asked };
}

describe('what goes wrong is one line:', () => {
  test.for<[string, string, Answer | undefined, string]>([
    ['an unknown identifier', '2610.99999', { body: recorded('arxiv-none.xml') }, 'arXiv has no paper 2610.99999'],
    ['a question refused', '2610.01234', { body: recorded('arxiv-error.xml') }, 'arXiv refused the question: incorrect id format for nonsense'],
    [
      'a web page',
      '2610.01234',
      { type: 'text/html', body: '<html><title>Are you human?</title>' },
      'arXiv answered with a web page, as services do that ask whether a human is there (expected XML): <html><title>Are you human?</title>',
    ],
    ['plain words', '2610.01234', { type: 'text/plain', body: 'Rate exceeded.' }, 'arXiv answered with text/plain (expected XML): Rate exceeded.'],
    ['half an answer', '2610.01234', { body: recorded('arxiv-paper.xml').slice(0, 900) }, 'arXiv returned incomplete XML'],
    ['another feed', '2610.01234', { body: '<rss/>' }, 'arXiv returned something that is not a feed'],
    [
      'nonsense',
      'AbC123xYz9',
      { body: '{"notes":{"a":1}}' },
      'OpenReview returned an unexpected answer (notes: Invalid input: expected array, received object)',
    ],
    ['a broken server', '2610.01234', { status: 500, body: 'oops' }, 'arXiv answered with status 500'],
    ['a long wait', '2610.01234', { status: 429, headers: { 'Retry-After': '3600' } }, 'arXiv is busy and asks to wait 3600 seconds; try again then'],
    ['an endless answer', '2610.01234', { body: 'x'.repeat(5_100_000) }, 'arXiv returned more than 5 MB'],
    ['a connection cut off', '2610.01234', (response) => void response.destroy(), 'arXiv could not be reached (UND_ERR_SOCKET)'],
    [
      'a withdrawn paper',
      '2610.01234',
      { body: recorded('arxiv-paper.xml').replace(/Accepted at[^<]*/, 'This paper has been withdrawn by the authors') },
      '2610.01234 was withdrawn; arXiv says: This paper has been withdrawn by the authors',
    ],
  ])('%s', async ([, what, answer, message]) => {
    await expect(draftOf(what, () => answer)).rejects.toThrow(new ServiceError(message));
  });
});

test('a busy service is asked again, first when it says so, then after a while', async () => {
  const busy: readonly Answer[] = [
    { status: 429, headers: { 'Retry-After': '0' } },
    { status: 503 },
    { status: 502, headers: { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' } },
  ];
  const { asked, fields } = await draftOf('2610.01234', (_service, _path, time) => busy[time] ?? { body: recorded('arxiv-paper.xml') });
  expect(asked).toHaveLength(4);
  expect(fields.links?.arxiv).toBe('2610.01234');
});

test('and not for ever', async () => {
  await expect(draftOf('2610.01234', () => ({ status: 503 }))).rejects.toThrow('arXiv is busy (503, asked 4 times); try again later');
});

test.for([
  'http://127.0.0.1:1/',
  'http://169.254.169.254/latest/meta-data',
  'http://168.63.129.16/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://0x7f.1/',
  'http://localhost:1/',
])('no service leads to a private host: %s', async (location) => {
  await expect(draftOf('2610.01234', () => ({ status: 302, headers: { Location: location } }))).rejects.toThrow(
    /^arXiv could not be reached \(leads to the private address [\d.:a-f]+\)$/,
  );
});

test('nor to what is no web address, nor in a circle', async () => {
  const to = (location: string): Answer => ({ status: 302, headers: { Location: location } });
  await expect(draftOf('2610.01234', () => to('file:///etc/passwd'))).rejects.toThrow(ServiceError);
  await expect(draftOf('2610.01234', () => to('/arxiv?again'))).rejects.toThrow(ServiceError);
});

test('a redirect to where the service is now is followed', async () => {
  const { fields, asked } = await draftOf('2610.01234', (_service, path) =>
    path.startsWith('/moved') ? { body: recorded('arxiv-paper.xml') } : { status: 301, headers: { Location: '/arxiv/moved' } },
  );
  expect(fields.links?.arxiv).toBe('2610.01234');
  expect(asked.map(({ path }) => path)).toEqual(['?start=0&max_results=1&id_list=2610.01234', '/moved']);
});

test('a service that says nothing is left after a while', async () => {
  const silent: Answer = () => undefined;
  await expect(draftOf('2610.01234', () => silent, { ...quick, timeout: 50 })).rejects.toThrow(
    'arXiv could not be reached (no answer in 0.05 seconds)',
  );
  const slow: Answer = (response) => {
    response.writeHead(200, { 'Content-Type': 'application/atom+xml' });
    response.write('<feed>');
  };
  await expect(draftOf('2610.01234', () => slow, { ...quick, timeout: 50 })).rejects.toThrow('no answer in 0.05 seconds');
});
