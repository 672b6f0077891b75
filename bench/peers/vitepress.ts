import { indexMarkdown, titleMarkdown } from './paper-markdown.ts';
import { frontMatter, type Peer } from './peer.ts';

// Pages are compiled as templates of Vue, which would compute what stands between double braces. Without "metaChunk"
// every page holds the names of all others.
const CONFIG = `export default {
  title: 'Papers',
  metaChunk: true,
  themeConfig: { search: { provider: 'local' } },
  markdown: {
    highlight: () => '',
    config(markdown) {
      const { text } = markdown.renderer.rules;
      markdown.renderer.rules.text = (...given) => text(...given).replaceAll('{', '&#123;');
    },
  },
};
`;

/** VitePress with its local search, without a sidebar and highlighted code. https://vitepress.dev */
export const vitepress: Peer = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  *filesOf(pages) {
    yield ['.vitepress/config.js', CONFIG];
    yield ['index.md', frontMatter({ search: false }) + titleMarkdown('Papers') + indexMarkdown(pages)];
    for (const { slug, title, summary, body } of pages) {
      yield [`papers/${slug}/index.md`, `${frontMatter({ description: summary })}${titleMarkdown(title)}\n${body}`];
    }
  },
  commands: [['vitepress', 'build']],
  output: '.vitepress/dist',
};
