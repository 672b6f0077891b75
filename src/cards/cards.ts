import type { Catalogue, Guide, Paper } from '../catalogue/entry.ts';
import { formatPublished } from '../catalogue/publication.ts';
import type { TermPapers } from '../catalogue/taxonomy.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';

/** What the picture of a page shows where the page is shared. */
export interface Card {
  /** Where the picture is, without the base. */
  path: string;
  /** Categories of which the glyphs stand above the title. */
  categories: readonly string[];
  /** A few words beside the glyphs. */
  label: string;
  title: string;
  /** A few words below the title. */
  note: string;
}

/** What the picture shows, for whoever does not see it. */
export const altOf = ({ label, title, note }: Card): string => `${title}. ${label}. ${note}`;

export const paperCard = ({ slug, data }: Paper, vocabulary: Vocabulary): Card => ({
  path: `/cards/papers/${slug}.png`,
  categories: data.categories,
  label: data.categories.map((id) => vocabulary.categories[id]?.name ?? id).join(' · '),
  title: data.title,
  note: formatPublished(data, vocabulary),
});

export const categoryCard = ({ id, term }: Pick<TermPapers, 'id' | 'term'>): Card => ({
  path: `/cards/categories/${id}.png`,
  categories: [id],
  label: 'Papers',
  title: `${term.name} pruning`,
  note: 'Papers, results, code and training cost',
});

export const guideCard = ({ slug, data }: Guide, vocabulary: Vocabulary): Card => ({
  path: `/cards/guides/${slug}.png`,
  categories: data.category === undefined ? Object.keys(vocabulary.categories) : [data.category],
  label: 'Guide',
  title: data.title,
  note: 'Pruning diffusion models',
});

/** The card of every paper, category and guide. */
export const cardsOf = ({ papers, guides, vocabulary }: Catalogue): Card[] => [
  ...papers.map((paper) => paperCard(paper, vocabulary)),
  ...Object.entries(vocabulary.categories).map(([id, term]) => categoryCard({ id, term })),
  ...guides.map((guide) => guideCard(guide, vocabulary)),
];
