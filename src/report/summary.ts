import type { Catalogue } from '../catalogue/entry.ts';
import { count } from './count.ts';

/** What a catalogue holds, in one line. */
export function summary({ papers, related, tools, tutorials, guides }: Catalogue): string {
  return [
    count(papers.length, 'paper'),
    count(related.length, 'related work'),
    count(tools.length, 'tool'),
    count(tutorials.length, 'tutorial'),
    count(guides.length, 'guide'),
  ].join(', ');
}
