import fc from 'fast-check';

/**
 * Texts of pieces in any order, which are more like what people write than letters at random.
 * @param words pieces with a space between each two. @param others pieces with spaces in them.
 */
export const textOf = (words: string, others: readonly string[] = [], { minLength = 0, maxLength = 25 } = {}) =>
  fc.array(fc.constantFrom(...words.split(' '), ...others), { minLength, maxLength }).map((parts) => parts.join(''));
