/** The built sites that the tests visit: each with what it is built from and where it is served. */
export interface Site {
  label: string;
  port: number;
  /** Where it is built, under the project. */
  output: string;
  base: string;
  environment: Readonly<Record<string, string>>;
}

/** The first of the ports; another can be asked for where these are taken. */
const PORT = Number(process.env['E2E_PORT'] ?? 4381);

const site = (label: string, port: number, output: string, base: string, environment: Record<string, string> = {}): Site => ({
  label,
  port,
  output,
  base,
  environment: { OUT_DIR: output, BASE_PATH: base, SITE_URL: 'https://example.org', ...environment },
});

export const sites = {
  /** The real list, at the root of a host. */
  real: site('the list', PORT, '.tmp/real', '/'),
  /** The real list under a path, as on GitHub Pages. */
  based: site('the list under a base path', PORT + 1, '.tmp/based', '/some/base/'),
  /** A few made-up entries that never change, for pictures. */
  small: site('a small catalogue', PORT + 5, '.tmp/small', '/', { CATALOGUE_DIR: 'tests/fixtures/small' }),
  /** Entries that try to break out of the text, from a catalogue outside the project's own. */
  hostile: site('a catalogue of hostile text', PORT + 2, '.tmp/hostile', '/', { CATALOGUE_DIR: 'tests/fixtures/hostile' }),
  /** A list that fills several pages, written by long-list.ts. */
  long: site('a long list', PORT + 3, '.tmp/long', '/', { CATALOGUE_DIR: '.tmp/long-list' }),
  /** Text that tries to run, in every field, written by xss-list.ts. */
  xss: site('a list of payloads', PORT + 4, '.tmp/xss', '/', { CATALOGUE_DIR: '.tmp/xss-list' }),
} as const satisfies Record<string, Site>;

export const addressOf = ({ port, base }: Site) => `http://localhost:${port}${base}`;
