import { z } from 'zod';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { cleanText, latexToText, plainTitle } from './clean.ts';
import { type Draft, draftOf, ifAny } from './draft.ts';
import { askJson, services, type Limits } from './fetch.ts';
import { announcedLinks, authorsFrom, venueIn } from './fields.ts';

/** A field of a note: its value in the first version of the interface, `{ value }` in the second. */
const field = z.preprocess((given) => (typeof given === 'object' && given !== null && 'value' in given ? given.value : given), z.unknown());
const noteSchema = z.object({
  id: z.string(),
  odate: z.number().optional().catch(undefined),
  pdate: z.number().optional().catch(undefined),
  cdate: z.number().optional().catch(undefined),
  content: z.object({ title: field, authors: field, abstract: field, venue: field, venueid: field }),
});
const notesSchema = z.object({ notes: z.array(noteSchema) });

/** A submission that is public. Format: https://docs.openreview.net/reference/api-v2/entities/note/fields */
export async function draftFromOpenreview(id: string, vocabulary: Vocabulary, limits: Limits): Promise<Draft | undefined> {
  for (const service of [services.openreview, services.openreview1]) {
    const answer = await askJson(service, { path: `/notes?${new URLSearchParams({ id })}` }, notesSchema, limits);
    const note = answer?.notes.find((one) => one.id === id);
    if (note !== undefined) return draftOfNote(note, vocabulary);
  }
  return undefined;
}

function draftOfNote({ id, odate, pdate, cdate, content }: z.infer<typeof noteSchema>, vocabulary: Vocabulary): Draft {
  const title = cleanText(typeof content.title === 'string' ? latexToText(content.title) : undefined, 300);
  // When it went public, else when it was published or made. Milliseconds since 1970.
  const released = dayOf(odate ?? pdate ?? cdate);
  const line = cleanText(content.venue, 200);
  // On pages of the archive, authors state the venue themselves.
  const isClaimed = String(content.venueid).startsWith('OpenReview.net/');
  const venue = isClaimed ? undefined : venueIn([line], vocabulary, released);
  const abstract = cleanText(content.abstract, 10_000);
  const announced = announcedLinks(abstract ?? '');
  return draftOf(
    {
      title: plainTitle(title),
      authors: ifAny(authorsFrom(Array.isArray(content.authors) ? content.authors.map(nameOf) : [])),
      released,
      venue,
      links: { openreview: id, ...announced },
    },
    {
      guessed: { links: ifAny(Object.keys(announced)) && 'addresses in the abstract, apart from the identifier' },
      todo: {
        venue:
          venue === undefined && line !== undefined
            ? `OpenReview says ${JSON.stringify(line)}; leave the field out if that is not a venue`
            : undefined,
      },
      abstract,
    },
  );
}

/** An author is a name, or of late a name beside the name of an account. */
const nameOf = (author: unknown): unknown => (typeof author === 'object' && author !== null && 'fullname' in author ? author.fullname : author);

/** A time as its day, YYYY-MM-DD, where it is one of this kind of paper. */
function dayOf(time: number | undefined): string | undefined {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 2010 || date.getUTCFullYear() > 2100 ? undefined : date.toISOString().slice(0, 10);
}
