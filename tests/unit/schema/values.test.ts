import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, month, released } from '../../../src/schema/date.ts';
import { mendOf } from '../mend.ts';
import { address, judgeAddress } from '../../../src/schema/address.ts';
import { addresses } from '../../fixtures/xss.ts';
import { textOf } from '../arbitrary.ts';
import { arxivId, arxivIdFrom, bibtexKey, doi, doiFrom, isArxivId, openreviewId, slug, slugFrom } from '../../../src/schema/identifiers.ts';
import { SLUG } from '../../../src/schema/plain.ts';

/** The words of a text. */
const words = (text: string) => text.trim().split(/\s+/);

describe('a day', () => {
  test.for(['2024-02-29', '2026-11-25', '1950-01-01', '2100-12-31'])('is %s', (value) => {
    expect(day.parse(value)).toBe(value);
  });

  test.for(words('2023-02-29 2024-02-31 2024-04-31 2024-00-10 2024-13-01 2024-04 2024 1949-12-31 24-04-01 2024-04-01T00:00:00Z').concat(''))(
    'is not %o',
    (value) => {
      expect(day.safeParse(value).success).toBe(false);
    },
  );

  test.for([2024, null, true, new Date(0), {}])('is never made from %o', (value) => {
    expect(day.safeParse(value).success).toBe(false);
  });
});

describe('a month', () => {
  test.for(['2026-11', '1950-01'])('is %s', (value) => {
    expect(month.parse(value)).toBe(value);
  });

  test.for(['2026', '2026-11-27', '2026-13', '2026-1', 'November 2026', ''])('is not %o', (value) => {
    expect(month.safeParse(value).success).toBe(false);
  });
});

describe('the first public version', () => {
  test.for(['2024', '2024-04', '2024-04-15'])('may be %s', (value) => {
    expect(released.parse(value)).toBe(value);
  });

  test.for([
    ['2024/4/5', '2024-04-05'],
    ['2024.04', '2024-04'],
    ['2024-4', '2024-04'],
    ['2024-04-15 10:00', '2024-04-15'],
    ['2024/13', undefined],
    ['4/27/2023', undefined],
    ['27.4.2023', undefined],
  ] as const)('written as %s is mended where its order is plain', ([value, mend]) => {
    expect(mendOf(released, value)).toBe(mend);
  });
});

test('what is proposed for a wrong date is right and another', () => {
  const written = fc.oneof(fc.string(), fc.stringMatching(/^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,2})?([T ].{0,4})?$/));
  fc.assert(
    fc.property(written, (value) => {
      const mend = mendOf(released, value);
      if (mend === undefined) return;
      expect(mend).not.toBe(value);
      expect(released.safeParse(mend).success).toBe(true);
    }),
  );
});

test('what is proposed for a day is a day', () => {
  expect(mendOf(day, '2026-11')).toBeUndefined();
});

const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  textOf('https: http: javascript: JAVASCRIPT: / // \\ @ a example.org . : \t \n 8080 ? # %', [' '], { maxLength: 8 }),
);

