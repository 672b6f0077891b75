import type { z } from 'zod';
import type { CollectionName, collections, DataOf } from '../schema/collections.ts';
import { githubRepository } from '../schema/address.ts';
import { arxivIdFrom, doiFrom, openreviewIdFrom } from '../schema/identifiers.ts';
import type { PaperData } from '../schema/paper.ts';
import { withoutNoise, type Result } from '../schema/result.ts';
import { findFormatting, findMarkdown, PLACEHOLDER } from '../schema/text.ts';
import { splitMath } from '../schema/plain.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import { comparableAddress } from './across.ts';
import { judgePast, today, tomorrow, isAfter } from '../catalogue/dates.ts';
import { quote, validate, type Explained } from './explain.ts';
import { isWarning } from './problem.ts';
import { placeOf } from '../catalogue/results.ts';
import type { YamlText } from './yaml.ts';

/** The fields of an entry of any kind that are valid: a rule sees nothing of the others. */
type ValidFields = Partial<Omit<PaperData, 'links'>> & {
  updated?: string | undefined;
  links?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
};

/** What a rule looks at. */
interface Judged {
  collection: CollectionName;
  fields: ValidFields;
  vocabulary: Vocabulary;
}

/** What a rule finds, and where. A warning points out a likely slip, and holds nothing up. */
interface Fault {
  path: readonly (string | number)[];
  message: string;
  mend?: string | undefined;
  level?: 'warning';
}

type Rule = (judged: Judged) => Fault[];

/**
 * Checks the fields of an entry: each by its schema, and all together by the rules of this file. Where some are not valid, the
 * rules look at the others, so that one run names everything.
 * @returns the data when nothing is wrong with it, and otherwise undefined; with all problems and warnings.
 */
export function checkFields<Name extends CollectionName>(
  collection: Name,
  schema: FieldsSchema,
  yaml: YamlText,
  vocabulary: Vocabulary,
): { data?: DataOf<Name> | undefined; problems: Explained[] } {
  const { data, problems: ofSchema } = validate(schema, yaml);
  const fields = (data ?? validFields(schema, yaml.value)) as ValidFields;
  const problems = [...ofSchema, ...judgeFields({ collection, fields, vocabulary }, yaml)];
  return { data: problems.every(isWarning) ? (data as DataOf<Name>) : undefined, problems };
}

type FieldsSchema = ReturnType<(typeof collections)[CollectionName]['schema']>;

/** The fields that are valid by themselves. */
function validFields({ shape }: FieldsSchema, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries<z.ZodType>(shape).flatMap(([name, schema]) => {
      const read = Object.hasOwn(value, name) ? schema.safeParse((value as Record<string, unknown>)[name]) : undefined;
      return read?.success === true ? [[name, read.data]] : [];
    }),
  );
}

/** What is wrong with fields of which each by itself is right, and what is unlikely in them. */
function judgeFields(judged: Judged, { locate }: Pick<YamlText, 'locate'>): Explained[] {
  return RULES.flatMap((rule) =>
    rule(judged).map(({ path, ...found }) => ({ path: path.join('.'), kind: 'value' as const, ...found, ...locate(path) })),
  );
}

const warn = (path: Fault['path'], message: string, mend?: string): Fault => ({ path, message, mend, level: 'warning' });

// —— Dates ——

const isToCome: Rule = ({ fields }) => {
  const dates = [
    ...(['released', 'added', 'updated', 'code-checked'] as const).map((field) => ({ date: fields[field], path: [field] })),
    ...(fields.changes ?? []).map(({ on }, index) => ({ date: on, path: ['changes', index, 'on'] })),
  ];
  return dates.flatMap(({ date, path }) => {
    const message = date === undefined ? undefined : judgePast(date);
    return message === undefined ? [] : [{ path, message }];
  });
};

const isReleasedAfterAdded: Rule = ({ fields: { released, added } }) =>
  released !== undefined && added !== undefined && isAfter(released, added) && !isAfter(released, tomorrow())
    ? [{ path: ['released'], message: `${quote(released)} is after ${added}, the day it was added` }]
    : [];

/** The month of an arXiv identifier, YYYY-MM. Those before April 2007 begin with their archive. */
function arxivMonth(id: string): string {
  const [year, month] = /^(?:.*\/)?(\d\d)(\d\d)/.exec(id)!.slice(1) as [string, string];
  const century = id.includes('/') && Number(year) >= 91 ? '19' : '20';
  return `${century}${year}-${month}`;
}

