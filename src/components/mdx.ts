import Cite from './Cite.astro';
import CodeBlock from './CodeBlock.astro';
import CombinationDiagram from './CombinationDiagram.astro';
import Note from './Note.astro';
import PruningDiagram from './PruningDiagram.astro';
import SparsityPlayground from '../features/playground/SparsityPlayground.astro';

/** What draws the components that bodies may use; their names and attributes are in read/body.ts. And blocks of code. */
export const components = { Cite, CombinationDiagram, Note, PruningDiagram, SparsityPlayground, pre: CodeBlock };
