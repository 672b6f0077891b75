import { pairsOfWords, splitMath } from '../schema/plain.ts';

const SUPERSCRIPTS = pairs('0123456789+-−=()abcdefghijklmnoprstuvwxyzβγδθ*′∘,', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵝᵞᵟᶿ*′°,');
const SUBSCRIPTS = pairs('0123456789+-−=()aehijklmnoprstuvxβγρφχ,', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ,');

/** Each character of one text with the one that stands below it in the other. */
function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const others = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, others[index]!]));
}

/** Commands that stand for a sign, as "name sign" pairs. */
const SIGNS = new Map(
  pairsOfWords(
    'alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π ' +
      'rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π ' +
      'Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ Re ℜ Im ℑ aleph ℵ ' +
      'times × div ÷ pm ± mp ∓ cdot · ast * star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ vee ∨ cap ∩ cup ∪ setminus ∖ ' +
      'leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ ' +
      'supset ⊃ supseteq ⊇ mid | parallel ∥ perp ⊥ lt < gt > to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ ' +
      'Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓ sum ∑ prod ∏ int ∫ vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ langle ⟨ rangle ⟩ ' +
      'longrightarrow → Longrightarrow ⇒ longleftarrow ← Longleftarrow ⇐ longleftrightarrow ↔ longmapsto ↦ hookrightarrow ↪ implies ⇒ impliedby ⇐ iff ⇔ ' +
      'land ∧ lor ∨ lnot ¬ neg ¬ top ⊤ bot ⊥ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ coprod ∐ oint ∮ iint ∬ ltimes ⋉ rtimes ⋊ sqcup ⊔ sqcap ⊓ ' +
      'lesssim ≲ gtrsim ≳ approxeq ≊ prec ≺ succ ≻ preceq ⪯ succeq ⪰ subsetneq ⊊ doteq ≐ triangleq ≜ coloneqq ≔ triangle △ Box □ blacksquare ■ ' +
      'lozenge ◊ diamond ⋄ bigstar ★ heartsuit ♡ spadesuit ♠ angle ∠ sharp ♯ flat ♭ varpi ϖ imath ı jmath ȷ wp ℘ beth ℶ S § P ¶ copyright © ' +
      'vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ lbrack [ rbrack ] ' +
      'lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } ldots … dots … cdots ⋯ prime ′ dagger † degree ° colon : checkmark ✓ square □',
  ),
);

// Commands of one letter that is no letter.
const ESCAPES: Readonly<Record<string, string>> = { '|': '‖', ',': ' ', ':': ' ', ';': ' ', ' ': ' ', '!': '', '/': '', '\\': ' ' };

/** Accents, which follow their letter. */
const ACCENTS = new Map(
  pairsOfWords(
    'hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 ' +
      'overline \u0305 dot \u0307 ddot \u0308 vec \u20D7 check \u030C ' +
      'mathring \u030A acute \u0301 grave \u0300 breve \u0306 underline \u0332',
  ),
);

/** Commands that say how the next part looks or how large it is, and nothing of what it means. */
const SILENT =
  /^(?:math|text|operator|bold|big|Big|bigg|Bigg|left|right|middle|displaystyle|textstyle|scriptstyle|limits|nolimits|mbox|pmb|bm$|[bx]?cancel|sout|boxed|fbox|rm|bf|it|sf|tt|cal)/;
const SPACES = new Set(['quad', 'qquad', 'space', 'enspace', 'thinspace']);

/** A title as text, for where no mathematics can be set: "Sp$^2$Prune" is "Sp²Prune". */
export const readableTitle = (title: string): string =>
  splitMath(title)
    .map(({ math, text }) => (math ? readableMath(text) : text))
    .join('');

/** TeX as the nearest text in Unicode: signs for commands, raised and lowered characters. */
export function readableMath(tex: string): string {
  const tokens = tex.match(/\\(?:[a-zA-Z]+\s*|[\s\S])|[\s\S]/gu) ?? [];
  let at = 0;

  /** What stands until the end, or until the brace that closes a group. */
  const untilBrace = (): string => {
    const parts: string[] = [];
    while (at < tokens.length && tokens[at] !== '}') parts.push(next());
    at++;
    return parts.join('');
  };
  /** What a command takes: a group in braces, or the next part. */
  const argument = (): string => {
    while (tokens[at]?.trim() === '') at++;
    return at < tokens.length ? next() : '';
  };
  /** What stands over or under the next part. */
  const raised = (part: string, characters: ReadonlyMap<string, string>, sign: string): string => argument() + script(part, characters, sign);
  const next = (): string => {
    const token = tokens[at++]!;
    if (token === '{') return untilBrace();
    if (token === '^') return script(argument(), SUPERSCRIPTS, '^');
    if (token === '_') return script(argument(), SUBSCRIPTS, '_');
    if (token === '~') return ' ';
    if (token === "'") return '′';
    return token.startsWith('\\') ? command(token.slice(1)) : token;
  };
  const command = (written: string): string => {
    const name = written.trim();
    if (!/^[a-z]/i.test(name)) return ESCAPES[written] ?? written;
    const sign = SIGNS.get(name);
    if (sign !== undefined) return sign;
    if (name === 'frac' || name === 'dfrac' || name === 'tfrac') return `${grouped(argument())}/${grouped(argument())}`;
    if (name === 'sqrt') return `√${grouped(argument())}`;
    if (name === 'binom') return `(${argument()} ${argument()})`;
    if (name === 'color') return argument() && '';
    if (name === 'textcolor') return argument() && argument();
    if (name === 'not') return argument().replace(/(?<=\S)$/u, '\u0338');
    if (name === 'overset' || name === 'stackrel') return raised(argument(), SUPERSCRIPTS, '^');
    if (name === 'underset') return raised(argument(), SUBSCRIPTS, '_');
    const accent = ACCENTS.get(name);
    if (accent !== undefined) return argument().replace(/(?<=\S)$/u, accent);
    if (SPACES.has(name)) return ' ';
    if (SILENT.test(name)) return tokens[at] === '{' ? next() : '';
    // What is not known is a word, such as "log".
    return ` ${name} `;
  };

  const parts: string[] = [];
  // A brace that closes nothing ends a group all the same.
  while (at < tokens.length) parts.push(untilBrace());
  return parts.join('').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** A part that is raised or lowered, whole or not at all. "†" is raised by itself. */
function script(part: string, characters: ReadonlyMap<string, string>, sign: string): string {
  const raised = Array.from(part.replaceAll(' ', ''), (character) => characters.get(character));
  if (raised.every((character) => character !== undefined)) return raised.join('');
  return /^[^\p{L}\p{N}]?$/u.test(part) ? part : `${sign}${grouped(part.trim())}`;
}

/** A part as one: in brackets where it is more than a character or number. */
const grouped = (part: string): string => (/^(?:[\p{L}\p{N}.]+|.)$/u.test(part) ? part : `(${part})`);
