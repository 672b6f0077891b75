import { oncePer, type Catalogue, type Guide, type Paper, type Tool } from '../../catalogue/entry.ts';
import { findTerms } from '../../catalogue/find-terms.ts';
import { papersByRelease } from '../../catalogue/order.ts';
import { amounts, metricsByRole } from '../../catalogue/results.ts';
import type { Subject } from '../../catalogue/subjects.ts';
import { qualityIn, removedIn } from '../../results/headline.ts';
import { positionOn, speedAxis } from '../../results/axis.ts';
import { evidenceOf, type Evidence } from '../../results/evidence.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Candidate, Measured } from './choose.ts';

/** A method with what was measured of it, in the words of the catalogue. */
export interface Method {
  paper: Paper;
  candidate: Candidate;
  /** By the id of its line. */
  evidence: ReadonlyMap<string, Evidence>;
}

/** The papers that prune one of these models for efficiency, the newest first. */
export const methodsFor = (models: readonly string[], catalogue: Catalogue): Paper[] =>
  papersByRelease(catalogue).filter(({ data }) => data.purpose.includes('efficiency') && (data.models ?? []).some((model) => models.includes(model)));

/** These papers, each with all that is measured of it on the models. */
export const answersFor = ({ models }: Pick<Subject, 'models'>, catalogue: Catalogue): Method[] =>
  methodsFor(models, catalogue).map((paper) => toAnswer(paper, models, catalogue));

function toAnswer(paper: Paper, models: readonly string[], catalogue: Catalogue): Method {
  const { data, slug } = paper;
  const { vocabulary } = catalogue;
  const all = evidenceOf(slug, catalogue);
  const telling = all.filter(({ result }) => isTelling(result, vocabulary));
  const onModels = telling.filter(({ model }) => model !== undefined && models.includes(model));
  // What a row says of several models at once is better than nothing.
  const shown = onModels.length > 0 ? onModels : telling.filter(({ model }) => model === undefined);
  const evidence = new Map(shown.map((one, index) => [`${slug}-${index + 1}`, one]));
  const hours = metricsByRole(vocabulary)
    .filter(({ term }) => term.role === 'cost' && term.unit === 'GPU h')
    .flatMap(({ id }) => all.flatMap(({ result }) => result.after[id] ?? []));
  const candidate: Candidate = {
    slug,
    released: data.released,
    kinds: data.categories,
    training: data.training,
    hours: hours.length > 0 ? Math.min(...hours) : undefined,
    code: data.links.code !== undefined,
    weights: data.links.weights !== undefined,
    commercial: commercialUse(paper, vocabulary),
    rows: [...evidence].map(([id, one]) => toMeasured(id, one, vocabulary)),
  };
  return { paper, candidate, evidence };
}

/** Costs alone say nothing of what a method gives. */
const isTelling = (result: Evidence['result'], vocabulary: Vocabulary) =>
  positionOn(speedAxis(vocabulary), result) !== undefined ||
  qualityIn(result, vocabulary) !== undefined ||
  removedIn(result, vocabulary) !== undefined ||
  amounts(vocabulary).some(({ id }) => result.after[id] !== undefined);

function toMeasured(id: string, { model, category, result, by }: Evidence, vocabulary: Vocabulary): Measured {
  const memory = amounts(vocabulary).find(
    ({ id, term }) => term.role === 'memory' && result.before?.[id] !== undefined && result.after[id] !== undefined,
  );
  const quality = qualityIn(result, vocabulary);
  return {
    id,
    model,
    kind: category,
    device: result.hardware?.device,
    scope: result.measured,
    speedUp: positionOn(speedAxis(vocabulary), result)?.value,
    memory: memory && result.after[memory.id]! / result.before![memory.id]!,
    loss: !quality?.before ? undefined : lossOf(quality.before, quality.after, quality.metric.term.better),
    removed: removedIn(result, vocabulary)?.value,
    by,
  };
}

const lossOf = (before: number, after: number, better: string) => ((after - before) * (better === 'higher' ? -1 : 1)) / Math.abs(before);

const STRICTEST = ['no', 'unclear', 'conditions', 'yes'] as const;

/** What the strictest license that is known allows. */
function commercialUse({ data }: Paper, { licenses }: Vocabulary): Candidate['commercial'] {
  const uses = [data.licenses?.code, data.licenses?.weights].flatMap((id) => (id === undefined ? [] : (licenses[id]?.commercial ?? [])));
  return STRICTEST.find((use) => uses.includes(use));
}

/** What the list has on some models besides papers. */
export interface Beside {
  guides: Guide[];
  tools: Tool[];
}

/** The models that each guide and tool names, in its title, name or summary. */
const namedModels = oncePer(({ guides, tools, vocabulary }: Catalogue) => {
  const modelsIn = (text: string) => findTerms(text, vocabulary.models).map(({ id }) => id);
  return new Map<Guide | Tool, string[]>([
    ...guides.map((guide) => [guide, modelsIn(`${guide.data.title}. ${guide.data.summary}`)] as const),
    ...tools.map((tool) => [tool, modelsIn(`${tool.data.name}. ${tool.data.summary}`)] as const),
  ]);
});

/** The guides and tools that name one of these models. */
export function besidesOf({ models }: Pick<Subject, 'models'>, catalogue: Catalogue): Beside {
  const named = namedModels(catalogue);
  const isNamed = (entry: Guide | Tool) => named.get(entry)!.some((id) => models.includes(id));
  return { guides: catalogue.guides.filter(isNamed), tools: catalogue.tools.filter(isNamed) };
}
