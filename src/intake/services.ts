/** A service that is asked for metadata. */
export interface Service {
  /** As messages call it. */
  name: string;
  /** The environment variable that puts another address in its place, for tests and mirrors. */
  variable: string;
  address: string;
}

/** Every service that the commands ask, and how. */
export const services = {
  arxiv: { name: 'arXiv', variable: 'ARXIV_API', address: 'https://export.arxiv.org/api/query' },
  openreview: { name: 'OpenReview', variable: 'OPENREVIEW_API', address: 'https://api2.openreview.net' },
  /** Conferences before 2023 are kept by the first version of OpenReview's interface. */
  openreview1: { name: 'OpenReview', variable: 'OPENREVIEW_API_1', address: 'https://api.openreview.net' },
  crossref: { name: 'Crossref', variable: 'CROSSREF_API', address: 'https://api.crossref.org' },
  datacite: { name: 'DataCite', variable: 'DATACITE_API', address: 'https://api.datacite.org' },
  github: { name: 'GitHub', variable: 'GITHUB_API', address: 'https://api.github.com' },
} as const satisfies Record<string, Service>;

/** The address of a service, without a slash at its end. */
export const addressOf = ({ variable, address }: Service): string => (process.env[variable] ?? address).replace(/\/+$/, '');

/** Whether a host stands in for a service because the environment says so. Only such a host may be a private one. */
export const isChosenHost = (host: string): boolean =>
  Object.values(services).some(({ variable }) => URL.parse(process.env[variable] ?? '')?.host === host);
