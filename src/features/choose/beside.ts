import type { Catalogue, Guide, Tool } from '../../catalogue/entry.ts';
import { findTerms } from '../../catalogue/find-terms.ts';
import type { Subject } from '../../catalogue/subjects.ts';

/** What the list has on some models besides papers. */
export interface Beside {
  guides: Guide[];
  tools: Tool[];
}

/** The guides and tools that name one of these models, in their title, name or summary. */
export function besidesOf({ models }: Pick<Subject, 'models'>, { guides, tools, vocabulary }: Catalogue): Beside {
  const names = (text: string) => findTerms(text, vocabulary.models).some(({ id }) => models.includes(id));
  return {
    guides: guides.filter(({ data }) => names(`${data.title}. ${data.summary}`)),
    tools: tools.filter(({ data }) => names(`${data.name}. ${data.summary}`)),
  };
}
