import type { Tool, Tutorial } from '../../src/catalogue/entry.ts';
import { catalogueDirectory } from '../../src/read/files.ts';
import type { Reading } from '../../src/read/read.ts';
import type { Draft } from '../../src/intake/draft.ts';
import { ServiceError } from '../../src/intake/fetch.ts';
import { findListed, proposePaper } from '../../src/intake/propose.ts';
import { findListedResource } from '../../src/intake/resource.ts';
import { proposeSlug } from '../../src/intake/slug.ts';
import { draftFromSource, type PublicationId } from '../../src/intake/source.ts';
import { count } from '../../src/report/words.ts';
import { readOrExit } from './catalogue.ts';
import { fail } from './fail.ts';
import { readSlugs, readSurroundings, writeEntries, type NewEntry } from './new-entry.ts';

/** A slug and a draft that go together. */
export type Proposal = ReturnType<typeof proposePaper>;

/** The entries that a command is about to add. What is listed already is said and left out: that is no failure. */
export class Additions {
  readonly around: Awaited<ReturnType<typeof readSurroundings>>;
  private readonly reading: Reading;
  private readonly directory: string;
  private readonly papers: { file: string; data: Draft['fields'] }[];
  private readonly entries: NewEntry[] = [];

  private constructor(reading: Reading, directory: string, around: Additions['around']) {
    this.reading = reading;
    this.directory = directory;
    this.around = around;
    this.papers = [...reading.catalogue.papers, ...reading.catalogue.related];
  }

  /** Reads the catalogue. Problems of other entries stand in nobody's way. */
  static async start(): Promise<Additions> {
    const directory = catalogueDirectory();
    const reading = await readOrExit(directory);
    const { length } = reading.problems;
    if (length > 0) console.error(`${count(length, 'problem')} in the existing list ("npm run check" names ${length === 1 ? 'it' : 'them'})`);
    return new Additions(reading, directory, await readSurroundings(reading, directory));
  }

  /** Looks a publication up, unless it is listed; ends the command where that fails. */
  async look(named: PublicationId): Promise<Draft | undefined> {
    if (this.isListed({ links: { [named.kind]: named.id } })) return undefined;
    return draftFromSource(named, this.around.vocabulary).catch((error: unknown) => {
      if (error instanceof ServiceError) fail(error.message);
      throw error;
    });
  }

  /** Adds a paper. @param decide lets a person change what is proposed */
  async addPaper(found: Draft, decide: (proposal: Proposal) => Promise<Proposal> = (proposal) => Promise.resolve(proposal)): Promise<void> {
    if (this.isListed(found.fields)) return;
    const { slug, draft } = await decide(proposePaper(found, this.around));
    this.entries.push({ collection: 'papers', slug, draft });
    this.papers.push({ file: `papers/${slug}.yaml`, data: draft.fields });
    this.around.slugs.add(slug);
    if (draft.fields.key !== undefined) this.around.keys.add(draft.fields.key.toLowerCase());
  }

  /** Adds a tool or tutorial. */
  async addResource(collection: 'tools' | 'tutorials', draft: Draft<'tools'> | Draft<'tutorials'>): Promise<void> {
    const { fields } = draft;
    const others: readonly (Tool | Tutorial)[] = this.reading.catalogue[collection];
    const entry = findListedResource(fields, others);
    if (entry !== undefined) {
      sayListed('name' in entry.data ? entry.data.name : entry.data.title, entry.file);
      return;
    }
    const name = ('name' in fields ? fields.name : 'title' in fields ? fields.title : undefined) ?? '';
    const slug = proposeSlug({ title: name, name }, await readSlugs(collection, this.directory));
    this.entries.push({ collection, slug, draft });
  }

  /** Writes them all, or none. */
  async write(): Promise<void> {
    await writeEntries(this.entries, this.around.vocabulary, this.directory);
  }

  private isListed(fields: Draft['fields']): boolean {
    const entry = findListed(fields, this.papers);
    if (entry !== undefined) sayListed(entry.data.title, entry.file);
    return entry !== undefined;
  }
}

const sayListed = (title: string | undefined, file: string) => console.log(`${JSON.stringify(title)} is already listed in ${file}.`);
