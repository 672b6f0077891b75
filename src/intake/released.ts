/** The month in which an arXiv identifier was given out, YYYY-MM: https://info.arxiv.org/help/arxiv_identifier.html */
export function monthOfArxivId(id: string): string {
  const [, year, month] = /^(?:.*\/)?(\d\d)(\d\d)/.exec(id)!;
  return `${Number(year) < 91 ? '20' : '19'}${year}-${month}`;
}
