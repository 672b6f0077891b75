import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { author } from '../../src/schema/author.ts';
import { summary } from '../../src/schema/paper.ts';
import { payloads } from '../fixtures/xss.ts';

/** Where a field is too short for a payload, it goes without. */
const within = (most: number, text: string): string | undefined => (text.length > most ? undefined : text);

/** Writes a catalogue in which every payload stands in every text of a paper, a neighbor, a tool and a tutorial. */
export function writeXssList(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  const write = (collection: string, index: number, entry: object) => {
    mkdirSync(path.join(directory, collection), { recursive: true });
    writeFileSync(path.join(directory, collection, `${collection}-${index}.yaml`), stringify(entry));
  };
  payloads.forEach((payload, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const address = `https://example.org/${index}`;
    // Names and summaries with markup or addresses are refused; what is none of that stands there as well.
    const group = author.safeParse({ organization: payload }).data ?? { organization: 'A group' };
    const published = {
      authors: ['Ada Lovelace', group],
      released: `2024-05-${day}`,
      summary: summary.safeParse(`Removes ${payload} from what is there.`).data ?? 'Removes from what is there what is refused elsewhere.',
      added: `2026-10-${day}`,
    };
    write('papers', index, {
      title: `On ${payload} number ${index}`,
      name: within(60, `${payload} ${index}`),
      'also-known-as': [`Before ${payload} number ${index}`],
      ...published,
      venue: { id: 'iclr', year: 2025, track: within(80, `${payload} workshop`) },
      links: { page: address, code: `${address}/code` },
      categories: ['structured'],
      models: ['ddpm'],
      results: [
        {
          model: 'ddpm',
          benchmark: 'cifar-10',
          setting: payload,
          before: { fid: 4 },
          after: { fid: 5 },
          hardware: payload.length > 80 ? undefined : { remarks: payload },
          source: `Table ${payload}`,
        },
      ],
    });
    write('related', index, { title: `Beside ${payload} number ${index}`, ...published, links: { page: `${address}/related` }, topics: ['caching'] });
    write('tools', index, {
      name: within(60, `Tool ${payload} ${index}`) ?? `Tool ${index}`,
      kind: 'library',
      links: { code: `${address}/tool` },
      summary: published.summary,
      hardware: within(80, payload),
      added: published.added,
    });
    write('tutorials', index, {
      title: `How to ${payload} number ${index}`,
      kind: 'tutorial',
      authors: [group],
      links: { page: `${address}/tutorial` },
      summary: published.summary,
      added: published.added,
    });
  });
}
