import { splitMath } from '../schema/math.ts';
import { judgeTex } from '../tex.ts';
import type { Problem } from './problem.ts';
import type { YamlText } from './yaml.ts';

/**
 * What is between dollar signs in a title and cannot be set as mathematics. It is no part of the schema, which the form of
 * the site loads: KaTeX is large.
 * @param data the valid fields of an entry of any kind.
 */
export function checkTitles(data: unknown, { locate }: Pick<YamlText, 'locate'>): Omit<Problem, 'file'>[] {
  const { title = '', 'also-known-as': others = [] } = data as { title?: string; 'also-known-as'?: string[] };
  const titles = [{ path: ['title'], title }, ...others.map((other, index) => ({ path: ['also-known-as', index], title: other }))];
  return titles.flatMap(({ path, title }) =>
    splitMath(title).flatMap(({ math, text }) => {
      const mistake = math ? judgeTex(text) : undefined;
      return mistake === undefined ? [] : [{ path: path.join('.'), kind: 'value' as const, message: `"$${text}$" ${mistake}`, ...locate(path) }];
    }),
  );
}
