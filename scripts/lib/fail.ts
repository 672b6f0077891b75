/** Ends the command with one line that says why, and exit code 1. @param cause what the system said, if it did. */
export function fail(message: string, cause?: unknown): never {
  console.error(withReason(message, cause));
  process.exit(1);
}

/** A message with the code of the system's error behind it, such as ENOENT, or with what the error says where it has none. */
export function withReason(message: string, cause: unknown): string {
  return cause instanceof Error ? `${message} (${(cause as NodeJS.ErrnoException).code ?? cause.message})` : message;
}