/** The arXiv identifiers in the links, that in a DOI of arXiv included. */
function arxivIds({ links = {} }: ValidFields): { field: string; id: string }[] {
  return ['arxiv', 'doi'].flatMap((field) => {
    const value = links[field];
    const id = typeof value === 'string' ? arxivIdFrom(value) : undefined;
    return id === undefined ? [] : [{ field, id }];
  });
}

const isArxivToCome: Rule = ({ fields }) =>
  arxivIds(fields)
    .filter(({ id }) => isAfter(arxivMonth(id), tomorrow()))
    .map(({ field, id }) => ({
      path: ['links', field],
      message: `${quote(id)} is of ${arxivMonth(id)}, which is in the future (today is ${today()})`,
    }));

const isReleasedAfterArxiv: Rule = ({ fields }) => {
  const { released } = fields;
  const [first] = arxivIds(fields).toSorted((a, b) => (arxivMonth(a.id) < arxivMonth(b.id) ? -1 : 1));
  if (released === undefined || first === undefined || !isAfter(released, arxivMonth(first.id))) return [];
  return [{ path: ['released'], message: `${quote(released)} is after the month of arXiv ${first.id}`, mend: quote(arxivMonth(first.id)) }];
};

const isVenueBeforeRelease: Rule = ({ fields: { venue, released } }) => {
  if (venue === undefined || released === undefined) return [];
  const year = Number(released.slice(0, 4));
  const path = ['venue', 'year'];
  if (venue.year < year) return [{ path, message: `${venue.year} is before ${quote(released)}, when it was first public` }];
  const next = Number(today().slice(0, 4)) + 1;
  if (venue.year > next) return [warn(path, `${venue.year} is to come (today is ${today()})`)];
  if (venue.year > year + 3) return [warn(path, `${venue.year} is ${venue.year - year} years after it was first public`)];
  return [];
};

/** What a track says of a paper that is not accepted; "Learning from Rejected Samples" is a workshop. */
const NOT_ACCEPTED =
  /\b(?:under|in|awaiting|pending)[\s-]+(?:\S+[\s-]+)?(?:reviews?|submission|consideration|evaluation|preparation|decision)\b|\bto be (?:reviewed|submitted|decided)\b|^(?:\S+[\s-]+)?(?:submitted|rejected|withdrawn|declined)\b|\b(?:rejected|withdrawn)(?: (?:submission|paper))?$|^(?:submission|submit|reviewing|pending|preprint|arxiv|not (?:yet )?\S+)$/i;

const isUnderReview: Rule = ({ fields: { venue } }) =>
  NOT_ACCEPTED.test(venue?.track ?? '')
    ? [{ path: ['venue', 'track'], message: `${quote(venue!.track!)} is not a publication; leave the venue out until the paper is accepted` }]
    : [];

// —— Links ——

