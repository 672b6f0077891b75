import { oncePer, type Catalogue, type Paper } from '../../catalogue/entry.ts';
import { entryPath } from '../../catalogue/links.ts';
import { formatMeasurement } from '../../catalogue/results.ts';
import { formatVenue, shortTitle } from '../../catalogue/publication.ts';
import { facetOf, type FacetName } from '../../catalogue/taxonomy.ts';
import { formatQuality, formatRemoved, headlineOf } from '../../results/headline.ts';
import { speedAxis } from '../../results/axis.ts';
import { rowId } from '../../results/setting.ts';
import { formatOn } from '../../results/words.ts';
import { href } from '../../site.ts';
import type { RowCells } from './row-cells.ts';

/** How many of a paper's models its row names. */
const MOST_MODELS = 3;

const namesOf = (paper: Paper, name: FacetName, catalogue: Catalogue): string[] => {
  const { valuesOf, termsOf } = facetOf(name);
  return valuesOf(paper).map((id) => termsOf(catalogue).get(id)?.name ?? id);
};

/** The models that a paper prunes, in a few words: "SDXL, FLUX.1-dev"; empty where none is reported. */
export function modelsOf(paper: Paper, catalogue: Catalogue): string {
  const names = namesOf(paper, 'models', catalogue);
  // "and 1 more" would take the room of the one.
  const shown = names.length > MOST_MODELS + 1 ? names.slice(0, MOST_MODELS) : names;
  return [shown.join(', '), ...(shown.length < names.length ? [`and ${names.length - shown.length} more`] : [])].join(' ');
}

/** What a row says of a paper, on all the pages that list it. Its figures are those of one row of results, by the rule of `headlineOf`. */
export const cellsOf = (paper: Paper, catalogue: Catalogue): RowCells => cellsOfPapers(catalogue)(paper);

const cellsOfPapers = oncePer((catalogue) => oncePer((paper: Paper) => makeCells(paper, catalogue)));

function makeCells(paper: Paper, catalogue: Catalogue): RowCells {
  const { data } = paper;
  const { vocabulary } = catalogue;
  const { setting, removed, speedUp, quality } = headlineOf(paper, vocabulary) ?? {};
  const name = shortTitle(data);
  const parts = namesOf(paper, 'removes', catalogue).join(', ');
  const [weights] = [data.links.weights ?? []].flat();
  const link = (address: string | undefined, text: 'code' | 'weights') =>
    address === undefined
      ? { text: '' }
      : {
          text,
          note: vocabulary.licenses[data.licenses?.[text] ?? '']?.name,
          href: address,
          label: `${text[0]!.toUpperCase()}${text.slice(1)} of ${name}`,
        };
  const amount = removed === undefined ? '' : formatRemoved(removed);
  return {
    // "50% of weights" says already that weights are removed.
    removed: { text: amount, note: parts === '' || amount.endsWith(` ${parts.toLowerCase()}`) ? undefined : parts },
    speed:
      speedUp === undefined
        ? { text: '' }
        : { text: formatOn(speedAxis(vocabulary), speedUp), note: setting && formatMeasurement(setting.result, vocabulary) },
    quality:
      setting === undefined || quality === undefined
        ? { text: '' }
        : {
            text: formatQuality(quality),
            note: vocabulary.benchmarks[setting.result.benchmark ?? '']?.name,
            href: href(`${entryPath(paper)}#${rowId(setting.number)}`),
            label: `${formatQuality(quality)}: row in the results of ${name}`,
          },
    training: { text: namesOf(paper, 'training', catalogue).join(', ') },
    code: link(data.links.code, 'code'),
    weights: link(weights, 'weights'),
    venue: data.venue === undefined ? { text: '', note: 'preprint' } : { text: formatVenue(data, vocabulary)! },
    date: { text: data.released.slice(0, 7) },
  };
}
