import { fail } from './fail.ts';

/** Ends the command with one line where what it prints cannot be written, on a full disk say; else `console` keeps silent of it. */
export function watchStandardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has read enough: `npm run check | head`.
    if (error.code === 'EPIPE') process.exit(1);
    fail('The output cannot be written', error);
  });
}