/** Identifiers that an address can hide, and the collections whose links take them. */
const IDENTIFIERS: readonly [field: string, name: string, hosts: RegExp, find: (text: string) => string | undefined, takenBy: CollectionName[]][] = [
  ['arxiv', 'arXiv', /./, arxivIdFrom, ['papers', 'related', 'tools', 'tutorials']],
  ['doi', 'DOI', /^https?:\/\/(?:www\.|dx\.)?doi\.org\//i, doiFrom, ['papers', 'related', 'tutorials']],
  ['openreview', 'OpenReview', /^https?:\/\/(?:www\.|api2?\.)?openreview\.net\//i, openreviewIdFrom, ['papers', 'related']],
];

const ADDRESSES = ['page', 'home', 'docs', 'code', 'project'] as const;

/** The links that lead to one place each. */
const addressesIn = ({ links = {} }: ValidFields) =>
  ADDRESSES.flatMap((field) => {
    const address = links[field];
    return typeof address === 'string' ? [{ field, address, path: ['links', field] }] : [];
  });

/** These, and where weights can be downloaded: there may be several. */
const allAddressesIn = (fields: ValidFields) => {
  const weights = (fields.links?.['weights'] ?? []) as string | string[];
  const placeOf = (at: number) => ['links', 'weights', ...(Array.isArray(weights) ? [at] : [])];
  return [...addressesIn(fields), ...[weights].flat().map((address, at) => ({ field: 'weights', address, path: placeOf(at) }))];
};

/** The identifier that an address hides, for which entries of a collection have a field. */
export function findIdentifier(address: string, collection: CollectionName = 'papers') {
  for (const [name, what, hosts, find, takenBy] of IDENTIFIERS) {
    const id = takenBy.includes(collection) && hosts.test(address) ? find(address) : undefined;
    if (id !== undefined) return { name, what, id };
  }
  return undefined;
}

const isIdentifier: Rule = ({ collection, fields }) =>
  allAddressesIn(fields).flatMap(({ field, address, path }) => {
    const found = findIdentifier(address, collection);
    if (found === undefined) return [];
    const { name, what, id } = found;
    const known = fields.links?.[name] === id ? `, which is already given; remove ${field}` : `; use ${name}: ${quote(id)} instead of ${field}`;
    return [{ path, message: `${quote(address)} is an address of ${what}${known}` }];
  });

const isOneAddress: Rule = ({ fields }) => {
  const first = new Map<string, string>();
  return addressesIn(fields).flatMap(({ field, address, path }) => {
    const form = comparableAddress(address);
    const other = first.get(form);
    first.set(form, other ?? field);
    return other === undefined ? [] : [{ path, message: `is the address of ${other} as well; keep the more specific one` }];
  });
};

const isDoiOfAnother: Rule = ({ fields }) => {
  const [arxiv, doi] = ['arxiv', 'doi'].map((name) => arxivIds(fields).find(({ field }) => field === name)?.id);
  return arxiv === undefined || doi === undefined || arxiv === doi
    ? []
    : [{ path: ['links', 'doi'], message: `is the DOI of arXiv ${doi}, but links.arxiv is ${arxiv}` }];
};

/** Services that hide where an address leads. */
const SHORTENERS =
  /^(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|is\.gd|v\.gd|ow\.ly|rb\.gy|cutt\.ly|shorturl\.at|buff\.ly|lnkd\.in|git\.io|t\.ly|tiny\.cc|rebrand\.ly|aka\.ms|hubs\.(?:ly|la)|forms\.gle|youtu\.be|adf\.ly|tiny\.one|shorten\.rest|bitly\.com|x\.gd|1drv\.ms|s\.id|dub\.sh|bl\.ink|surl\.li|urlz\.fr|t\.cn|url\.cn|dwz\.cn|reurl\.cc)$/;
const FORGES = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co)$/;

const isUnlikelyAddress: Rule = ({ fields }) =>
  allAddressesIn(fields).flatMap(({ field, address, path }) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^www\./, '');
    if (SHORTENERS.test(host)) return [warn(path, `${quote(address)} is a shortened address; use the address that it leads to`)];
    if (field !== 'code') return [];
    const parts = url.pathname.split('/').filter(Boolean);
    const file = parts.findIndex((part, index) => index >= 2 && /^(?:blob|raw|blame|edit|resolve)$/.test(part));
    const repository = parts
      .slice(0, file)
      .filter((part) => part !== '-')
      .join('/');
    const isPage = host === 'github.com' && githubRepository(`${host}/${parts.join('/')}`) === undefined;
    return [
      ...(url.protocol === 'http:' ? [warn(path, `${quote(address)} does not use https`, quote(address.replace(/^http:/i, 'https:')))] : []),
      ...(FORGES.test(host) && file >= 2
        ? [warn(path, `${quote(address)} is one file of a repository`, quote(`https://${host}/${repository}`))]
        : []),
      ...(host === 'raw.githubusercontent.com' ? [warn(path, `${quote(address)} is one file of a repository`)] : []),
      ...(FORGES.test(host) && (parts.length < 2 || isPage)
        ? [warn(path, `${quote(address)} is the page of a user or of the service; link to the repository`)]
        : []),
    ];
  });

// —— Results ——

/** The figures of a row, each with its metric and its place. */
function figuresOf(row: Result, at: number, { metrics }: Vocabulary) {
  return (['before', 'after'] as const).flatMap((side) =>
    Object.entries(row[side] ?? {}).map(([id, figure]) => ({ term: metrics[id]!, figure, path: ['results', at, side, id] as const })),
  );
}

/** Figures that stand on both sides of a row. */
function pairsOf({ before = {}, after }: Result, at: number, { metrics }: Vocabulary) {
  return Object.entries(after).flatMap(([id, figure]) => {
    const dense = before[id];
    return dense === undefined ? [] : [{ term: metrics[id]!, dense, figure, path: ['results', at, 'after', id] as const }];
  });
}

/** A rule of a row by itself. */
const ofRows =
  (judge: (row: Result, at: number, judged: Judged) => Fault[]): Rule =>
  (judged) =>
    (judged.fields.results ?? []).flatMap((row, at) => judge(row, at, judged));

