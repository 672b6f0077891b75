import type { Catalogue, Guide, Paper } from '../catalogue/entry.ts';
import { formatPublished } from '../catalogue/publication.ts';
import { readableTitle } from '../catalogue/readable-math.ts';
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

/** The size of a card in pixels, which social networks show whole. */
export const SIZE = { width: 1200, height: 630 } as const;

/** What the picture shows, for whoever does not see it. */
export const altOf = ({ label, title, note }: Card): string => `${readableTitle(title)}. ${label}. ${note}`;

const paperCard = ({ slug, data }: Paper, vocabulary: Vocabulary): Card => ({
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

/** Up to how many papers each has a picture of its own: in a longer list these would be most of the time of a build. */
export const MOST_PAPER_CARDS = 300;

const haveOwnCards = ({ papers }: Catalogue) => papers.length <= MOST_PAPER_CARDS;

/** The card of a paper's page: its own or, in a long list, that of its first category. */
export function cardOfPaper(paper: Paper, catalogue: Catalogue): Card {
  const { vocabulary } = catalogue;
  const id = paper.data.categories[0]!;
  return haveOwnCards(catalogue) ? paperCard(paper, vocabulary) : categoryCard({ id, term: vocabulary.categories[id]! });
}

/** The card of every paper (unless these are too many), category and guide. */
export const cardsOf = (catalogue: Catalogue): Card[] => {
  const { papers, guides, vocabulary } = catalogue;
  return [
    ...(haveOwnCards(catalogue) ? papers : []).map((paper) => paperCard(paper, vocabulary)),
    ...Object.entries(vocabulary.categories).map(([id, term]) => categoryCard({ id, term })),
    ...guides.map((guide) => guideCard(guide, vocabulary)),
  ];
};
