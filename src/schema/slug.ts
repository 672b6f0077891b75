/** A slug names an entry for ever: it is the file's name without its ending, and part of addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
