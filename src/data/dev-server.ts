import type { AstroIntegration } from 'astro';
import { catalogueDirectory } from '../catalogue/location.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { href } from '../site.ts';
import { siteFiles } from './site-files.ts';

/** Spares all other requests the reading of the catalogue. */
const MAYBE = /\/(?:papers|catalogue)[^/]*\.\w+$|\/papers\/[^/]+\.\w+$/;

/** Lets `npm run dev` answer with the files for programs, which `npm run build` writes beside the pages. */
export const dataFilesInDev: AstroIntegration = {
  name: 'data-files-in-dev',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
        if (!MAYBE.test(pathname)) return next();
        readCatalogue(catalogueDirectory())
          .then(({ catalogue }) => siteFiles(catalogue).find((file) => href(file.path) === pathname))
          .then((file) => {
            if (file === undefined) next();
            else response.setHeader('Content-Type', file.type).end(file.content());
          })
          .catch(next);
      });
    },
  },
};
