import { type Catalogue, type Guide, type Tool, oncePer } from '../../catalogue/entry.ts';
import { findTerms } from '../../catalogue/find-terms.ts';
import type { Subject } from '../../catalogue/subjects.ts';

/** What the list has on some models besides papers. */
export interface Beside {
  guides: Guide[];
  tools: Tool[];
}

/** The models that each guide and tool names, in its title, name or summary. */
const namedModels = oncePer(({ guides, tools, vocabulary }: Catalogue) => {
  const modelsIn = (text: string) => findTerms(text, vocabulary.models).map(({ id }) => id);
  return new Map<Guide | Tool, string[]>([
    ...guides.map((guide) => [guide, modelsIn(`${guide.data.title}. ${guide.data.summary}`)] as const),
    ...tools.map((tool) => [tool, modelsIn(`${tool.data.name}. ${tool.data.summary}`)] as const),
  ]);
});

/** The guides and tools that name one of these models. */
export function besidesOf({ models }: Pick<Subject, 'models'>, catalogue: Catalogue): Beside {
  const named = namedModels(catalogue);
  const isNamed = (entry: Guide | Tool) => named.get(entry)!.some((id) => models.includes(id));
  return { guides: catalogue.guides.filter(isNamed), tools: catalogue.tools.filter(isNamed) };
}
