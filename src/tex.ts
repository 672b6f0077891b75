import katex, { ParseError, type KatexOptions } from 'katex';

/** How TeX becomes MathML, on pages and cards: nothing may link, load or stretch beyond 20 em. */
export const texOptions = { output: 'mathml', trust: false, strict: 'ignore', maxSize: 20 } as const satisfies KatexOptions;

/** The MathML of TeX that was checked, in a line of text. */
export const texToMathml = (tex: string): string => katex.renderToString(tex, { ...texOptions, throwOnError: false });

/** Commands that define others, by which a line can grow without end. */
const DEFINING = 'def gdef edef xdef let futurelet global long newcommand renewcommand providecommand'.split(' ');

/** Commands that move what they set over what stands around it, or that draw at any size. */
const MOVING = 'raisebox rule kern mkern hskip mskip hspace above genfrac llap rlap clap mathllap mathrlap mathclap smash'.split(' ');

/** Commands that print into the log of whoever builds, and the inner ones of KaTeX. */
const INNER = /^(?:show|message|errmessage)$|@/;

/** Spaces that go back. A few set signs closer; many leave the line. */
const BACK = /\\(?:!|neg(?:thin|med|thick)space)(?![a-zA-Z])/g;
const MOST_BACK = 12;

/** The longest TeX that is read, and the longest MathML that may come of it, in characters; both are ten times what a line needs. */
const LONGEST_TEX = 2000;
const LONGEST_MATHML = 20_000;

/** The commands in TeX, by their names. */
const commandsIn = (tex: string): string[] => [...tex.matchAll(/\\(?:([a-zA-Z@]+)|[^])/g)].flatMap(([, name]) => name ?? []);

/**
 * Says why TeX cannot be shown as mathematics, as the end of a sentence about it; undefined when it can.
 * @param displayMode whether it stands in lines of its own, where more is understood.
 */
export function judgeTex(tex: string, displayMode = false): string | undefined {
  for (const command of commandsIn(tex)) {
    if (DEFINING.includes(command)) return `uses \\${command}; macros cannot be defined here`;
    if (MOVING.includes(command)) return `uses \\${command}, which can leave its line`;
    if (INNER.test(command)) return `uses \\${command}, which mathematics may not do here`;
  }
  if ((tex.match(BACK)?.length ?? 0) > MOST_BACK) return `goes back by more than ${MOST_BACK} spaces, which can leave its line`;
  if (tex.length > LONGEST_TEX) return `is ${tex.length} characters of TeX (expected at most ${LONGEST_TEX})`;
  // The distance of two rows, where it is no small one.
  if (/\\(?:\\|cr|newline)(?:\s|%.*\n)*\[\s*(?:-|[\d.]*\d{2})/.test(tex)) return 'places its lines over or far from each other';
  let refused: string | undefined;
  const trust: KatexOptions['trust'] = ({ command }) => {
    refused ??= command;
    return false;
  };
  try {
    const { length } = katex.renderToString(tex, { ...texOptions, displayMode, trust, throwOnError: true });
    if (length > LONGEST_MATHML) return 'is TeX that becomes too large to show';
  } catch (error) {
    if (error instanceof ParseError) return `is TeX that KaTeX cannot read: ${error.rawMessage.charAt(0).toLowerCase()}${error.rawMessage.slice(1)}`;
    if (error instanceof RangeError) return 'is nested too deeply';
    throw error;
  }
  return refused === undefined ? undefined : `uses ${refused}, which is not allowed in mathematics here`;
}
