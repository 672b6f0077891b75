import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then takes its place.
 * @throws what the file system says; the old file is then as it was.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