test('what passes is followed by a browser to the host that it shows', () => {
  fc.assert(
    fc.property(written, (value) => {
      if (judgeAddress(value) !== undefined) return;
      const url = new URL(value);
      expect(['http:', 'https:']).toContain(url.protocol);
      expect(url.hostname).toContain('.');
      expect(url.username).toBe('');
      expect(value).not.toMatch(/[\s"<>]/);
    }),
  );
});

test('ordinary addresses pass', () => {
  fc.assert(
    fc.property(fc.webUrl(), (value) => {
      expect(judgeAddress(value)).toBeUndefined();
    }),
  );
});

test('what is proposed for a wrong address is another one', () => {
  fc.assert(
    fc.property(
      written.filter((value) => !/^https?:\/*$/i.test(value)),
      (value) => {
        expect(mendOf(address, value)).not.toBe(value);
      },
    ),
  );
});

test.for(['https://', 'https:///', 'http:', ' example.org '])('what is proposed for %o is right', (value) => {
  const mend = mendOf(address, value);
  expect(mend === undefined || address.safeParse(mend).success).toBe(true);
});

test.for(addresses)('%j is no address of an entry', (value) => {
  expect(judgeAddress(value)).toBeDefined();
});

describe('an arXiv identifier is found in', () => {
  const spellings = words(`
      2404.10445 2404.10445v12 arXiv:2404.10445 arxiv:2404.10445v1
      https://arxiv.org/abs/2404.10445 http://arxiv.org/abs/2404.10445v2 arxiv.org/abs/2404.10445
      https://www.arxiv.org/abs/2404.10445/ https://export.arxiv.org/abs/2404.10445
      https://arxiv.org/pdf/2404.10445 https://arxiv.org/pdf/2404.10445.pdf
      https://arxiv.org/pdf/2404.10445v1.pdf#page=3 https://arxiv.org/html/2404.10445v1
      https://arxiv.org/html/2404.10445v1#S3.T1 https://arxiv.org/abs/2404.10445?context=cs.LG
      https://arxiv.org/format/2404.10445 https://arxiv.org/src/2404.10445
      https://alphaxiv.org/abs/2404.10445 https://www.alphaxiv.org/overview/2404.10445v1
      https://huggingface.co/papers/2404.10445 https://doi.org/10.48550/arXiv.2404.10445
      HTTPS://ARXIV.ORG/ABS/2404.10445 doi:10.48550/arXiv.2404.10445 10.48550/arxiv.2404.10445
      https://ar5iv.labs.arxiv.org/html/2404.10445v1 https://ar5iv.org/abs/2404.10445
      https%3A%2F%2Farxiv.org%2Fabs%2F2404.10445
  `);
  test.for<readonly [text: string, id: string | undefined]>([
    ...spellings.map((text) => [text, '2404.10445'] as const),
    [' 2404.10445 ', '2404.10445'],
    ['1405.0312', '1405.0312'],
    ['0704.0001', '0704.0001'],
    ['https://arxiv.org/abs/cs%2F0112017', 'cs/0112017'],
    ['https://arxiv.org/abs/%E0%A4%A', undefined],
    ['cs/0701188', 'cs/0701188'],
    ['hep-th/9711200', 'hep-th/9711200'],
    ['atom-ph/9601001', 'atom-ph/9601001'],
    ['math.GT/0309136', 'math.GT/0309136'],
    ['cond-mat.mes-hall/9901001', undefined],
    ['https://arxiv.org/abs/hep-th/9711200v3', 'hep-th/9711200'],
    ['http://arxiv.org/pdf/math.GT/0309136v1.pdf', 'math.GT/0309136'],
  ])('%s', ([text, id]) => {
    expect(arxivIdFrom(text)).toBe(id);
  });

  const others = words(`
      soon 2404 2404.1044 2404.104455 1404.10445 2413.10445 2400.10445 hep-th/9713200
      hep-th/971120 https://arxiv.org/list/cs.LG/2404 https://example.org/abs/2404.10445
      https://arxiv.org.evil.example/abs/2404.10445
  `);
  test.for(['', 'see arXiv:2404.10445 for more', '2404.10445 and 2404.10446', ...others])('but not in %o', (text) => {
    expect(arxivIdFrom(text)).toBeUndefined();
  });

  test('never throws, and finds an identifier in itself again', () => {
    const pieces = textOf('https:// arxiv.org/ abs/ pdf/ arXiv: 2404. 10445 v2 .pdf hep-th/ 9711200 # ? /', [' '], { maxLength: 8 });
    const texts = fc.oneof(fc.string({ unit: 'binary' }), pieces);
    fc.assert(
      fc.property(texts, (text) => {
        const id = arxivIdFrom(text);
        if (id === undefined) return;
        expect(isArxivId(id)).toBe(true);
        expect(arxivIdFrom(id)).toBe(id);
        expect(arxivIdFrom(`https://arxiv.org/abs/${id}v3`)).toBe(id);
      }),
    );
  });
});

describe('a DOI is found in', () => {
  test.for([
    ['10.1000/182', '10.1000/182'],
    [' doi: 10.1000/182 ', '10.1000/182'],
    ['DOI:10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/182', '10.1000/182'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['10.1002/(SICI)1097-0185(19990415)257:2<50::AID-AR4>3.3.CO;2-N', '10.1002/(SICI)1097-0185(19990415)257:2<50::AID-AR4>3.3.CO;2-N'],
    ['10.1000', undefined],
    ['10.10/x', undefined],
    ['11.1000/182', undefined],
    ['10.1000/a b', undefined],
    ['https://doi.org/10.1002/%28SICI%291097', '10.1002/(SICI)1097'],
    ['https://example.org/10.1000/182', undefined],
    ['https://doi.org/10.1145%2F3503161.3548047', '10.1145/3503161.3548047'],
    ['https://www.doi.org/10.1000/182/?via=x#y', '10.1000/182'],
    ['https://dl.acm.org/doi/pdf/10.1145/3503161.3548047', '10.1145/3503161.3548047'],
    ['https://link.springer.com/chapter/10.1007/978-3-031-72980-5_1', '10.1007/978-3-031-72980-5_1'],
    ['https://onlinelibrary.wiley.com/doi/abs/10.1111/cgf.14967', '10.1111/cgf.14967'],
    ['', undefined],
  ] as const)('%s', ([text, id]) => {
    expect(doiFrom(text)).toBe(id);
  });
});

test('an address without a whole OpenReview identifier has none to propose', () => {
  expect(mendOf(openreviewId, 'https://openreview.net/forum?id=abc')).toBeUndefined();
});

describe('a slug is made of', () => {
  test.for([
    ['OBS-Diff v1.0', 'obs-diff-v1-0'],
    ['SparseDM', 'sparsedm'],
    ['Pön & Söhne', 'pon-sohne'],
    ['  --a--b--  ', 'a-b'],
    ['N:M', 'n-m'],
    ['ﬁne', 'fine'],
    ['x²', 'x2'],
    ['Łódź pruning', 'lodz-pruning'],
    ['Đặng', 'dang'],
    ['Strauß & Ærø', 'strauss-aero'],
    ['Þór Œuvre Ħŧ Iğdır Əliyev', 'thor-oeuvre-ht-igdir-eliyev'],
    ['剪枝', ''],
    ['', ''],
  ] as const)('%o', ([name, expected]) => {
    expect(slugFrom(name)).toBe(expected);
  });

  test('anything, and is right or empty, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const made = slugFrom(name);
        expect(made === '' || SLUG.test(made)).toBe(true);
        expect(slugFrom(made)).toBe(made);
      }),
    );
  });
});

describe('what is proposed for a wrong identifier is right and another', () => {
  const schemas = { arxivId, doi, openreviewId, slug, bibtexKey };
  const written = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.stringMatching(/^\d{4}[.,:-]?\d{1,6}(v\d)?$/),
    fc.stringMatching(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)10\.\d{3,5}\/[a-z(<]{0,4}$/),
    fc.stringMatching(/^https:\/\/openreview\.net\/(forum|pdf)\?(x=1&)?id=[A-Za-z0-9_-]{9,12}$/),
    fc.stringMatching(/^[A-Za-z][A-Za-zé -]{0,10}\d{4}$/),
  );

  test.for(Object.entries(schemas))('%s', ([, schema]) => {
    fc.assert(
      fc.property(
        written.filter((value) => schema !== bibtexKey || /^[a-z]/i.test(value.normalize('NFKD').replace(/[^a-z0-9]/gi, ''))),
        (value) => {
          const mend = mendOf(schema, value);
          if (mend === undefined) return;
          expect(mend).not.toBe(value);
          expect(schema.safeParse(mend).success).toBe(true);
        },
      ),
    );
  });

  test.for([
    ['a BibTeX key that begins with a digit', bibtexKey, '2025wang'],
    ['a BibTeX key of digits', bibtexKey, '20-25'],
  ] as const)('%s', ([, schema, value]) => {
    const mend = mendOf(schema, value);
    expect(mend === undefined || schema.safeParse(mend).success).toBe(true);
  });
});
