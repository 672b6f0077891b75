import { yearOf } from '../catalogue/dates.ts';
import { entryPath } from '../catalogue/links.ts';
import { plainShortTitle } from '../catalogue/publication.ts';
import { href } from '../site.ts';
import { clip } from '../results/setting.ts';
import type { Lineage, Member, Relation } from '../results/lineage.ts';
import { svgElement } from './svg.ts';

/** Heights in pixels: of a row, of the head with the names of the two sides, and above the first year. */
const [ROW, HEAD] = [26, 34];
/** Letters that fit between the arcs, by the width of a name at 12 px. */
const NAME_WIDTH = 150;
const MOST_LETTERS = 20;
/** Between a name and the arcs beside it. */
const GAP = 8;
/** The shortest arc still reaches out so far. */
const REACH = 14;

/**
 * Draws the lineage as a column of names, newest first, with an arc from each paper down to what it builds on, to the
 * left of the names, and to what it compares with, to the right.
 */
export function drawLineage({ members, relations }: Lineage, width: number): string {
  const side = (width - NAME_WIDTH) / 2;
  const rows = placeRows(members);
  const y = (index: number) => rows.members[index]!;
  const svg = svgElement(
    'svg',
    {
      class: 'chart lineage',
      width,
      height: rows.height,
      viewBox: `0 0 ${width} ${rows.height}`,
      role: 'group',
      'aria-label': 'Chart: who builds on and compares with whom',
    },
    svgElement(
      'g',
      { class: 'axis-name', 'aria-hidden': 'true' },
      svgElement('text', { class: 'left', x: 0, y: 14 }, '↓ builds on'),
      svgElement('text', { class: 'right', x: width, y: 14 }, 'compares with ↓'),
    ),
    svgElement('g', { 'aria-hidden': 'true' }, ...relations.map((relation) => arc(relation, members.length, side, width, y))),
    svgElement('g', { 'aria-hidden': 'true' }, ...rows.years.flatMap(({ year, y: top }) => yearRow(year, top, width))),
    svgElement('g', { class: 'members' }, ...members.map((member, index) => nameOf(member, side, y(index)))),
  );
  return svg.outerHTML;
}

/** Where each member stands, and each year above its first one. */
function placeRows(members: readonly Member[]): { members: number[]; years: { year: number; y: number }[]; height: number } {
  let y = HEAD;
  const years: { year: number; y: number }[] = [];
  const places = members.map(({ entry }) => {
    const year = yearOf(entry.data.released);
    if (years.at(-1)?.year !== year) {
      years.push({ year, y });
      y += ROW;
    }
    y += ROW;
    return y - ROW;
  });
  return { members: places, years, height: y };
}

const yearRow = (year: number, y: number, width: number): SVGElement[] => [
  svgElement('line', { class: 'line', x1: 0, x2: width, y1: y, y2: y }),
  svgElement('text', { class: 'year', x: 0, y: y + 16 }, String(year)),
];

/** Half an ellipse beside the names, wider the further apart its ends are, with a head at the older one. */
function arc({ from, to, kind }: Relation, all: number, side: number, width: number, y: (index: number) => number): SVGElement {
  const isLeft = kind === 'builds-on';
  const x = isLeft ? side - GAP : width - side + GAP;
  const reach = REACH + (side - GAP - REACH - 6) * (Math.abs(to - from) / all);
  const [start, end] = [y(from), y(to)];
  const sweep = isLeft === end > start ? 0 : 1;
  const out = isLeft ? -1 : 1;
  return svgElement(
    'g',
    { class: `relation ${kind}` },
    svgElement('path', { class: 'arc', d: `M${x},${start}A${reach},${Math.abs(end - start) / 2} 0 0 ${sweep} ${x + out * 4},${end}` }),
    svgElement('path', { class: 'head', d: `M${x},${end}l${out * 6},-3.5v7Z` }),
  );
}

function nameOf({ entry }: Member, side: number, y: number): SVGElement {
  const name = plainShortTitle(entry.data);
  return svgElement(
    'a',
    { href: href(entryPath(entry)), 'aria-label': `${name} (${entry.data.released})`, class: entry.collection },
    svgElement('rect', { class: 'target', x: side - 2, y: y - ROW / 2, width: NAME_WIDTH + 4, height: ROW }),
    svgElement('text', { class: 'name', x: side, y: y + 4 }, clip(name, MOST_LETTERS)),
  );
}
