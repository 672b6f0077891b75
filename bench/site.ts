/** The search of the site as its pages have it, for a page of the bench that has nothing else. */
export { find as explore } from '../src/explorer/engine.ts';
export { find as search } from '../src/search/find.ts';
export { loadPagefind as load } from '../src/search/pagefind.ts';
