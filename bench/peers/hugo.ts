import { indexMarkdown } from './paper-markdown.ts';
import { frontMatter, type Peer } from './peer.ts';

const CONFIG = `baseURL: /
title: Papers
disableKinds: [taxonomy, term, section, RSS, sitemap, "404"]
markup:
  goldmark:
    extensions:
      typographer: false
`;

const layout = (main: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ .Title }}</title>
    {{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
  </head>
  <body>
    <${main}>
      <h1>{{ .Title }}</h1>
      {{ .Content }}
    </main>
  </body>
</html>
`;

/** Hugo with one layout, and Pagefind run over what it wrote. https://gohugo.io */
export const hugo: Peer = {
  name: 'Hugo',
  packages: { pagefind: '1.6.0' },
  // Its packages on npm fetch the program from elsewhere when they are installed.
  system: { command: 'hugo', packageName: 'hugo' },
  *filesOf(pages) {
    yield ['config.yaml', CONFIG];
    yield ['layouts/index.html', layout('main')];
    yield ['layouts/_default/single.html', layout('main data-pagefind-body')];
    yield ['content/_index.md', frontMatter({ title: 'Papers' }) + indexMarkdown(pages)];
    for (const { slug, title, summary, body } of pages) {
      yield [`content/papers/${slug}.md`, frontMatter({ title, description: summary }) + body];
    }
  },
  commands: [
    ['hugo', '--quiet'],
    ['pagefind', '--site', 'public'],
  ],
  output: 'public',
};
