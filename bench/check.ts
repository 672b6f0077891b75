import { runMeasured } from './run.ts';

/** How long it takes to check every entry of a catalogue. */
export const benchCheck = (catalogue: string) => [runMeasured(['scripts/check.ts'], { CATALOGUE_DIR: catalogue })];
