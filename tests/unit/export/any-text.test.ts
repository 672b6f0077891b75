import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../../src/export/bibtex.ts';
import { toCsl, toRis } from '../../../src/export/csl.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { toRecord } from '../../../src/export/record.ts';
import { author, authorName, type Author } from '../../../src/schema/author.ts';
import { plainText, titleText } from '../../../src/schema/text.ts';
import { splitMath } from '../../../src/schema/plain.ts';
import type { z } from 'zod';
import { paper, real, vocabulary } from './papers.ts';
import { textOf } from '../arbitrary.ts';

const pieces = (size: number) =>
  textOf(
    `{ } {} \\ \\alpha % & # _ $ ~ ^ " ' \` \`\` '' -- --- | < > <i> </i> @ = + - , ; : . / * ( ) [ ] ! ? \u00A0 \u3000 \u200D — “ é ß ø İ 张 伟 مر 🧪 ` +
      '² ½ e\u0323 a B of and DiT SDXL U-Net N:M 2:4 van de Jr. url={x} @misc{a, 1 \n \r\n',
    ['TY  - X', 'ER  - ', ' ', ' ', ' ', ' '],
    { minLength: 1, maxLength: size },
  );

/** Whatever of these pieces a schema lets through, as it comes out of it. */
const accepted = <Value>(schema: z.ZodType<Value>, size: number) =>
  fc
    .oneof(pieces(size), fc.string({ unit: 'grapheme', minLength: 1, maxLength: size }))
    .map((text) => schema.safeParse(text).data)
    .filter((value) => value !== undefined);

const title = accepted(titleText, 15).filter((text) => splitMath(text).every(({ math }) => !math));
const text = accepted(plainText(400), 20);
const person: fc.Arbitrary<Author> = accepted(author, 6);
const organization: fc.Arbitrary<Author> = accepted(plainText(120), 8).map((name) => ({ organization: name }));

describe('whatever an entry holds', () => {
  it('is read back from BibTeX by a parser that did not write it', () => {
    fc.assert(
      fc.property(title, organization, (written, by) => {
        const { entries, errors } = parseBibtex(toBibtex(toCsl(paper({ title: written, authors: [by] }), vocabulary)), { sentenceCase: false });
        expect(errors).toEqual([]);
        expect(entries.map(({ fields }) => plain(fields.title))).toEqual([spaced(written)]);
        expect(entries.flatMap(({ fields }) => (fields.author ?? []).map(({ name, lastName }) => plain(name ?? lastName)))).toEqual([
          spaced(authorName(by)),
        ]);
      }),
    );
  });

  it('is read back from RIS by a parser that did not write it', () => {
    fc.assert(
      fc.property(title, organization, (written, by) => {
        const items = new Cite(toRis(toCsl(paper({ title: written, authors: [by] }), vocabulary))).data as { title: string }[];
        expect(items.map((item) => item.title)).toEqual([written]);
      }),
    );
  });

  it('is read back from CSV by a parser that did not write it', () => {
    fc.assert(
      fc.property(title, text, person, (written, summary, by) => {
        const csv = toCsv([toRecord(paper({ title: written, summary, authors: [by] }), real)]);
        const rows = parseCsv<Record<string, string>>(csv, { columns: true, record_delimiter: '\r\n' });
        const cells = [written, summary, authorName(by)].map((value) => (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value));
        expect(rows.map((row) => [row['title'], row['summary'], row['authors']])).toEqual([cells]);
      }),
    );
  });

  it('is read back from JSON', () => {
    fc.assert(
      fc.property(title, text, person, (written, summary, by) => {
        const record = JSON.parse(JSON.stringify(toRecord(paper({ title: written, summary, authors: [by] }), real))) as Record<string, unknown>;
        expect(record).toMatchObject({ title: written, summary, authors: [by] });
      }),
    );
  });
});

/** The parser marks formatting with HTML. */
const plain = (html: string | undefined) => spaced((html ?? '').replace(/<span class="nocase">|<\/span>/g, ''));
/** LaTeX takes every space for the same. */
const spaced = (words: string) => words.replace(/\s+/g, ' ').trim();
