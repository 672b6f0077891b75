/** Ends the command with one line that says why, and exit code 1. @param cause what the system said, if it did. */
export function fail(message: string, cause?: unknown): never {
  const reason = cause instanceof Error ? ` (${(cause as NodeJS.ErrnoException).code ?? cause.message})` : '';
  console.error(`${message}${reason}`);
  process.exit(1);
}
