import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/**
 * An SVG as PNG. What was rendered before is taken from the cache, where its name is the hash of what it was made from.
 * @param folder of the cache; made where it is not there. @param render what makes the PNG, for counting.
 */
export async function cachedPng(svg: string, folder: string, render: (svg: string) => Promise<Uint8Array> = toPng): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify(sharp.versions)).update(svg).digest('hex');
  const file = path.join(folder, `${hash}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return known;
  const png = await render(svg);
  await mkdir(folder, { recursive: true });
  // Another build may write the same at the same time; each takes its place whole.
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, png);
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
  return png;
}

/** Few colors are enough for text on a plain ground, and make a small file. */
export const toPng = (svg: string): Promise<Uint8Array> =>
  sharp(Buffer.from(svg)).png({ palette: true, colors: 24, dither: 0, effort: 4 }).toBuffer();
