import type { AstroIntegration } from 'astro';
import { catalogueOfProcess } from '../catalogue/of-process.ts';
import { href } from '../site.ts';
import { siteFiles } from './site-files.ts';

/** Lets `npm run dev` answer with the files for programs, which `npm run build` writes beside the pages. */
export const dataFilesInDev: AstroIntegration = {
  name: 'data-files-in-dev',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
        catalogueOfProcess()
          .then((catalogue) => siteFiles(catalogue).find((file) => href(file.path) === pathname))
          .then((file) => {
            if (file === undefined) next();
            else response.setHeader('Content-Type', file.type).end(file.content());
          })
          .catch(next);
      });
    },
  },
};
