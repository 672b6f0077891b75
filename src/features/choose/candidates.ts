import type { Catalogue, Paper } from '../../catalogue/entry.ts';
import { papersByRelease } from '../../catalogue/order.ts';
import type { Subject } from '../../catalogue/subjects.ts';
import { qualityIn, removedIn } from '../../results/headline.ts';
import { positionOn, speedAxis } from '../../results/axis.ts';
import { evidenceOf, type Evidence } from '../../results/evidence.ts';
import type { Vocabulary } from '../../schema/vocabulary.ts';
import type { Candidate, Measured } from './choose.ts';

/** A method with what was measured of it, in the words of the catalogue. */
export interface Answer {
  paper: Paper;
  candidate: Candidate;
  /** By the id of its line. */
  evidence: ReadonlyMap<string, Evidence>;
}

/** The papers that prune a model or its family for efficiency, each with all that is measured of it there. */
export function answersFor({ models }: Pick<Subject, 'models'>, catalogue: Catalogue): Answer[] {
  const ids = new Set(models);
  return papersByRelease(catalogue)
    .filter(({ data }) => data.purpose.includes('efficiency') && (data.models ?? []).some((model) => ids.has(model)))
    .map((paper) => toAnswer(paper, ids, catalogue));
}

function toAnswer(paper: Paper, models: ReadonlySet<string>, catalogue: Catalogue): Answer {
  const { data, slug } = paper;
  const { vocabulary } = catalogue;
  const all = evidenceOf(slug, catalogue);
  const telling = all.filter(({ model, result }) => models.has(model) && isTelling(result, vocabulary));
  const evidence = new Map(telling.map((one, index) => [`${slug}-${index + 1}`, one]));
  const hours = all.flatMap(({ result }) => result.after['gpu-hours'] ?? []);
  const candidate: Candidate = {
    slug,
    released: data.released,
    kinds: data.categories,
    ...(data.training !== undefined && { training: data.training }),
    ...(hours.length > 0 && { hours: Math.min(...hours) }),
    code: data.links.code !== undefined,
    weights: data.links.weights !== undefined,
    ...commercialUse(paper, vocabulary),
    rows: [...evidence].map(([id, one]) => toMeasured(id, one, vocabulary)),
  };
  return { paper, candidate, evidence };
}

/** Costs alone say nothing of what a method gives. */
const isTelling = (result: Evidence['result'], vocabulary: Vocabulary) =>
  positionOn(speedAxis(vocabulary), result) !== undefined ||
  qualityIn(result, vocabulary) !== undefined ||
  removedIn(result, vocabulary) !== undefined ||
  ['latency-s', 'memory-gb'].some((metric) => result.after[metric] !== undefined);

function toMeasured(id: string, { model, result, by }: Evidence, vocabulary: Vocabulary): Measured {
  const [dense, pruned] = [result.before?.['memory-gb'], result.after['memory-gb']];
  const quality = qualityIn(result, vocabulary);
  const { device } = result.hardware ?? {};
  return Object.fromEntries(
    Object.entries({
      id,
      model,
      device,
      scope: result.measured,
      speedUp: positionOn(speedAxis(vocabulary), result)?.value,
      memory: dense === undefined || pruned === undefined ? undefined : pruned / dense,
      loss: !quality?.before ? undefined : lossOf(quality.before, quality.after, quality.metric.term.better),
      removed: removedIn(result, vocabulary)?.value,
      by,
    }).filter(([, value]) => value !== undefined),
  ) as unknown as Measured;
}

const lossOf = (before: number, after: number, better: string) => ((after - before) * (better === 'higher' ? -1 : 1)) / Math.abs(before);

const STRICTEST = ['no', 'unclear', 'conditions', 'yes'] as const;

/** What the strictest license that is known allows. */
function commercialUse({ data }: Paper, { licenses }: Vocabulary): Pick<Candidate, 'commercial'> {
  const uses = [data.licenses?.code, data.licenses?.weights].flatMap((id) => (id === undefined ? [] : (licenses[id]?.commercial ?? [])));
  const commercial = STRICTEST.find((use) => uses.includes(use));
  return commercial === undefined ? {} : { commercial };
}
