import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { cleanText, latexToText, plainTitle } from './clean.ts';
import { type Draft, draftOf, ifAny } from './draft.ts';
import { askJson, services, type Limits } from './fetch.ts';
import { authorsFrom, dateIn, unknownVenue, venueIn } from './fields.ts';

/** A work, from Crossref, where publishers register, else from DataCite, where repositories do. */
export async function draftFromDoi(doi: string, vocabulary: Vocabulary, limits: Limits): Promise<Draft | undefined> {
  const crossref = await askJson(services.crossref, { path: `/works/${inPath(doi)}` }, crossrefSchema, limits);
  if (crossref !== undefined) return draftOfWork(doi, fromCrossref(crossref.message), vocabulary);
  const datacite = await askJson(services.datacite, { path: `/dois/${inPath(doi)}` }, dataciteSchema, limits);
  return datacite && draftOfWork(doi, fromDatacite(datacite.data.attributes), vocabulary);
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
    date: work.published?.['date-parts'][0]?.filter((part) => part !== null).join('-'),
    containers: [...work['container-title'], work.event?.name],
    abstract: work.abstract,
  };
}

function fromDatacite(work: z.infer<typeof dataciteSchema>['data']['attributes']): Work {
  return {
    title: work.titles[0]?.title,
    authors: work.creators.map(({ name, nameType, givenName, familyName }) => {
      if (nameType === 'Organizational') return { organization: name };
      return givenName !== undefined && familyName !== undefined ? { given: givenName, family: familyName } : name;
    }),
    date: work.dates.find(({ dateType }) => dateType === 'Issued' || dateType === 'Created')?.date ?? String(work.publicationYear),
    containers: [work.container?.title],
    abstract: work.descriptions.find(({ descriptionType }) => descriptionType === 'Abstract')?.description,
  };
}

function draftOfWork(doi: string, { title, authors, date = '', containers, abstract }: Work, vocabulary: Vocabulary): Draft {
  const released = dateIn(date);
  const lines = containers.flatMap((line) => markupToText(line, 300) ?? []);
  const venue = venueIn(lines, vocabulary, released);
  return draftOf(
    { title: plainTitle(markupToText(title, 300)), authors: ifAny(authorsFrom(authors)), released, venue, links: { doi } },
    {
      guessed: { released: 'the date of publication' },
      todo: { venue: venue === undefined && lines[0] !== undefined ? unknownVenue(lines[0]) : undefined },
      abstract: markupToText(abstract, 10_000),
    },
  );
}

/** Publishers register titles and abstracts with tags of HTML, JATS and MathML in them. */
function markupToText(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const isMarkup = /<\/?[a-z][\w:-]*[^<>]*>/i.test(value);
  return cleanText(latexToText(isMarkup ? toString(fromHtml(value, { fragment: true })) : value), most);
}
