import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Ends the command with one line that says why, and exit code 1. @param cause what the system said, if it did. */
export function fail(message: string, cause?: unknown): never {
  console.error(withReason(message, cause));
  process.exit(1);
}

/** A message with the code of the system's error behind it, such as ENOENT, or with what the error says where it has none. */
export function withReason(message: string, cause: unknown): string {
  return cause instanceof Error ? `${message} (${(cause as NodeJS.ErrnoException).code ?? cause.message})` : message;
}

type Options = NonNullable<ParseArgsConfig['options']>;
interface Command<Of extends Options> {
  /** One line: how it is called. */
  usage: string;
  /** What `--help` says besides. */
  help?: string;
  options: Of;
}

/**
 * The options of a command. An unknown option, or a word that no option takes, is one line and exit code 1.
 * `--help` prints the usage.
 */
export const readArguments = <Of extends Options>(command: Command<Of>) => parse(command, false).values;

/** As `readArguments`, for a command that takes words besides its options. */
export const readArgumentsAndWords = <Of extends Options>(command: Command<Of>) => parse(command, true);

function parse<Of extends Options>({ usage, help, options }: Command<Of>, allowPositionals: boolean) {
  watchStandardOutput();
  try {
    if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
      console.log(`usage: ${usage}${help === undefined ? '' : `\n\n${help}`}`);
      process.exit(0);
    }
    const { values, positionals: words } = parseArgs<{ options: Of; allowPositionals: boolean }>({ options, allowPositionals });
    return { values, words };
  } catch (error) {
    console.error(`${(error as Error).message.split('. ')[0]} (usage: ${usage})`);
    process.exit(1);
  }
}

/** Ends the command with one line where what it prints cannot be written, on a full disk say; else `console` keeps silent of it. */
function watchStandardOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads has read enough: `npm run check | head`.
    if (error.code === 'EPIPE') process.exit(1);
    fail('The output cannot be written', error);
  });
}

/** The text of a file, or of standard input where it is called `-`. Ends the command where it cannot be read. @param shown how messages name it */
export const readText = (file: string, shown: string): Promise<string> =>
  (file === '-' ? readStream(process.stdin) : readFile(file, 'utf8')).catch((error: unknown) => fail(`${shown} cannot be read`, error));
