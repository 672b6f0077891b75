import { comparedSlugs } from '../catalogue/relations.ts';
import type { Catalogue, Paper, Related } from '../catalogue/entry.ts';
import { byRelease } from '../catalogue/order.ts';

/** A paper in the lineage, and the others that it builds on and compares with. */
export interface Member {
  entry: Paper | Related;
  buildsOn: (Paper | Related)[];
  comparesWith: (Paper | Related)[];
}

/** A relation between two members, by their places in the list. */
export interface Relation {
  /** The paper that says so. */
  from: number;
  /** The one that it builds on or compares with. */
  to: number;
  kind: 'builds-on' | 'compares-with';
}

export interface Lineage {
  /** Newest first. */
  members: Member[];
  relations: Relation[];
  /** How many papers name a relation; of more than `MOST_SAYING`, the newest are in the picture, with those that they name. */
  saying: number;
  /** How many papers have no relation. */
  alone: number;
}

/** The papers whose relations still make a picture. */
export const MOST_SAYING = 100;

/** Who builds on whom and compares with whom, as the entries and the comparison tables say, and nothing else. */
export function lineageOf(catalogue: Catalogue): Lineage {
  const { papers, related } = catalogue;
  const bySlug = new Map([...papers, ...related].map((entry) => [entry.slug, entry]));
  const named = (slugs: readonly string[] = []) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const membersOf = new Map(
    papers.map((paper) => [paper.slug, { buildsOn: named(paper.data['builds-on']), comparesWith: named(comparedSlugs(paper)) }]),
  );
  const withOthers = (paper: Paper) => [paper, ...Object.values(membersOf.get(paper.slug)!).flat()];
  const saying = papers.filter((paper) => withOthers(paper).length > 1).toSorted(byRelease);
  const shown = new Set<Paper | Related>(saying.slice(0, MOST_SAYING));
  const entries = [...new Set(saying.slice(0, MOST_SAYING).flatMap(withOthers))].toSorted(byRelease);
  const members = entries.map((entry) => ({ entry, buildsOn: [], comparesWith: [], ...(shown.has(entry) && membersOf.get(entry.slug)) }));
  const place = new Map(entries.map((entry, index) => [entry, index]));
  const relations = members.flatMap(({ buildsOn, comparesWith }, from) => [
    ...buildsOn.map((entry): Relation => ({ from, to: place.get(entry)!, kind: 'builds-on' })),
    ...comparesWith.map((entry): Relation => ({ from, to: place.get(entry)!, kind: 'compares-with' })),
  ]);
  const connected = new Set(saying.flatMap(withOthers));
  return { members, relations, saying: saying.length, alone: papers.filter((paper) => !connected.has(paper)).length };
}
