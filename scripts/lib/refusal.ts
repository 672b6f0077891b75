import { inspect } from 'node:util';

// What Node names by its code, and what the parts written in Rust (Rolldown, Pagefind) say in words.
const REFUSALS = /\b(?:ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS|EMFILE|ENFILE|EIO)\b|[^\n]*\(os error \d+\)/;

/** What the system refused, wherever in an error and its causes it stands; undefined where the error is of another kind. */
export const refusal = (error: unknown): string | undefined => REFUSALS.exec(inspect(error))?.[0].trim();
