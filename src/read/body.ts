import GithubSlugger from 'github-slugger';
import type { Definition, Heading, Link, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  type MdxJsxAttribute,
  type MdxJsxExpressionAttribute,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
  mdxFromMarkdown,
} from 'mdast-util-mdx';
import { mdx } from 'micromark-extension-mdx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { judgeAddress } from '../schema/address.ts';
import { nearest } from '../schema/vocabulary.ts';
import { findUnwanted } from '../schema/text.ts';
import { judgeTex } from '../tex.ts';
import { findMergeMarker } from './yaml.ts';
import { START, type Position } from './problem.ts';

/** The attributes that a component cannot do without, and those that it takes besides. */
interface Attributes {
  needs: readonly string[];
  takes: readonly string[];
  /** The values of an attribute that takes only some. */
  values?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The components that the body of an .mdx file may use, each with its attributes. The site maps each name
 * to what draws it (components/mdx.ts); nothing else that looks like a tag is let through.
 */
export const bodyComponents: Readonly<Record<string, Attributes>> = {
  /** A link to an entry by its slug, with the method's name as its text. */
  Cite: { needs: ['slug'], takes: [] },
  /** A remark set apart from the text. */
  Note: { needs: [], takes: ['title'] },
  /** The diagram of one kind of pruning. */
  PruningDiagram: { needs: ['category'], takes: [], values: { category: ['unstructured', 'structured', 'semi-structured'] } },
  /** A diagram of how techniques follow each other. */
  CombinationDiagram: { needs: [], takes: [] },
  /** A weight matrix whose N:M pattern a reader can change. */
  SparsityPlayground: { needs: [], takes: [] },
};

/** Something in a body that may not be there. */
export interface BodyMistake extends Position {
  message: string;
  mend?: string | undefined;
}

/** A body that was looked through: its mistakes, the entries that it cites, and its links. */
export interface Body {
  mistakes: BodyMistake[];
  cites: ({ slug: string } & Position)[];
  /** Addresses of other sites. */
  links: ({ address: string } & Position)[];
  /** Links from the root of this site, or to a place of the page. */
  inSite: ({ path: string } & Position)[];
  /** The places of its headings; undefined where not all can be known. */
  anchors: ReadonlySet<string> | undefined;
}

/**
 * How much a body may hold. Each is many times what the longest guide has; up to there a body is read in a moment, and can
 * be built. Marks between blank lines are paired with each other, which takes the square of their number.
 */
const MOST = { lines: 4000, marks: 15_000, marksTogether: 3000, depth: 32, containers: 16, indent: 80 };

// MDX without its JavaScript: braces and tags are found as such, and reported where they stand.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    (data['micromarkExtensions'] ??= []).push(mdx());
    (data['fromMarkdownExtensions'] ??= []).push(mdxFromMarkdown());
  });

/**
 * Looks through the body of an .mdx file: Markdown and our own components, and nothing that would run as code in
 * the build of anyone who takes it in.
 */
export function readBody(text: string): Body {
  const body: Body = { mistakes: [], cites: [], links: [], inSite: [], anchors: undefined };
  const marker = findMergeMarker(text, MERGE_MARKER);
  if (marker) return { ...body, mistakes: [marker] };
  const tooMuch = findTooMuch(text);
  if (tooMuch) return { ...body, mistakes: [tooMuch] };
  inspectCharacters(text, body);
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    body.mistakes.push(explainParseError(error));
    return body;
  }
  const tooDeep = findTooDeep(tree);
  if (tooDeep) return { ...body, mistakes: [tooDeep] };
  body.anchors = anchorsIn(tree);
  const known = new Set(body.mistakes.map(({ line }) => line));
  inspectLines(tree, text, body);
  visit(tree, (node) => {
    // A character of a line was found there; Markdown also knows characters by their number.
    if (node.type === 'text' && linesOf(node).some((line) => known.has(line))) return;
    const position = node.position?.start ?? { line: 1, column: 1 };
    const report = (message: string, mend?: string) => body.mistakes.push({ message, mend, line: position.line, column: position.column });
    inspect(node, report);
    if (isLink(node)) {
      const place = { line: position.line, column: position.column };
      if (isInSite(node)) body.inSite.push({ path: node.url, ...place });
      else body.links.push({ address: node.url, ...place });
    }
    if (isComponent(node) && node.name === 'Cite') {
      const slug = node.attributes.find((attribute) => isPlain(attribute) && attribute.name === 'slug')?.value;
      if (typeof slug === 'string' && slug !== '') body.cites.push({ slug, line: position.line, column: position.column });
    }
  });
  return body;
}

