import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arxivId, arxivIdFrom, bibtexKey, doi, doiFrom, isArxivId, openreviewId, slug, slugFrom } from '../../../src/schema/identifiers.ts';
import { SLUG } from '../../../src/schema/plain.ts';
import { mendOf } from '../mend.ts';

describe('an arXiv identifier is found in', () => {
  test.for([
    ['2404.10445', '2404.10445'],
    [' 2404.10445 ', '2404.10445'],
    ['2404.10445v12', '2404.10445'],
    ['1405.0312', '1405.0312'],
    ['0704.0001', '0704.0001'],
    ['arXiv:2404.10445', '2404.10445'],
    ['arxiv:2404.10445v1', '2404.10445'],
    ['https://arxiv.org/abs/2404.10445', '2404.10445'],
    ['http://arxiv.org/abs/2404.10445v2', '2404.10445'],
    ['arxiv.org/abs/2404.10445', '2404.10445'],
    ['https://www.arxiv.org/abs/2404.10445/', '2404.10445'],
    ['https://export.arxiv.org/abs/2404.10445', '2404.10445'],
    ['https://arxiv.org/pdf/2404.10445', '2404.10445'],
    ['https://arxiv.org/pdf/2404.10445.pdf', '2404.10445'],
    ['https://arxiv.org/pdf/2404.10445v1.pdf#page=3', '2404.10445'],
    ['https://arxiv.org/html/2404.10445v1', '2404.10445'],
    ['https://arxiv.org/html/2404.10445v1#S3.T1', '2404.10445'],
    ['https://arxiv.org/abs/2404.10445?context=cs.LG', '2404.10445'],
    ['https://arxiv.org/format/2404.10445', '2404.10445'],
    ['https://arxiv.org/src/2404.10445', '2404.10445'],
    ['https://alphaxiv.org/abs/2404.10445', '2404.10445'],
    ['https://www.alphaxiv.org/overview/2404.10445v1', '2404.10445'],
    ['https://huggingface.co/papers/2404.10445', '2404.10445'],
    ['https://doi.org/10.48550/arXiv.2404.10445', '2404.10445'],
    ['HTTPS://ARXIV.ORG/ABS/2404.10445', '2404.10445'],
    ['doi:10.48550/arXiv.2404.10445', '2404.10445'],
    ['10.48550/arxiv.2404.10445', '2404.10445'],
    ['https://ar5iv.labs.arxiv.org/html/2404.10445v1', '2404.10445'],
    ['https://ar5iv.org/abs/2404.10445', '2404.10445'],
    ['https://arxiv.org/abs/cs%2F0112017', 'cs/0112017'],
    ['https%3A%2F%2Farxiv.org%2Fabs%2F2404.10445', '2404.10445'],
    ['https://arxiv.org/abs/%E0%A4%A', undefined],
    ['cs/0701188', 'cs/0701188'],
    ['hep-th/9711200', 'hep-th/9711200'],
    ['atom-ph/9601001', 'atom-ph/9601001'],
    ['math.GT/0309136', 'math.GT/0309136'],
    ['cond-mat.mes-hall/9901001', undefined],
    ['https://arxiv.org/abs/hep-th/9711200v3', 'hep-th/9711200'],
    ['http://arxiv.org/pdf/math.GT/0309136v1.pdf', 'math.GT/0309136'],
  ] as const)('%s', ([text, id]) => {
    expect(arxivIdFrom(text)).toBe(id);
  });

  test.for([
    '',
    'soon',
    '2404',
    '2404.1044',
    '2404.104455',
    '1404.10445',
    '2413.10445',
    '2400.10445',
    'hep-th/9713200',
    'hep-th/971120',
    'https://arxiv.org/list/cs.LG/2404',
    'https://example.org/abs/2404.10445',
    'https://arxiv.org.evil.example/abs/2404.10445',
    'see arXiv:2404.10445 for more',
    '2404.10445 and 2404.10446',
  ])('but not in %o', (text) => {
    expect(arxivIdFrom(text)).toBeUndefined();
  });

  test('never throws, and finds an identifier in itself again', () => {
    const parts = fc.constantFrom(
      'https://',
      'arxiv.org/',
      'abs/',
      'pdf/',
      'arXiv:',
      '2404.',
      '10445',
      'v2',
      '.pdf',
      'hep-th/',
      '9711200',
      '#',
      '?',
      '/',
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 8 }).map((list) => list.join('')),
    );
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