const plain = (text: string | undefined) => (text ?? '').toLowerCase().replace(/\s+/g, ' ');
const conditionsOf = ({ model, benchmark, setting, removed, hardware, measured }: Result) =>
  [model, benchmark, plain(setting), inOrder(removed), inOrder(hardware), measured].join('|');
const inOrder = (fields: Readonly<Record<string, unknown>> = {}) => JSON.stringify(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const sameRow = (row: Result) => [conditionsOf(row), inOrder(row.before), inOrder(row.after), plain(row.source)].join('|');

const standsTwice: Rule = ({ fields: { results = [] } }) => {
  const first = new Map<string, number>();
  return results.flatMap((row, at) => {
    const other = first.get(sameRow(row));
    first.set(sameRow(row), other ?? at);
    return other === undefined ? [] : [{ path: ['results', at], message: `is the same row as results.${other}; keep one` }];
  });
};

const isOfOtherModel = ofRows(({ model }, at, { fields: { models } }) => {
  const path = ['results', at, 'model'];
  if (model === undefined || models?.includes(model)) return [];
  return models === undefined
    ? [warn(path, `${quote(model)} is a model of this paper, which names none; add models: [${model}]`)]
    : [{ path, message: `${quote(model)} is not among the models of this paper (${models.join(', ')}); add it there` }];
});

const isShareOfOne = ofRows((row, at, { vocabulary }) =>
  [
    ...figuresOf(row, at, vocabulary).flatMap(({ term, ...one }) => (term.unit === '%' ? [{ ...one, name: term.name }] : [])),
    ...(row.removed ? [{ name: 'what is removed', figure: row.removed.share, path: ['results', at, 'removed', 'share'] }] : []),
  ]
    .filter(({ figure }) => figure > 0 && figure < 1)
    .map(({ name, figure, path }) => warn(path, `${figure} looks like a share, but ${name} is in percent`, String(withoutNoise(figure * 100)))),
);

const changesTooMuch = ofRows((row, at, { vocabulary }) =>
  pairsOf(row, at, vocabulary)
    .filter(({ dense, figure }) => dense > 0 && figure > 0 && Math.max(dense / figure, figure / dense) > 50)
    .map(({ term, dense, figure, path }) =>
      warn(path, `${term.name} goes from ${dense} to ${figure}, a factor of more than 50; are both in ${term.unit || 'the same unit'}?`),
    ),
);

const grows = ofRows((row, at, { vocabulary }) =>
  pairsOf(row, at, vocabulary)
    .filter(({ term, dense, figure }) => ['size', 'compute'].includes(term.role) && term.better === 'lower' && figure > dense)
    .map(({ term, dense, figure, path }) => warn(path, `${term.name} grows from ${dense} to ${figure}; are before and after swapped?`)),
);

const isTooFast = ofRows((row, at, { vocabulary }) =>
  figuresOf(row, at, vocabulary)
    .filter(({ term, figure }) => term.unit === '×' && figure > 100)
    .map(({ figure, path }) => warn(path, `${figure} times faster is unusually high; check it`)),
);

/** How far two ways to say one speed may lie apart: figures are rounded, ratios are averaged. */
const TOLERANCE = 1.1;

const contradictsTimes = ofRows((row, at, { vocabulary }) => {
  const speeds = Object.keys(row.after).flatMap((id) => {
    const term = vocabulary.metrics[id]!;
    const speed = term.axis === 'speed' ? placeOf(term, row.before?.[id], row.after[id]) : undefined;
    return speed === undefined ? [] : [{ id, term, speed }];
  });
  const stated = speeds.find(({ term }) => term.unit === '×');
  if (stated === undefined) return [];
  return speeds
    .filter(({ speed }) => Math.max(speed / stated.speed, stated.speed / speed) > TOLERANCE)
    .map(({ term, speed }) => {
      const times = Number(speed.toPrecision(3));
      return warn(['results', at, 'after', stated.id], `${stated.speed} contradicts ${term.name}, which makes it ${times} times faster`);
    });
});

const sharesNoMetric = ofRows(({ before, after }, at) =>
  before === undefined || Object.keys(before).some((id) => Object.hasOwn(after, id))
    ? []
    : [warn(['results', at, 'before'], `shares no metric with after (${Object.keys(after).join(', ')}), so nothing can be compared`)],
);

const differingIn = (figures: Result['before'] = {}, others: Result['before'] = {}) =>
  Object.keys(figures).filter((id) => others[id] !== undefined && others[id] !== figures[id]);

const contradictsRow: Rule = ({ fields: { results = [] } }) => {
  const before = new Map<string, number[]>();
  return results.flatMap((row, at) => {
    const others = before.get(conditionsOf(row)) ?? [];
    before.set(conditionsOf(row), [...others, at]);
    const differing = (other: Result) => [...new Set([...differingIn(row.before, other.before), ...differingIn(row.after, other.after)])];
    const other = others.find((one) => differing(results[one]!).length > 0);
    if (other === undefined) return [];
    const names = differing(results[other]!).join(', ');
    return [warn(['results', at], `has the conditions of results.${other} and another ${names}; say in setting what differs`)];
  });
};

// —— Words ——

const isUnlikelyTitle: Rule = ({ fields: { title = '', 'also-known-as': others = [] } }) =>
  [{ path: ['title'], text: title }, ...others.map((text, index) => ({ path: ['also-known-as', index], text }))].flatMap(({ path, text }) => {
    const words = splitMath(text)
      .flatMap((part) => (part.math ? [] : [part.text]))
      .join(' ');
    const markup = findMarkdown(words) ?? UNDERLINED.exec(words)?.[0] ?? /<!--|<\/[a-z][^<>]*>/i.exec(words)?.[0];
    return [
      ...(/(?:\p{Lu}[^\p{L}]*){10}/u.test(words) && !/\p{Ll}/u.test(words) && /\s/.test(words.trim())
        ? [warn(path, 'is in capitals; write it as the page of the paper does in running text')]
        : []),
      ...(/(?<!\.)\.$|。$/.test(text) ? [warn(path, 'ends in a period; a title has none', quote(text.slice(0, -1)))] : []),
      ...(PLACEHOLDER.test(text) ? [warn(path, 'contains a placeholder')] : []),
      ...(markup === undefined ? [] : [warn(path, `contains ${quote(markup)}, which would be printed as is; is it part of the title?`)]),
    ];
  });

const isUnlikelyName: Rule = ({ fields: { name = '' } }) => {
  const markup = findFormatting(name) ?? findMarkdown(name);
  return markup === undefined ? [] : [warn(['name'], `contains ${quote(markup)}, which would be printed as is; is it part of the name?`)];
};

// Between letters an underscore joins words.
const UNDERLINED = /(?<![\p{L}\p{N}_])_\p{L}(?:[^_]*[\p{L}\p{N}.])?_(?![\p{L}\p{N}_])/u;

const lengthOf = (text: string) => Array.from(text).length;

const isUnlikelySummary: Rule = ({ fields: { summary } }) => {
  if (summary === undefined) return [];
  const path = ['summary'];
  // "US" is a country.
  const own = /\b(?:we|ours?|ourselves)\b/i.exec(summary) ?? /\b[Uu]s\b/.exec(summary);
  const underlined = UNDERLINED.exec(summary)?.[0];
  return [
    ...(underlined === undefined ? [] : [warn(path, `contains ${quote(underlined)}, which would be printed as is; a summary is plain text`)]),
    ...(own ? [warn(path, `says ${quote(own[0])}; write about the authors in the third person, in your own words`)] : []),
    ...(/[\p{Sentence_Terminal}…]["'”’»)\]]*$/u.test(summary) ? [] : [warn(path, 'does not end in a period')]),
    ...(lengthOf(summary) < 40 ? [warn(path, `is ${lengthOf(summary)} characters long; say what it does in 40 or more`)] : []),
  ];
};

const lacksPattern: Rule = ({ fields: { categories, patterns } }) =>
  categories?.includes('semi-structured') === true && patterns === undefined
    ? [warn(['categories', categories.indexOf('semi-structured')], 'is semi-structured; add its N:M to patterns, such as ["2:4"]')]
    : [];

/** All rules, in the order in which what they find at one place is said. */
const RULES: readonly Rule[] = [
  ...[isToCome, isReleasedAfterAdded, isArxivToCome, isReleasedAfterArxiv, isVenueBeforeRelease, isUnderReview],
  ...[isIdentifier, isOneAddress, isDoiOfAnother, isUnlikelyAddress],
  ...[standsTwice, isOfOtherModel, isShareOfOne, changesTooMuch, grows, isTooFast, contradictsTimes, sharesNoMetric, contradictsRow],
  ...[isUnlikelyTitle, isUnlikelyName, isUnlikelySummary, lacksPattern],
];
