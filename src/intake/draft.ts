import type { z } from 'zod';
import type { collections, CollectionName } from '../schema/collections.ts';

/** The collections to which others add entries; guides are the project's own pages. */
export type ListedCollection = Exclude<CollectionName, 'guides'>;

/** The fields of an entry as its file states them. */
export type FieldsOf<Name extends ListedCollection> = z.input<ReturnType<(typeof collections)[Name]['schema']>>;

/** An entry in the making: what is known of it, and what a person has still to do. */
export interface Draft<Name extends ListedCollection = 'papers'> {
  fields: Partial<FieldsOf<Name>>;
  /** The fields that no source states, each with what it was guessed from: "title and abstract". */
  guessed: { [Field in keyof FieldsOf<Name>]?: string };
  /** What is left to do, by field; on a field that is absent, why it would be good to have. */
  todo: { [Field in keyof FieldsOf<Name>]?: string };
  /** The abstract, from which terms are guessed. It belongs to its authors and is never written to a file. */
  abstract?: string;
}

/** A draft of these fields, all of them stated by a source. */
export const draftOf = <Name extends ListedCollection = 'papers'>(fields: Partial<FieldsOf<Name>>): Draft<Name> => ({
  fields,
  guessed: {},
  todo: {},
});
