// @ts-check
// JavaScript, which Astro reads without starting a server for it first.
import { createHash } from 'node:crypto';
import process from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { catalogueIntegration } from './src/catalogue-integration.ts';
import { firstScript } from './src/layouts/first-script.ts';
import { catalogueDirectory } from './src/read/location.ts';
import { site } from './src/site.ts';
import { codeTokens, rehypePlugins, remarkPlugins } from './src/markdown/plugins.ts';

export default defineConfig({
  site: site.origin,
  outDir: process.env['OUT_DIR']?.trim() ? process.env['OUT_DIR'] : 'dist',
  // Astro keeps bodies of entries here: those of another catalogue (CATALOGUE_DIR) are never taken for them.
  cacheDir: `node_modules/.astro/${createHash('sha256').update(catalogueDirectory()).digest('hex').slice(0, 12)}`,
  base: site.base,
  trailingSlash: 'always',
  // The shortest form, in pages and in the sheet.
  scopedStyleStrategy: 'class',
  // One stylesheet, cached, and nothing inline that a Content-Security-Policy would have to allow.
  // While a page is being written, others are made.
  build: { inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // The search engine is WebAssembly (https://pagefind.app/docs/hosting/); Astro adds the hashes of its own scripts and styles.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(firstScript).digest('base64')}`],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  integrations: [
    // Classes instead of inline styles, and no colors but ours (components/CodeBlock.astro).
    mdx({ syntaxHighlight: 'shiki', shikiConfig: { theme: 'css-variables', transformers: [codeTokens] } }),
    // A page that is empty until a reader chooses is nothing to find.
    sitemap({ filter: (page) => !page.endsWith('/selection/') }),
    // Last, when all else stands in the folder of the site.
    catalogueIntegration(),
  ],
  markdown: {
    // Only bodies in .mdx hold code.
    syntaxHighlight: false,
    // remark and rehype plugins need the unified processor, which is no longer Astro's own choice.
    processor: unified({
      smartypants: false,
      remarkPlugins,
      rehypePlugins,
    }),
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Inter',
      cssVariable: '--font-sans-loaded',
      fallbacks: ['system-ui', 'sans-serif'],
      options: { variants: [{ src: ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'], weight: '100 900', style: 'normal' }] },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif-loaded',
      fallbacks: ['Georgia', 'serif'],
      options: { variants: [{ src: ['@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'], weight: 600, style: 'normal' }] },
    },
  ],
  // Entries may lie outside the project (CATALOGUE_DIR); what their .mdx needs is found here all the same.
  vite: {
    // What is built is nothing to watch: there are as many folders as entries, times the sites that tests build.
    server: { watch: { ignored: ['**/.tmp/**', '**/dist/**', '**/test-results/**'] } },
    resolve: { dedupe: ['astro'] },
    build: {
      // One stylesheet for every page, although each component has its own styles.
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks .mdx modules with a directive of its own, which the bundler takes for a mistake.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
