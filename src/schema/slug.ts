/** A slug names an entry for ever: it is the file's name without its ending, and part of addresses. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Names of which Windows makes no file, whatever its ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
export const KEPT_BY_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
