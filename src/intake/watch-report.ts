import type { ListItem, PhrasingContent } from 'mdast';
import { arxivAddress, doiAddress } from '../catalogue/links.ts';
import { writeIssue, type IssueSection, item, link, paragraph, text } from '../readme/markdown.ts';
import { editAddress } from '../site.ts';
import type { RepositoryChange, Appeared, FoundPaper, WatchReport } from './watch.ts';

const MOST_AUTHORS = 3;

const byline = ({ authors }: FoundPaper) =>
  authors.length > MOST_AUTHORS ? `${authors.slice(0, MOST_AUTHORS).join(', ')} et al.` : authors.join(', ');

/** What arXiv says of a preprint that has appeared, in terms of the list where it can be. */
function venueLine({ venue, doi, line }: Appeared): string {
  const fields = venue && `venue: { id: ${venue.id}, year: ${venue.year}${venue.track === undefined ? '' : `, track: ${venue.track}`} }`;
  return [fields, doi && `doi: "${doi}"`, line && `arXiv says: ${line}`].filter(Boolean).join('; ');
}

const changeLine = ({ change, now }: RepositoryChange) =>
  change === 'moved' ? `moved to ${now}` : change === 'archived' ? 'was archived' : 'is gone, or private';

/** A report as lines for a terminal. */
export function terminalWatch({ since, candidates, appeared, repositories, failures }: WatchReport): string {
  const sections: [title: string, lines: string[]][] = [
    [
      `New on arXiv since ${since}, the likeliest first`,
      candidates.map((one) => `${one.arxiv}  ${one.title} (${byline(one)}; ${one.published}; ${one.score}: ${one.reasons.join(', ')})`),
    ],
    ['Preprints that have appeared', appeared.map((one) => `${one.file}  ${venueLine(one)}`)],
    ['Repositories', repositories.map((one) => `${one.files.join(', ')}  ${one.repository} ${changeLine(one)}`)],
    ['Could not be checked', failures],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => `${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return shown.length === 0 ? `Nothing new since ${since}.\n` : shown.join('\n');
}

/** A report as Markdown for an issue. Titles and comments are strangers' text: nothing in them is markup, and nobody is called by them. */
export function markdownWatch({ since, candidates, appeared, repositories, failures }: WatchReport): string {
  const sections: IssueSection[] = [
    // What could not be learned must not be what is left out.
    { title: 'Could not be checked', items: failures.map((line) => item(quiet(line))) },
    { title: `New on arXiv since ${since}`, items: candidates.map(candidateItem) },
    {
      title: 'Preprints that have appeared',
      items: appeared.map((one) =>
        item(link(editAddress(one.file), quiet(one.title)), quiet(`: ${venueLine(one)} `), arxivLink(one.arxiv), ...doiLink(one.doi)),
      ),
    },
    {
      title: 'Repositories',
      items: repositories.map((one) =>
        item(link(`https://github.com/${one.now ?? one.repository}`, quiet(one.repository)), quiet(` ${changeLine(one)} (${one.files.join(', ')})`)),
      ),
    },
  ];
  const told = sections.filter(({ items }) => items.length > 0);
  return writeIssue(told.length === 0 ? [paragraph(text(`Nothing new since ${since}.`))] : [], told, 'watch');
}

function candidateItem(one: FoundPaper): ListItem {
  return item(link(arxivAddress(one.arxiv), quiet(one.title)), quiet(`. ${byline(one)}, ${one.published}. ${one.reasons.join(', ')}. `), {
    type: 'inlineCode',
    value: `npm run add -- ${one.arxiv}`,
  });
}

const arxivLink = (id: string): PhrasingContent => link(arxivAddress(id), text('arXiv'));
const doiLink = (doi: string | undefined): PhrasingContent[] => (doi === undefined ? [] : [text(' '), link(doiAddress(doi), text('DOI'))]);

/** Text that calls nobody and refers to nothing: GitHub would make links of "@name" and "#12" wherever they stand. */
const quiet = (value: string): PhrasingContent => text(value.replace(/[@#]|\bGH-(?=\d)/g, '$&\u200B'));
