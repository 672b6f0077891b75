/** The catalogue as pages get it. It is sound: `npm run build` checks it first. */
export { catalogueOfProcess as getCatalogue } from './read/of-process.ts';