const TOO_DEEP = `is nested too deeply (expected at most ${MOST.containers} levels)`;
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** What would take long to read, or could not be built, by a look at its lines alone. */
function findTooMuch(text: string): BodyMistake | undefined {
  const lines = text.split('\n');
  const at = (index: number, message: string): BodyMistake => ({ message, line: index + 1, column: 1 });
  let [isCode, open, marks, together] = [false, 0, 0, 0];
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    if (!isCode) {
      let containers = 0;
      for (CONTAINER.lastIndex = 0; CONTAINER.test(line);) containers++;
      for (const [tag] of line.matchAll(/<\/?[A-Za-z][^<>]*>/g)) open += tag.startsWith('</') ? -1 : tag.endsWith('/>') ? 0 : 1;
      if (containers > MOST.containers || (containers > 0 && line.search(/\S/) > MOST.indent) || open > MOST.containers) return at(index, TOO_DEEP);
    }
    if (index >= MOST.lines) return at(index, `is ${lines.length} lines long (expected at most ${MOST.lines})`);
    together = line.trim() === '' ? 0 : together;
    const found = line.match(/[*_~[\]<>`$&!{}\\]/g)?.length ?? 0;
    marks += found + (line.match(/\|/g)?.length ?? 0);
    together += found;
    if (marks > MOST.marks || together > MOST.marksTogether)
      return at(index, `contains too much Markdown markup (expected at most ${MOST.marks}, and ${MOST.marksTogether} in one part)`);
  }
  return undefined;
}

/** The first node that is nested too deeply. Not by `visit`, which calls itself for each level. */
function findTooDeep(tree: Root): BodyMistake | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST.depth) return { message: TOO_DEEP, line: level[0]!.position?.start.line ?? 1, column: level[0]!.position?.start.column ?? 1 };
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return undefined;
}

/** The places of headings and footnotes, as Astro names them; undefined where one is not only text. */
function anchorsIn(tree: Root): ReadonlySet<string> | undefined {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  let isText = true as boolean;
  visit(tree, 'heading', (heading: Heading) => {
    visit(heading, (node) => {
      if (node.type === 'inlineMath' || isComponent(node)) isText = false;
    });
    anchors.add(slugger.slug(toString(heading)));
  });
  visit(tree, 'footnoteDefinition', ({ identifier }) => void anchors.add(`user-content-fn-${identifier.toLowerCase()}`));
  return isText ? anchors : undefined;
}

// A line of equals signs is the line below a heading.
const MERGE_MARKER = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/m;

/** Finds the first character of each line that no text may hold. */
function inspectCharacters(text: string, body: Body): void {
  text.split('\n').forEach((content, index) => {
    const found = findUnwanted(content);
    if (found) body.mistakes.push({ message: `${found.message}; ${found.advice}`, line: index + 1, column: found.index + 1 });
  });
}

/**
 * MDX takes a line that begins with one of two words for JavaScript, also between tags, whatever Markdown would make of
 * it. Only within code, and as a further line of a paragraph, is it text.
 */
function inspectLines(tree: Root, text: string, body: Body): void {
  const harmless = new Set<number>();
  const lines = text.split('\n');
  visit(tree, ['code', 'math', 'paragraph'], ({ type, position }) => {
    const { start, end } = position!;
    if (type === 'paragraph' && lines[start.line - 1]!.startsWith('<')) return;
    for (let line = start.line + 1; line <= end.line; line++) harmless.add(line);
  });
  lines.forEach((content, index) => {
    const word = /^(?:import|export)(?=\s)/.exec(content);
    if (word === null || harmless.has(index + 1)) return;
    body.mistakes.push({
      message: `a paragraph that begins with "${word[0]}" would run as code; begin with another word`,
      line: index + 1,
      column: 1,
    });
  });
}

type Report = (message: string, mend?: string) => void;

function inspect(node: Nodes, report: Report): void {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return report(`"{${shorten(node.value)}}" would run as code; write it in backticks, or in mathematics between dollar signs, or as \\{`);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return inspectComponent(node, report);
    case 'link':
    case 'definition': {
      const verdict = isInSite(node) ? undefined : judgeAddress(node.url);
      if (verdict) report(`the address ${JSON.stringify(node.url)} ${verdict.message}`, verdict.mend);
      return;
    }
    case 'inlineMath':
      return inspectTex(node.value, false, report);
    case 'math':
      return inspectTex(node.value, true, report);
    case 'code':
      // A block of code in the language "math" is set as mathematics.
      return node.lang === 'math' ? inspectTex(node.value, true, report) : undefined;
    case 'image':
    case 'imageReference':
      return report('images are not shown; describe the image, or link to its page');
    case 'text': {
      const found = findUnwanted(node.value);
      return found && report(`${found.message}; ${found.advice}`);
    }
    default:
  }
}

function inspectTex(tex: string, displayMode: boolean, report: Report): void {
  const mistake = judgeTex(tex, displayMode);
  if (mistake !== undefined) report(`"${shorten(tex)}" ${mistake}; write a literal dollar sign as \\$`);
}

function inspectComponent(node: MdxJsxFlowElement | MdxJsxTextElement, report: Report): void {
  const component = node.name !== null && Object.hasOwn(bodyComponents, node.name) ? bodyComponents[node.name] : undefined;
  if (component === undefined) {
    const near = node.name === null ? undefined : nearest(node.name, Object.keys(bodyComponents));
    return report(
      `<${node.name ?? ''}> is not an available component (${Object.keys(bodyComponents).join(', ')}); write a literal "<" as \\<`,
      near && `<${near}>`,
    );
  }
  const lacking = component.needs.filter((name) => !node.attributes.some((attribute) => isPlain(attribute) && attribute.name === name));
  if (lacking.length > 0) report(`<${node.name}> lacks ${lacking.join(', ')}`);
  const known = [...component.needs, ...component.takes];
  for (const attribute of node.attributes) {
    if (!isPlain(attribute)) report(`"{…}" in <${node.name}> would run as code; give the value in quotes`);
    else if (attribute.value !== null && typeof attribute.value === 'object')
      report(`the value of ${attribute.name} would run as code; give it in quotes`);
    else if (!known.includes(attribute.name)) report(`<${node.name}> has no ${attribute.name} (it takes ${known.join(', ') || 'nothing'})`);
    else if (component.needs.includes(attribute.name) && !attribute.value) report(`the ${attribute.name} of <${node.name}> is empty`);
    else inspectValue(attribute.value ?? '', component.values?.[attribute.name], report);
  }
}

const isLink = (node: Nodes): node is Link | Definition => node.type === 'link' || node.type === 'definition';
const isInSite = ({ url }: Link | Definition) => /^(?:\/(?!\/)|#)/.test(url);
function inspectValue(value: string, values: readonly string[] | undefined, report: Report): void {
  if (values === undefined || values.includes(value)) return;
  const near = nearest(value, values);
  report(`${JSON.stringify(value)} is not one of ${values.join(', ')}`, near && JSON.stringify(near));
}

const linesOf = ({ position }: Nodes): number[] =>
  position === undefined ? [] : Array.from({ length: position.end.line - position.start.line + 1 }, (_, index) => position.start.line + index);
const isComponent = (node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
const isPlain = (attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): attribute is MdxJsxAttribute => attribute.type === 'mdxJsxAttribute';
const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
};

/** Micromark speaks of parsers; a contributor wants to know which character to change. */
function explainParseError(error: unknown): BodyMistake {
  if (error instanceof RangeError) return { message: 'is nested too deeply', ...START };
  const { reason, line, column } = error as VFileMessage;
  // A tag that is never closed is noticed where the text ends; what matters is where it begins.
  const opened = /^Expected a closing tag.* \((\d+):(\d+)-/.exec(reason);
  const message = `is not valid Markdown: ${explainReason(reason)}`;
  return opened ? { message, line: Number(opened[1]), column: Number(opened[2]) } : { message, line: line ?? 1, column: column ?? 1 };
}

function explainReason(reason: string): string {
  if (/comment/i.test(reason)) return '"<!--" is not allowed here; delete the comment';
  if (/closing (?:slash|tag)|closing tag/i.test(reason)) return `a tag is not closed, or closed twice; write a literal "<" as \\<`;
  if (/before (?:local |member )?name|after `?<`?|in (?:local |member )?name|attribute/i.test(reason))
    return 'a "<" begins a tag here; write a literal "<" as \\< or in backticks';
  if (/expression|\{|brace/i.test(reason)) return 'a "{" begins code here; write a literal "{" as \\{ or in backticks';
  return reason;
}
