/** The HTML that `Once` has rendered, by what it is of. */
export const madeBefore = new Map<string, string>();
