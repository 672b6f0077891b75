import { indexMarkdown } from './paper-markdown.ts';
import { frontMatter, type Peer } from './peer.ts';

// Text is not to be computed as a template before it is read as Markdown.
const CONFIG = `export default () => ({ markdownTemplateEngine: false, dir: { input: 'content', includes: '../layouts', output: 'public' } });
`;

const LAYOUT = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{{ title }}</title>
    {% if description %}<meta name="description" content="{{ description }}" />{% endif %}
  </head>
  <body>
    <main{% if description %} data-pagefind-body{% endif %}>
      <h1>{{ title }}</h1>
      {{ content | safe }}
    </main>
  </body>
</html>
`;

/** Eleventy with one layout, and Pagefind run over what it wrote. https://www.11ty.dev */
export const eleventy: Peer = {
  name: 'Eleventy',
  packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0' },
  *filesOf(pages) {
    yield ['eleventy.config.js', CONFIG];
    yield ['layouts/page.njk', LAYOUT];
    yield ['content/index.md', frontMatter({ layout: 'page.njk', title: 'Papers' }) + indexMarkdown(pages)];
    for (const { slug, title, summary, body } of pages) {
      yield [`content/papers/${slug}.md`, frontMatter({ layout: 'page.njk', title, description: summary }) + body];
    }
  },
  commands: [
    ['eleventy', '--quiet'],
    ['pagefind', '--site', 'public'],
  ],
  output: 'public',
};
