import { indexMarkdown } from './paper-markdown.ts';
import { frontMatter, type Peer } from './peer.ts';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  markdown: { smartypants: false },
  integrations: [starlight({ title: 'Papers', sidebar: [], pagefind: true, expressiveCode: false, pagination: false })],
});
`;

const COLLECTION = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight, Astro's theme for documentation, without a sidebar and highlighted code. https://starlight.astro.build */
export const starlight: Peer = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5' },
  *filesOf(pages) {
    yield ['astro.config.mjs', CONFIG];
    yield ['src/content.config.ts', COLLECTION];
    yield ['src/content/docs/index.md', frontMatter({ title: 'Papers', pagefind: false }) + indexMarkdown(pages)];
    for (const { slug, title, summary, body } of pages) {
      yield [`src/content/docs/papers/${slug}.md`, frontMatter({ title, description: summary }) + body];
    }
  },
  commands: [['astro', 'build']],
  output: 'dist',
};
