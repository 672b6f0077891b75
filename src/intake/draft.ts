import { Document, isMap, isScalar, isSeq, Scalar, YAMLSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { type CollectionName, collections } from '../schema/collections.ts';
import { schemaPath } from '../schema/json-schema.ts';
import { emptyVocabulary } from '../schema/vocabulary.ts';
import { site } from '../site.ts';

/** The collections to which others add entries; guides are the project's own pages. */
export type ListedCollection = Exclude<CollectionName, 'guides'>;

/** The fields of an entry as its file states them. */
export type FieldsOf<Name extends ListedCollection> = z.input<ReturnType<(typeof collections)[Name]['schema']>>;

/** An entry in the making: what is known of it, and what a person has still to do. */
export interface Draft<Name extends ListedCollection = 'papers'> {
  fields: Partial<FieldsOf<Name>>;
  /** The fields that no source states, each with what it was guessed from: "title and abstract". */
  guessed: { [Field in keyof FieldsOf<Name>]?: string | undefined };
  /** What is left to do, by field; on a field that is absent, why it would be good to have. */
  todo: { [Field in keyof FieldsOf<Name>]?: string | undefined };
  /** The abstract, from which terms are guessed. It belongs to its authors and is never written to a file. */
  abstract?: string | undefined;
}

/** Values by name, without those that nobody knows. */
export const known = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;

/** A list in which something is. */
export const ifAny = <Item>(list: Item[]): Item[] | undefined => (list.length === 0 ? undefined : list);

/** A draft of these fields, all of them stated by a source but for those that are said to be guessed. What is undefined is absent. */
export const draftOf = <Name extends ListedCollection = 'papers'>(
  fields: { [Field in keyof FieldsOf<Name>]?: FieldsOf<Name>[Field] | undefined },
  { guessed, todo, abstract }: Partial<Omit<Draft<Name>, 'fields'>> = {},
) => ({ fields: known(fields), guessed: known(guessed ?? {}), todo: known(todo ?? {}), abstract }) as Draft<Name>;

/** What an entry is called in full; nothing where that is not known. */
export const titleOf = (fields: { title?: string; name?: string } | object): string =>
  ('title' in fields ? fields.title : undefined) ?? ('name' in fields ? fields.name : undefined) ?? '';

/** The longest line of a file; what does not fit goes over several. */
const WIDTH = 120;

/** The address of the JSON Schema of a collection, by which editors complete and check a file. */
const schemaAddress = (collection: ListedCollection): string => new URL(schemaPath(collection).slice(1), site.home).href;

/** These follow the terms that an entry is filed under, whatever the order of the schema. */
const LAST = ['summary', 'results', 'builds-on', 'compares-with', 'added'];

/** The fields of a collection in the order in which its files state them. */
export function fieldOrder(collection: ListedCollection): string[] {
  const fields = Object.keys(collections[collection].schema(emptyVocabulary()).shape);
  return [...fields.filter((field) => !LAST.includes(field)), ...LAST.filter((field) => fields.includes(field))];
}

/**
 * The YAML of an entry's file, in the order and style of the list. Comments say what was guessed and what is left to do.
 * Read again, it gives the same fields.
 */
export function entryFile<Name extends ListedCollection>(collection: Name, { fields, guessed, todo }: Omit<Draft<Name>, 'abstract'>): string {
  const order = fieldOrder(collection);
  const values = fields as Record<string, unknown>;
  const document = new Document(Object.fromEntries(order.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]]))));
  const map = document.contents as YAMLMap<Scalar<string>, Node>;
  for (const pair of map.items) style(pair, []);

  // The comments on a field that is absent stand where it would.
  let waiting: string[] = [];
  for (const field of order) {
    const pair = map.items.find(({ key }) => key.value === field);
    const { guess, task } = { guess: (guessed as Texts)[field], task: (todo as Texts)[field] };
    if (guess !== undefined && pair !== undefined) waiting.push(`guessed from ${guess}: check`);
    if (task !== undefined) waiting.push(pair === undefined ? `TODO: ${field}: ${task}` : `TODO: ${task}`);
    if (pair === undefined || waiting.length === 0) continue;
    pair.key.commentBefore = asComment(waiting);
    waiting = [];
  }
  document.commentBefore = ` yaml-language-server: $schema=${schemaAddress(collection)}`;
  if (waiting.length > 0) document.comment = asComment(waiting);
  return document.toString({ lineWidth: WIDTH, singleQuote: false });
}

type Texts = Readonly<Record<string, string | undefined>>;

const asComment = (lines: readonly string[]) => lines.map((line) => ` ${line.replace(/\s+/g, ' ')}`).join('\n');

/** Identifiers, dates and patterns are quoted, so that none is taken for a number, whatever a later editor does to it. */
const QUOTED = ['arxiv', 'doi', 'released', 'added', 'updated', 'patterns'];
/** Fields whose parts stand on one line, as a row of a table does. */
const IN_ONE_LINE = ['venue', 'before', 'after', 'figures'];

/** Sets how a field is written. @param above the fields that it is in. */
function style(pair: Pair<Scalar<string>, Node>, above: readonly string[]): void {
  const { key, value } = pair;
  const path = [...above, key.value];
  if (isScalar(value)) styleScalar(value, path);
  if (isMap(value)) {
    fieldsIn(value).forEach((inner) => style(inner, path));
    value.flow = IN_ONE_LINE.includes(key.value);
  }
  if (!isSeq<Node>(value)) return;
  for (const item of value.items) {
    if (isScalar(item)) styleScalar(item, path);
    if (!isMap(item)) continue;
    fieldsIn(item).forEach((inner) => style(inner, path));
    // An author whose family name is stated stands on one line, as every other does.
    item.flow = path[0] === 'authors' && item.items.length > 1;
  }
  // Addresses stand one a line, so that each can be followed.
  const isShort = lengthOf(value) + key.value.length < WIDTH - 6 && path[0] !== 'links';
  if (isShort && value.items.every((item) => isScalar(item))) pair.value = compact(value);
}

const fieldsIn = (map: YAMLMap) => (map as YAMLMap<Scalar<string>, Node>).items;

function styleScalar(scalar: Scalar, path: readonly string[]): void {
  if (typeof scalar.value !== 'string') return;
  if (path.some((field) => QUOTED.includes(field))) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (path.length === 1 && path[0] === 'summary' && scalar.value.length > WIDTH - 'summary: '.length) scalar.type = Scalar.BLOCK_FOLDED;
}

const lengthOf = ({ items }: YAMLSeq): number => items.reduce<number>((sum, item) => sum + String((item as Scalar).value).length + 2, 0);

/** A list on one line is written `[a, b]`; a mapping keeps its spaces, `{ a: 1 }`. */
function compact({ items }: YAMLSeq<Node>): YAMLSeq<Node> {
  return Object.assign(new CompactSeq<Node>(), { items, flow: true });
}

class CompactSeq<Item> extends YAMLSeq<Item> {
  override toString(context?: Parameters<YAMLSeq['toString']>[0], onComment?: () => void, onChompKeep?: () => void): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, onComment, onChompKeep);
  }
}
