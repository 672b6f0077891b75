import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { authorsFrom } from './authors.ts';
import { cleanText, plainTitle } from './clean.ts';
import { draftOf, type Draft } from './draft.ts';
import { askJson, LIMITS, type Limits, services } from './fetch.ts';
import { latexToText } from './latex.ts';
import { dateIn } from './released.ts';
import { venueIn } from './venue.ts';

/**
 * A work by its DOI, as the draft of an entry: from Crossref, where publishers register, else from DataCite, where
 * repositories do. Undefined where neither knows it.
 * @throws ServiceError
 */
export async function draftFromDoi(doi: string, vocabulary: Vocabulary, limits: Limits = LIMITS): Promise<Draft | undefined> {
  const crossref = await askJson(services.crossref, { path: `/works/${inPath(doi)}` }, crossrefSchema, limits);
  if (crossref !== undefined) return toDraft(doi, fromCrossref(crossref.message), vocabulary);
  const datacite = await askJson(services.datacite, { path: `/dois/${inPath(doi)}` }, dataciteSchema, limits);
  return datacite && toDraft(doi, fromDatacite(datacite.data.attributes), vocabulary);
}

/** The slashes of a DOI are those of a path; everything else is escaped. */
const inPath = (doi: string) => doi.split('/').map(encodeURIComponent).join('/');

const text = z.string().optional().catch(undefined);
const texts = z.array(z.unknown()).catch([]);

/** https://api.crossref.org/swagger-ui/index.html, "Work" */
const crossrefSchema = z.object({
  message: z.object({
    title: texts,
    subtitle: texts,
    author: z.array(z.object({ given: text, family: text, suffix: text, name: text }).catch({})).catch([]),
    'container-title': texts,
    event: z.object({ name: text }).optional().catch(undefined),
    published: z
      .object({ 'date-parts': z.array(z.array(z.number().nullable())) })
      .optional()
      .catch(undefined),
    abstract: text,
  }),
});

/** https://support.datacite.org/reference/get_dois-id */
const dataciteSchema = z.object({
  data: z.object({
    attributes: z.object({
      titles: z.array(z.object({ title: text }).catch({})).catch([]),
      creators: z.array(z.object({ name: text, nameType: text, givenName: text, familyName: text }).catch({})).catch([]),
      publicationYear: z.number().optional().catch(undefined),
      dates: z.array(z.object({ date: text, dateType: text }).catch({})).catch([]),
      container: z.object({ title: text }).optional().catch(undefined),
      descriptions: z.array(z.object({ description: text, descriptionType: text }).catch({})).catch([]),
    }),
  }),
});

/** What both registries tell, in one form. */
interface Work {
  title: unknown;
  authors: unknown[];
  date: string | undefined;
  /** Lines that may name the venue. */
  containers: unknown[];
  abstract: string | undefined;
}

function fromCrossref(work: z.infer<typeof crossrefSchema>['message']): Work {
  const [title] = work.title;
  const [subtitle] = work.subtitle;
  return {
    title: typeof subtitle === 'string' && subtitle !== '' && !String(title).includes(subtitle) ? `${String(title)}: ${subtitle}` : title,
    authors: work.author.map(({ given, family, suffix, name }) =>
      given === undefined && family === undefined ? { organization: name } : { given, family, suffix },
    ),
    date: dateOfParts(work.published?.['date-parts'][0]),
    containers: [...work['container-title'], work.event?.name],
    abstract: work.abstract,
  };
}

function fromDatacite(work: z.infer<typeof dataciteSchema>['data']['attributes']): Work {
  const issued = work.dates.find(({ dateType }) => dateType === 'Issued' || dateType === 'Created')?.date;
  return {
    title: work.titles[0]?.title,
    authors: work.creators.map(({ name, nameType, givenName, familyName }) => {
      if (nameType === 'Organizational') return { organization: name };
      return givenName !== undefined && familyName !== undefined ? { given: givenName, family: familyName } : name;
    }),
    date: issued ?? (work.publicationYear === undefined ? undefined : String(work.publicationYear)),
    containers: [work.container?.title],
    abstract: work.descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')?.description,
  };
}

function toDraft(doi: string, { title, authors, date, containers, abstract }: Work, vocabulary: Vocabulary): Draft {
  const released = dateIn(date ?? '');
  const year = released === undefined ? undefined : Number(released.slice(0, 4));
  const lines = containers.flatMap((line) => markupToText(line, 300) ?? []);
  const venue = lines.map((line) => venueIn(line, vocabulary, year)).find((one) => one !== undefined);
  const name = plainTitle(markupToText(title, 300));
  const listed = authorsFrom(authors);
  const draft = draftOf({
    ...(name !== undefined && { title: name }),
    ...(listed.length > 0 && { authors: listed }),
    ...(released !== undefined && { released }),
    ...(venue !== undefined && { venue }),
    links: { doi },
  });
  draft.guessed.released = 'the date of publication';
  if (venue === undefined && lines[0] !== undefined) {
    draft.todo.venue = `${JSON.stringify(lines[0])} is not in content/vocabulary/venues.yaml; add it there, or leave it out`;
  }
  const words = markupToText(abstract, 10_000);
  return words === undefined ? draft : { ...draft, abstract: words };
}

/** Publishers register titles and abstracts with tags of HTML, JATS and MathML in them. */
function markupToText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const isMarkup = /<\/?[a-z][\w:-]*[^<>]*>/i.test(value);
  return cleanText(latexToText(isMarkup ? toString(fromHtml(value, { fragment: true })) : value), most);
}

function dateOfParts(parts: readonly (number | null)[] | undefined): string | undefined {
  const known = (parts ?? []).filter((part) => part !== null).map((part) => String(part).padStart(2, '0'));
  return known.length === 0 ? undefined : known.join('-');
}
