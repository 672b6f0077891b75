import katex, { ParseError, type KatexOptions } from 'katex';

/** How TeX becomes MathML, on every page and card alike: nothing in it may link, load or stretch beyond 20 em. */
export const texOptions = { output: 'mathml', trust: false, strict: 'ignore', maxSize: 20 } as const satisfies KatexOptions;

/** The MathML of TeX that was checked, in a line of text. */
export const texToMathml = (tex: string): string => katex.renderToString(tex, { ...texOptions, throwOnError: false });

/**
 * Says why TeX cannot be shown as mathematics, as the end of a sentence about it; undefined when it can.
 * @param displayMode whether it stands in lines of its own, where more is understood.
 */
export function judgeTex(tex: string, displayMode = false): string | undefined {
  let refused: string | undefined;
  const trust: KatexOptions['trust'] = ({ command }) => {
    refused ??= command;
    return false;
  };
  try {
    katex.renderToString(tex, { ...texOptions, displayMode, trust, throwOnError: true });
  } catch (error) {
    if (error instanceof ParseError) return `is TeX that KaTeX cannot read: ${error.rawMessage.charAt(0).toLowerCase()}${error.rawMessage.slice(1)}`;
    if (error instanceof RangeError) return 'is nested too deeply to be read';
    throw error;
  }
  return refused === undefined ? undefined : `uses ${refused}, which mathematics may not do here`;
}
