import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The options of a command. An unknown option, or a word that no option takes, is one line and exit code 1.
 * `--help` prints the usage.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>({ usage, options }: { usage: string; options: Options }) {
  try {
    if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
      console.log(`usage: ${usage}`);
      process.exit(0);
    }
    return parseArgs<{ options: Options }>({ options }).values;
  } catch (error) {
    console.error(`${(error as Error).message.split('. ')[0]} (usage: ${usage})`);
    process.exit(1);
  }
}
