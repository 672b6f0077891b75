import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { texToMathml } from '../tex.ts';

/** A stretch of text in one size and height. */
export interface Run {
  text: string;
  /** Its size beside that of the line, and how far it is raised, in sizes of the line. */
  scale: number;
  rise: number;
}

// Parts of scripts in MathML: how much each is raised. The first child is what they stand beside.
const SCRIPTS: Readonly<Record<string, readonly number[]>> = {
  msub: [-0.22],
  msup: [0.36],
  msubsup: [-0.22, 0.36],
  munder: [-0.22],
  mover: [0.36],
  munderover: [-0.22, 0.36],
};
const SMALLER = 0.68;

/** Mathematics as text with scripts set lower and higher, which is all that fits on a line of a title. */
export function mathRuns(tex: string): Run[] {
  return runsOf(fromHtml(texToMathml(tex), { fragment: true }), { scale: 1, rise: 0 });
}

function runsOf(node: Nodes, at: Omit<Run, 'text'>): Run[] {
  if (node.type === 'text') return [{ text: node.value, ...at }];
  if (!('children' in node)) return [];
  const name = node.type === 'element' ? node.tagName : '';
  // The TeX stands beside what it says.
  if (name === 'annotation') return [];
  const parts = node.children.map((child, index) => {
    const rise = index === 0 ? undefined : SCRIPTS[name]?.[index - 1];
    return runsOf(child, rise === undefined ? at : { scale: at.scale * SMALLER, rise: at.rise + rise * at.scale });
  });
  if (name === 'mfrac') return [...parts[0]!, { text: '/', ...at }, ...parts[1]!];
  return name === 'msqrt' ? [{ text: '√', ...at }, ...parts.flat()] : parts.flat();
}
