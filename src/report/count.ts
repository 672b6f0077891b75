/** A number with its noun: `1 problem`, `2 problems`. */
export const count = (number: number, singular: string, plural = `${singular}s`) => `${number} ${number === 1 ? singular : plural}`;
