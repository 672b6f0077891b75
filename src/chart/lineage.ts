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
  /** How many papers have no relation. */
  alone: number;
}

/** Who builds on whom and compares with whom, as the entries say, and nothing else. */
export function lineageOf({ papers, related }: Catalogue): Lineage {
  const bySlug = new Map([...papers, ...related].map((entry) => [entry.slug, entry]));
  const named = (slugs: readonly string[] = []) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const membersOf = new Map(
    papers.map((paper) => [paper.slug, { buildsOn: named(paper.data['builds-on']), comparesWith: named(paper.data['compares-with']) }]),
  );
  const inPicture = new Set<Paper | Related>();
  for (const paper of papers) {
    const others = Object.values(membersOf.get(paper.slug)!).flat();
    for (const entry of others.length === 0 ? [] : [paper, ...others]) inPicture.add(entry);
  }
  const entries = [...inPicture].toSorted(byRelease);
  const members = entries.map((entry) => ({ entry, buildsOn: [], comparesWith: [], ...membersOf.get(entry.slug) }));
  const place = new Map(entries.map((entry, index) => [entry, index]));
  const relations = members.flatMap(({ buildsOn, comparesWith }, from) => [
    ...buildsOn.map((entry): Relation => ({ from, to: place.get(entry)!, kind: 'builds-on' })),
    ...comparesWith.map((entry): Relation => ({ from, to: place.get(entry)!, kind: 'compares-with' })),
  ]);
  return { members, relations, alone: papers.filter((paper) => !inPicture.has(paper)).length };
}
