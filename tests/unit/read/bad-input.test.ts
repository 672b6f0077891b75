import { paper } from '../helpers.ts';
import { PAPER_FIELDS, testBadInput } from '../bad-input.ts';

const encoder = new TextEncoder();
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

testBadInput('files that are not the YAML of an entry', [
  ['an empty file', '', '1:1  is empty'],
  ['a file of comments', '# nothing here\n', '1:1  is empty'],
  ['prose instead of fields', 'Just a sentence.\n', '1:1  "Just a sentence." is text (expected fields)'],
  ['a list instead of fields', '- title: x\n- title: y\n', '1:1  is a list (expected fields)'],
  [
    'a bracket that is never closed',
    paper({ authors: '[Ada Lovelace' }),
    '3:1  is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]; close the bracket',
  ],
  [
    'a quote that is never closed',
    paper({ title: '"A paper called SLUG' }),
    '1:30  is not YAML: missing closing quote "; a quote, bracket, colon or dash is missing; a value with special characters needs quotes',
  ],
  [
    'a field without its colon',
    'title SLUG\nauthors: [Ada]\n',
    '1:1  is not YAML: implicit keys need to be on a single line; put a field and its colon on one line; text over several lines needs quotes, or > after the colon',
  ],
  [
    'a title that holds a colon',
    paper({ title: 'OBS-Diff: Accurate Pruning' }),
    '1:8  is not YAML: nested mappings are not allowed in compact mappings; a value that contains ": " needs quotes',
  ],
  [
    'a title that begins with a bracket',
    paper({ title: '[PruneNet] a method' }),
    '1:19  is not YAML: unexpected scalar at node end; a value that begins with [ { * & ! or % needs quotes',
  ],
  [
    'a title that begins with a brace',
    paper({ title: '{LoRA} a method' }),
    '1:15  is not YAML: unexpected scalar at node end; a value that begins with [ { * & ! or % needs quotes',
  ],
  [
    'a title that begins with an at sign',
    paper({ title: '@once pruning' }),
    '1:8  is not YAML: plain value cannot start with reserved character @; a value that begins with @ or ` needs quotes',
  ],
  [
    'a title that begins with a star',
    paper({ title: '*Any* pruning' }),
    [
      '1:8  is read as a YAML alias, which entries do not use; put the value in quotes',
      '1:14  is not YAML: unexpected scalar at node end; a value that begins with [ { * & ! or % needs quotes',
    ],
  ],
  [
    'a title that begins with a backtick',
    paper({ title: '`tick` pruning' }),
    '1:8  is not YAML: plain value cannot start with reserved character `; a value that begins with @ or ` needs quotes',
  ],
  [
    'a title that begins with a percent sign',
    paper({ title: '%50 pruning' }),
    '1:8  is not YAML: plain value cannot start with directive indicator character %; a value that begins with @ or ` needs quotes',
  ],
  [
    'a title that begins with an ampersand',
    paper({ title: '&so pruning' }),
    '1:8  is read as a YAML anchor, which entries do not use; put the value in quotes',
  ],
  [
    'a title that begins with an exclamation mark',
    paper({ title: '!so it is' }),
    '1:8  is read as a YAML tag, which entries do not use; put the value in quotes',
  ],
  [
    'a title that ends early at a hash',
    paper({ title: 'a #1 pruning method' }),
    '1:10  YAML drops everything after " #"; put the value in quotes, or two spaces before a comment and one after its #',
  ],
  ['a title that begins with a hash', paper({ title: '#1 in pruning' }), /^1:8 .*" #"/],
  ['a title with text behind its quotes', paper({ title: '"Pruning" for all' }), /^1:18 {2}is not YAML: (?!.*begins with \[)/],
  ['a comment that is told from a cut value by its distance', paper({ released: '"2024-04" # not July', summary: 'What it does.  # in short' }), []],
  ['an anchor', paper({ title: '&name A paper called SLUG' }), '1:8  is read as a YAML anchor, which entries do not use; put the value in quotes'],
  ['an alias', paper({ name: '*name' }), '8:7  is read as a YAML alias, which entries do not use; put the value in quotes'],
  ['a tag', paper({ title: '!mine A paper called SLUG' }), '1:8  is read as a YAML tag, which entries do not use; put the value in quotes'],
  ['a standard tag', paper({ title: '!!str A paper called SLUG' }), []],
  ['a field that stands twice', `${paper()}title: Again\n`, '8:1  this field appears twice; keep one'],
  [
    'a field that stands twice in links',
    paper({ links: '{ page: https://example.org/SLUG, page: https://example.org/b }' }),
    '4:45  this field appears twice; keep one',
  ],
  [
    'a tab before a field',
    paper({ links: '\n\tpage: https://example.org/SLUG' }),
    '5:1  contains a tab instead of spaces; indent with spaces; YAML does not allow tabs',
  ],
  ['a tab behind a colon', paper().replace('title: ', 'title:\t'), []],
  [
    'a merge marker',
    `<<<<<<< HEAD\n${paper()}=======\n${paper()}>>>>>>> theirs\n`,
    '1:1  "<<<<<<< HEAD" is left over from a merge; keep one side and delete the markers',
  ],
  ['a second document', `${paper()}---\n${paper()}`, /^8:1 .*each file holds one entry/],
  ['dashes around the fields', `---\n${paper()}---\n`, /^9:1 .*each file holds one entry/],
  ['dashes before the fields', `---\n${paper()}`, []],
  [
    'a field that is indented by one space too many',
    paper().replace('authors', ' authors'),
    [
      '1:8  is not YAML: implicit keys need to be on a single line; put a field and its colon on one line; text over several lines needs quotes, or > after the colon',
    ],
  ],
  ['a complex key', `${paper()}? [a, b]\n: c\n`, '8:3  is not a valid field name; a name is text, in quotes if it is not a word'],
  ['a number as the name of a field', `${paper()}2024: x\n`, '8:1  is not a valid field name; a name is text, in quotes if it is not a word'],
  ['null as the name of a field', `${paper()}~: x\n`, '8:1  is not a valid field name; a name is text, in quotes if it is not a word'],
  ['a byte order mark and carriage returns', bytes([0xef, 0xbb, 0xbf], paper({ title: 'From Windows' }).replaceAll('\n', '\r\n')), []],
  [
    'carriage returns keep line numbers',
    paper({ title: 'From Windows again', added: 'soon' }).replaceAll('\n', '\r\n'),
    '7:8  added  "soon" is not a date (expected YYYY-MM-DD)',
  ],
  ['UTF-16', utf16(paper()), '1:1  is written in UTF-16 (expected UTF-8)'],
  ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x74]), '1:1  is written in UTF-16 (expected UTF-8)'],
  ['Latin-1', bytes('title: Una poda\nauthors: [Jos', [0xe9], ' Garcia]\n'), '2:14  contains bytes that are not UTF-8'],
  ['half a character at the end', bytes('title: x', [0xe2, 0x82]), '1:9  contains bytes that are not UTF-8'],
  ['bytes of a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), '1:1  contains bytes that are not UTF-8'],
  ['UTF-16 without its mark', new Uint8Array(Buffer.from(paper(), 'utf16le')), '1:1  is written in UTF-16 (expected UTF-8)'],
  ['a file without end', `${paper()}${'# \n'.repeat(40_000)}`, '1:1  is 121 kB large (expected at most 100 kB)'],
  ['lists within lists without end', `${paper()}tasks: ${'['.repeat(40_000)}${']'.repeat(40_000)}\n`, '1:1  is nested too deeply'],
  ['thousands of fields', Array.from({ length: 8000 }, (_, index) => `a${index}: 1`).join('\n'), Array.from({ length: 8007 }, () => /^\d+:1 {2}/)],
  [
    'a YAML 1.1 file',
    `# old\n%YAML 1.1\n---\n${paper({ authors: '[No, Yes]' })}`,
    '2:1  is read as a YAML directive, which entries do not use; remove the line',
  ],
  ['a title that begins with a question mark', paper({ title: '? which' }), /^1:8 .*a value that begins with "\? " needs quotes/],
  [
    'a title that begins with a bar',
    paper({ title: '| what' }),
    '1:10  is not YAML: not a YAML token: what; a value that begins with | or > needs quotes',
  ],
  ['a value right behind its colon', paper().replace('title: ', 'title:'), /^1:1 .*put a space after the colon$/],
  [
    'a list that is cut off at a hash',
    paper({ authors: '[Ada Lovelace, Grace Hopper #1]' }),
    /^3:1 .*YAML drops everything after " #", here the closing bracket; put the value in quotes$/,
  ],
  [
    'an item that begins with a hash',
    paper({ authors: '\n  - Ada Lovelace\n  - #2' }),
    [
      '4:5  YAML drops everything after " #"; put the value in quotes, or two spaces before a comment and one after its #',
      '4:5  authors.1  "#2" contains "#", which is not part of a name',
    ],
  ],
  ['a comment in place of a value', paper({ name: '  # none yet' }), /^8:\d+ {2}name {2}has no value/],
  [
    'a merge marker of three ways',
    `${paper()}||||||| parent of 1a2b3c4\n`,
    '8:1  "||||||| parent of 1a2b3c4" is left over from a merge; keep one side and delete the markers',
  ],
  [
    'a NUL',
    paper({ title: 'A NUL \u0000 as it is' }),
    '1:8  title  "A NUL \\u0000 as it is" contains a control character (U+0000) after "A NUL "; delete it',
  ],
  [
    'a NUL in quotes',
    paper({ title: '"A NUL \\0 in quotes"' }),
    '1:8  title  "A NUL \\u0000 in quotes" contains a control character (U+0000) after "A NUL "; delete it',
  ],
]);

testBadInput('fields', [
  ['a title is needed', paper({ title: undefined }), '1:1  title  Add a title.'],
  ['authors are needed', paper({ authors: undefined }), '1:1  authors  Add authors: a list, such as ["Junhan Zhu", "Hesong Wang"].'],
  ['released is needed', paper({ released: undefined }), '1:1  released  Add released, such as "2025-10".'],
  ['links are needed', paper({ links: undefined }), '1:1  links  Add links: at least one of arxiv, openreview, doi, page, code, project, weights.'],
  [
    'categories are needed',
    paper({ categories: undefined }),
    '1:1  categories  Add categories: a list of terms of content/vocabulary/categories.yaml.',
  ],
  ['a summary is needed', paper({ summary: undefined }), '1:1  summary  Add a summary.'],
  ['added is needed', paper({ added: undefined }), '1:1  added  Add added, such as "2026-11-25".'],
  [
    'every missing field is named at once',
    'name: Only\n',
    [
      '1:1  title  Add a title.',
      '1:1  authors  Add authors: a list, such as ["Junhan Zhu", "Hesong Wang"].',
      '1:1  released  Add released, such as "2025-10".',
      '1:1  links  Add links: at least one of arxiv, openreview, doi, page, code, project, weights.',
      '1:1  summary  Add a summary.',
      '1:1  added  Add added, such as "2026-11-25".',
      '1:1  categories  Add categories: a list of terms of content/vocabulary/categories.yaml.',
    ],
  ],
  ['a field without a value', paper({ title: '' }), '1:7  title  has no value (expected text)'],
  ['null', paper({ title: 'null' }), '1:8  title  has no value (expected text)'],
  ['a tilde', paper({ title: '~' }), '1:8  title  has no value (expected text)'],
  ['an empty text', paper({ title: '""' }), '1:8  title  is empty'],
  ['spaces alone', paper({ title: '"   "' }), '1:8  title  is empty'],
  ['an empty list', paper({ authors: '[]', categories: '[]' }), ['2:10  authors  is empty', '5:13  categories  is empty']],
  [
    'links without one',
    paper({ links: '{}' }),
    '4:8  links  is empty (expected at least one of arxiv, openreview, doi, page, code, project, weights)',
  ],
  [
    'links without a value',
    paper({ links: '' }),
    '4:7  links  has no value (expected at least one of arxiv, openreview, doi, page, code, project, weights)',
  ],
  ['an unknown field', paper({ sumary: 'x' }), `8:1  sumary  is not a known field; did you mean summary?`],
  ['an unknown field that is like none', paper({ zzzzzzzz: 'x' }), `8:1  zzzzzzzz  is not a known field; known fields are ${PAPER_FIELDS}`],
  [
    'an unknown field in links',
    paper({ links: '{ page: https://example.org/SLUG, arxive: "2404.10451" }' }),
    '4:45  links.arxive  is not a known field; did you mean arxiv?',
  ],
  [
    'an unknown field in venue',
    paper({ venue: '{ id: iclr, yaer: 2024 }' }),
    ['8:1  venue.year  Add a year: a number.', '8:20  venue.yaer  is not a known field; did you mean year?'],
  ],
  [
    'an unknown field in results',
    paper({ results: '[{ after: { fid: 4 }, sorce: Table 1 }]' }),
    ['8:11  results.0.source  Add a source, such as "Table 1".', '8:32  results.0.sorce  is not a known field; did you mean source?'],
  ],
  [
    'an unknown field in an organization',
    paper({ authors: '[{ organisation: OpenAI }]' }),
    ['2:11  authors.0.organization  Add an organization.', '2:13  authors.0.organisation  is not a known field; did you mean organization?'],
  ],
  ['__proto__ as a field', `${paper()}__proto__: x\n`, '8:1  "__proto__" is not the name of a field or term'],
  ['__proto__ as a mapping', `${paper()}__proto__: { a: 1 }\n`, '8:1  "__proto__" is not the name of a field or term'],
  ['constructor as a field', `${paper()}constructor: x\n`, `8:1  constructor  is not a known field; known fields are ${PAPER_FIELDS}`],
  ['toString as a field', `${paper()}toString: x\n`, `8:1  toString  is not a known field; known fields are ${PAPER_FIELDS}`],
  [
    '__proto__ in links',
    paper({ links: '{ page: https://example.org/SLUG, __proto__: x }' }),
    '4:45  "__proto__" is not the name of a field or term',
  ],
  [
    'constructor as a term',
    paper({ tasks: '[constructor]' }),
    '8:9  tasks.0  "constructor" is not a term of content/vocabulary/tasks.yaml; add it there if the field uses it',
  ],
  [
    'constructor as a metric',
    paper({ results: '[{ after: { constructor: 1 }, source: Table 1 }]' }),
    '8:22  results.0.after.constructor  "constructor" is not a term of content/vocabulary/metrics.yaml; add it there if the field uses it',
  ],
  ['__proto__ as a metric', paper({ results: '[{ after: { __proto__: 1, fid: 1 }, source: Table 1 }]' }), /^8:22 .*__proto__/],

  ['a list where text is meant', paper({ title: '[a, b]' }), '1:8  title  is a list (expected text)'],
  [
    'text where a list is meant',
    paper({ authors: 'Ada Lovelace' }),
    '2:10  authors  "Ada Lovelace" is text (expected a list); did you mean ["Ada Lovelace"]?',
  ],
  [
    'text where a list of terms is meant',
    paper({ categories: 'structured' }),
    '5:13  categories  "structured" is text (expected a list); did you mean ["structured"]?',
  ],
  [
    'text where fields are meant',
    paper({ links: 'https://example.org' }),
    '4:8  links  "https://example.org" is text (expected at least one of arxiv, openreview, doi, page, code, project, weights)',
  ],
  [
    'a list where fields are meant',
    paper({ links: '[https://example.org]' }),
    '4:8  links  is a list (expected at least one of arxiv, openreview, doi, page, code, project, weights)',
  ],
  ['fields where text is meant', paper({ summary: '{ a: b }' }), '6:10  summary  is fields (expected text)'],
  [
    'true where text is meant',
    paper({ title: 'true' }),
    '1:8  title  true is read as true or false (expected text, in quotes); did you mean "true"?',
  ],
  ['a number as the title', paper({ title: '1e5' }), '1:8  title  1e5 is read as a number (expected text, in quotes); did you mean "1e5"?'],
  ['an infinite title', paper({ title: '.inf' }), '1:8  title  .inf is read as a number (expected text, in quotes); did you mean ".inf"?'],
  ['an octal title', paper({ title: '0o17' }), '1:8  title  0o17 is read as a number (expected text, in quotes); did you mean "0o17"?'],
  ['a hexadecimal title', paper({ title: '0x1F' }), '1:8  title  0x1F is read as a number (expected text, in quotes); did you mean "0x1F"?'],
  ['a title of digits in quotes', paper({ title: '"1984"' }), []],
  ['No and Yes are names', paper({ authors: '[No, Yes]' }), []],
  ['null is no name', paper({ authors: '[Ada Lovelace, null]' }), '2:25  authors.1  has no value (expected text; remove the empty item)'],
  ['a number is no name', paper({ authors: '[Ada Lovelace, 7]' }), '2:25  authors.1  7 is read as a number (expected text, in quotes)'],
  [
    'a year in quotes',
    paper({ venue: '{ id: iclr, year: "2025" }' }),
    '8:26  venue.year  "2025" is text (expected a number, without quotes); did you mean 2025?',
  ],
  [
    'a year that is no number, where one is needed',
    paper({ venue: '{ id: iclr, year: .nan }' }),
    '8:26  venue.year  .nan is not a number (expected a number)',
  ],
  [
    'no value where the field may be left out',
    paper({ venue: '' }),
    '8:7  venue  has no value (expected fields: id, year, track; leave the field out if nothing is known)',
  ],
  ['a year with a fraction', paper({ venue: '{ id: iclr, year: 2025.5 }' }), '8:26  venue.year  2025.5 is not a whole number'],
  ['a year that cannot be', paper({ venue: '{ id: iclr, year: 20245 }' }), '8:26  venue.year  20245 is too large (expected at most 2100)'],
  ['a year before all of it', paper({ venue: '{ id: iclr, year: 25 }' }), '8:26  venue.year  is too small (expected 1950 or more)'],
  ['a venue without its year', paper({ venue: '{ id: iclr }' }), '8:1  venue.year  Add a year: a number.'],
  ['a venue as text', paper({ venue: 'ICLR 2025' }), '8:8  venue  "ICLR 2025" is text (expected fields: id, year, track)'],
  ['a result without its source', paper({ results: '[{ after: { fid: 4 } }]' }), '8:11  results.0.source  Add a source, such as "Table 1".'],
  [
    'a result without figures',
    paper({ results: '[{ source: Table 1 }]' }),
    '8:11  results.0.after  Add after: fields that are terms of content/vocabulary/metrics.yaml.',
  ],
  [
    'a result with empty figures',
    paper({ results: '[{ after: {}, source: Table 1 }]' }),
    '8:20  results.0.after  is empty (expected at least one metric)',
  ],
  [
    'a figure as text',
    paper({ results: '[{ after: { fid: "4.19" }, source: Table 1 }]' }),
    '8:27  results.0.after.fid  "4.19" is text (expected a number, without quotes); did you mean 4.19?',
  ],
  [
    'a figure with its unit',
    paper({ results: '[{ after: { macs-g: 6.06G }, source: Table 1 }]' }),
    '8:30  results.0.after.macs-g  "6.06G" is text (expected a number)',
  ],
  [
    'an infinite figure',
    paper({ results: '[{ after: { fid: .inf }, source: Table 1 }]' }),
    /^8:27 {2}results\.0\.after\.fid {2}(?!null is a number)/,
  ],
  ['no figure at all', paper({ results: '[{ after: { fid: .nan }, source: Table 1 }]' }), /^8:27 {2}results\.0\.after\.fid {2}(?!null is a number)/],
  [
    'results over several lines',
    `${paper()}results:\n  - after: { fid: 4 }\n    source: Table 1\n  - after:\n      fidd: 4\n    source: Table 2\n`,
    '12:7  results.1.after.fidd  "fidd" is not a term of content/vocabulary/metrics.yaml; did you mean fid?',
  ],
]);

testBadInput('identifiers', [
  [
    'an arXiv id without quotes',
    paper({ links: '{ arxiv: 2404.10450 }' }),
    '4:17  links.arxiv  2404.10450 is read as a number (expected text, in quotes); did you mean "2404.10450"?',
  ],
  [
    'an arXiv id that would lose its zeros',
    paper({ links: '{ arxiv: 2410.00010 }' }),
    '4:17  links.arxiv  2410.00010 is read as a number (expected text, in quotes); did you mean "2410.00010"?',
  ],
  [
    'an old arXiv id without quotes or archive',
    paper({ links: '{ arxiv: 0112017 }' }),
    '4:17  links.arxiv  0112017 is read as a number (expected text, in quotes); did you mean "0112017"?',
  ],
  [
    'an arXiv id in a line of its own',
    paper({ links: '\n  arxiv: 2404.10460' }),
    '5:10  links.arxiv  2404.10460 is read as a number (expected text, in quotes); did you mean "2404.10460"?',
  ],
  [
    'too few digits',
    paper({ links: '{ arxiv: "2404.1045" }' }),
    '4:17  links.arxiv  "2404.1045" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10450"?',
  ],
  [
    'too many digits',
    paper({ links: '{ arxiv: "2404.104501" }' }),
    '4:17  links.arxiv  "2404.104501" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address)',
  ],
  [
    'five digits before 2015',
    paper({ links: '{ arxiv: "1404.10450" }' }),
    '4:17  links.arxiv  "1404.10450" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address)',
  ],
  [
    'a month that is none',
    paper({ links: '{ arxiv: "2413.10450" }' }),
    '4:17  links.arxiv  "2413.10450" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address)',
  ],
  [
    'a hyphen for the dot',
    paper({ links: '{ arxiv: "2404-10452" }' }),
    '4:17  links.arxiv  "2404-10452" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10452"?',
  ],
  [
    'a version',
    paper({ links: '{ arxiv: 2404.10453v2 }' }),
    '4:17  links.arxiv  "2404.10453v2" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10453"?',
  ],
  [
    'an abs address',
    paper({ links: '{ arxiv: "https://arxiv.org/abs/2404.10454" }' }),
    '4:17  links.arxiv  "https://arxiv.org/abs/2404.10454" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10454"?',
  ],
  [
    'a pdf address',
    paper({ links: '{ arxiv: "https://www.arxiv.org/pdf/2404.10455v3.pdf" }' }),
    '4:17  links.arxiv  "https://www.arxiv.org/pdf/2404.10455v3.pdf" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10455"?',
  ],
  [
    'an html address',
    paper({ links: '{ arxiv: "https://arxiv.org/html/2404.10456v1#S3" }' }),
    '4:17  links.arxiv  "https://arxiv.org/html/2404.10456v1#S3" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10456"?',
  ],
  [
    'an alphaXiv address',
    paper({ links: '{ arxiv: "https://www.alphaxiv.org/abs/2404.10457" }' }),
    '4:17  links.arxiv  "https://www.alphaxiv.org/abs/2404.10457" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10457"?',
  ],
  [
    'a Hugging Face address',
    paper({ links: '{ arxiv: "https://huggingface.co/papers/2404.10458" }' }),
    '4:17  links.arxiv  "https://huggingface.co/papers/2404.10458" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10458"?',
  ],
  [
    'arXiv: before the id',
    paper({ links: '{ arxiv: "arXiv:2404.10459" }' }),
    '4:17  links.arxiv  "arXiv:2404.10459" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "2404.10459"?',
  ],
  ['an old id, right', paper({ released: '"1997-11"', links: '{ arxiv: hep-th/9711200 }' }), []],
  ['an old id with its subject, right', paper({ released: '"2003-09"', links: '{ arxiv: math.GT/0309136 }' }), []],
  [
    'an old id with a month that is none',
    paper({ links: '{ arxiv: hep-th/9713200 }' }),
    '4:17  links.arxiv  "hep-th/9713200" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address)',
  ],
  [
    'an old id in an address',
    paper({ links: '{ arxiv: "http://arxiv.org/abs/cs/0701188v1" }' }),
    '4:17  links.arxiv  "http://arxiv.org/abs/cs/0701188v1" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address); did you mean "cs/0701188"?',
  ],
  [
    'something else',
    paper({ links: '{ arxiv: soon }' }),
    '4:17  links.arxiv  "soon" is not an arXiv identifier (expected YYMM.NNNNN, without a version or address)',
  ],
  [
    'a DOI as an address',
    paper({ links: '{ doi: "https://doi.org/10.1000/182" }' }),
    '4:15  links.doi  "https://doi.org/10.1000/182" is not a DOI (expected 10.NNNN/…, without an address); did you mean "10.1000/182"?',
  ],
  [
    'a DOI with its prefix',
    paper({ links: '{ doi: "doi:10.1000/183" }' }),
    '4:15  links.doi  "doi:10.1000/183" is not a DOI (expected 10.NNNN/…, without an address); did you mean "10.1000/183"?',
  ],
  ['no DOI', paper({ links: '{ doi: "11.1000/182" }' }), '4:15  links.doi  "11.1000/182" is not a DOI (expected 10.NNNN/…, without an address)'],
  [
    'a DOI without quotes',
    paper({ links: '{ doi: 10.1000 }' }),
    '4:15  links.doi  10.1000 is read as a number (expected text, in quotes); did you mean "10.1000"?',
  ],
  ['a DOI full of brackets is right', paper({ links: '{ doi: "10.1002/(SICI)1097-0185(19990415)257:2<50::AID-AR4>3.3.CO;2-N" }' }), []],
  [
    'an OpenReview address',
    paper({ links: '{ openreview: "https://openreview.net/forum?id=t9m14jybcI" }' }),
    '4:22  links.openreview  "https://openreview.net/forum?id=t9m14jybcI" is not an OpenReview identifier (expected the id after "forum?id="); did you mean "t9m14jybcI"?',
  ],
  [
    'an OpenReview pdf address',
    paper({ links: '{ openreview: "https://openreview.net/pdf?id=t9m14jybcJ" }' }),
    '4:22  links.openreview  "https://openreview.net/pdf?id=t9m14jybcJ" is not an OpenReview identifier (expected the id after "forum?id="); did you mean "t9m14jybcJ"?',
  ],
  [
    'no OpenReview id',
    paper({ links: '{ openreview: "a b" }' }),
    '4:22  links.openreview  "a b" is not an OpenReview identifier (expected the id after "forum?id=")',
  ],
  [
    'a BibTeX key with a space',
    paper({ key: 'wang 2025' }),
    '8:6  key  "wang 2025" is not a BibTeX key (a letter, then letters and digits); did you mean "wang2025"?',
  ],
  [
    'a BibTeX key with an accent',
    paper({ key: 'garcía2025' }),
    '8:6  key  "garcía2025" is not a BibTeX key (a letter, then letters and digits); did you mean "garcia2025"?',
  ],
  ['a BibTeX key that begins with a digit', paper({ key: '2025wang' }), /^8:6 {2}key {2}"2025wang" is not a BibTeX key(?!.*did you mean "2025wang")/],
  ['a BibTeX key that is a number', paper({ key: '2025' }), '8:6  key  2025 is read as a number (expected text, in quotes); did you mean "2025"?'],
  [
    'a slug in capital letters',
    paper({ 'builds-on': '[Diff_Pruning]' }),
    [
      '8:13  builds-on.0  "Diff_Pruning" is not a slug (lowercase letters, digits and single hyphens); did you mean "diff-pruning"?',
      '8:13  builds-on.0  there is no entry "Diff_Pruning"',
    ],
  ],
]);

testBadInput('addresses', [
  [
    'without a scheme',
    paper({ links: '{ code: github.com/example/a }' }),
    '4:16  links.code  "github.com/example/a" is not a complete address (expected one that begins with https://); did you mean "https://github.com/example/a"?',
  ],
  [
    'with www alone',
    paper({ links: '{ code: www.example.org }' }),
    '4:16  links.code  "www.example.org" is not a complete address (expected one that begins with https://); did you mean "https://www.example.org"?',
  ],
  [
    'with a port but no scheme',
    paper({ links: '{ code: "example.org:8080/a" }' }),
    '4:16  links.code  "example.org:8080/a" is not a complete address (expected one that begins with https://); did you mean "https://example.org:8080/a"?',
  ],
  [
    'of a script',
    paper({ links: '{ code: "javascript:alert(1)" }' }),
    '4:16  links.code  "javascript:alert(1)" begins with "javascript:" (only https: and http: are followed)',
  ],
  [
    'of a script in capitals',
    paper({ links: '{ code: "JavaScript:alert(1)" }' }),
    '4:16  links.code  "JavaScript:alert(1)" begins with "javascript:" (only https: and http: are followed)',
  ],
  [
    'of data',
    paper({ links: '{ code: "data:text/html,x" }' }),
    '4:16  links.code  "data:text/html,x" begins with "data:" (only https: and http: are followed)',
  ],
  [
    'of a file',
    paper({ links: '{ code: "file:///etc/passwd" }' }),
    '4:16  links.code  "file:///etc/passwd" begins with "file:" (only https: and http: are followed)',
  ],
  [
    'of mail',
    paper({ links: '{ code: "mailto:a@example.org" }' }),
    '4:16  links.code  "mailto:a@example.org" begins with "mailto:" (only https: and http: are followed)',
  ],
  [
    'with one slash',
    paper({ links: '{ code: "https:/example.org/x" }' }),
    '4:16  links.code  "https:/example.org/x" is not a complete address; did you mean "https://example.org/x"?',
  ],
  [
    'with no slash',
    paper({ links: '{ code: "http:example.org" }' }),
    '4:16  links.code  "http:example.org" is not a complete address; did you mean "http://example.org"?',
  ],
  [
    'with spaces at its ends',
    paper({ links: '{ code: " https://example.org " }' }),
    '4:16  links.code  " https://example.org " has spaces at the start or end; did you mean "https://example.org"?',
  ],
  [
    'with a space inside',
    paper({ links: '{ code: "https://example.org/a b" }' }),
    '4:16  links.code  "https://example.org/a b" contains a character that is not allowed in an address',
  ],
  [
    'with a quote',
    paper({ links: `{ code: 'https://example.org/"x' }` }),
    '4:16  links.code  "https://example.org/\\"x" contains a character that is not allowed in an address',
  ],
  [
    'with a line break',
    paper({ links: '{ code: "https://example.org/\\nx" }' }),
    '4:16  links.code  "https://example.org/\\nx" contains a character that is not allowed in an address',
  ],
  [
    'with a user name',
    paper({ links: '{ code: "https://github.com@evil.example" }' }),
    '4:16  links.code  "https://github.com@evil.example" contains a user name, which hides the real host',
  ],
  ['with a host without a dot', paper({ links: '{ code: "https://localhost/x" }' }), '4:16  links.code  "https://localhost/x" has no full host name'],
  [
    'with nothing behind the scheme',
    paper({ links: '{ code: "https://" }' }),
    /^4:16 {2}links\.code {2}"https:\/\/" is not a complete address(?!.*did you mean)/,
  ],
  [
    'of a host that begins with a dot',
    paper({ links: '{ code: "https://.example.org/" }' }),
    '4:16  links.code  "https://.example.org/" has no full host name',
  ],
  [
    'that is a title',
    paper({ links: '{ project: Our Great Paper }' }),
    '4:19  links.project  "Our Great Paper" contains a character that is not allowed in an address',
  ],
  [
    'that is empty',
    paper({ links: '{ project: "" }' }),
    '4:19  links.project  "" is not a complete address (expected one that begins with https://)',
  ],
  [
    'that is null',
    paper({ links: '{ project: null, page: https://example.org/SLUG }' }),
    '4:19  links.project  has no value (expected text; leave the field out if nothing is known)',
  ],
  [
    'among several weights',
    paper({ links: '{ weights: [https://example.org/a, example.org/b] }' }),
    '4:43  links.weights.1  "example.org/b" is not a complete address (expected one that begins with https://); did you mean "https://example.org/b"?',
  ],
  ['of weights as a number', paper({ links: '{ weights: 5 }' }), '4:19  links.weights  5 is read as a number (expected text, in quotes)'],
  [
    'of 2001 characters',
    paper({ links: `{ code: https://example.org/${'a'.repeat(1981)} }` }),
    '4:16  links.code  is 2001 characters long (expected at most 2000)',
  ],
  [
    'of a result',
    paper({ results: '[{ after: { fid: 4 }, source: README, source-link: example.org }]' }),
    '8:61  results.0.source-link  "example.org" is not a complete address (expected one that begins with https://); did you mean "https://example.org"?',
  ],
  ['with other alphabets', paper({ links: '{ code: https://пример.рф/список, project: "https://example.org/a_(b)?c=d&e=%20#f" }' }), []],
]);

testBadInput('dates', [
  ['a month that is none', paper({ released: '"2024-13"' }), '3:11  released  "2024-13" is not a date (expected YYYY-MM or YYYY-MM-DD)'],
  ['a day that is none', paper({ released: '"2024-02-31"' }), '3:11  released  "2024-02-31" is not a date (expected YYYY-MM or YYYY-MM-DD)'],
  ['a leap day', paper({ released: '"2024-02-29"' }), []],
  ['a leap day in another year', paper({ released: '"2023-02-29"' }), '3:11  released  "2023-02-29" is not a date (expected YYYY-MM or YYYY-MM-DD)'],
  ['with slashes, month first', paper({ released: '4/27/2023' }), '3:11  released  "4/27/2023" is not a date (expected YYYY-MM or YYYY-MM-DD)'],
  [
    'with slashes, year first',
    paper({ released: '2023/4/27' }),
    '3:11  released  "2023/4/27" is not a date (expected YYYY-MM or YYYY-MM-DD); did you mean "2023-04-27"?',
  ],
  [
    'with single digits',
    paper({ released: '2023-4' }),
    '3:11  released  "2023-4" is not a date (expected YYYY-MM or YYYY-MM-DD); did you mean "2023-04"?',
  ],
  [
    'with a time',
    paper({ released: '2023-04-27T10:00:00Z' }),
    '3:11  released  "2023-04-27T10:00:00Z" is not a date (expected YYYY-MM or YYYY-MM-DD); did you mean "2023-04-27"?',
  ],
  ['a number', paper({ released: '2024' }), '3:11  released  2024 is read as a number (expected text, in quotes); did you mean "2024"?'],
  ['a year', paper({ released: '"2024"' }), []],
  ['without quotes, as the day stands there', paper({ released: '2024-04-01', added: '2026-11-25' }), []],
  ['in words', paper({ released: 'April 2024' }), '3:11  released  "April 2024" is not a date (expected YYYY-MM or YYYY-MM-DD)'],
  ['a month where a day is meant', paper({ added: '"2026-11"' }), /^7:8 {2}added {2}"2026-11" is not a date \(expected YYYY-MM-DD\)$/],
  ['a year long ago', paper({ released: '"0024"' }), '3:11  released  "0024" is not a date (expected YYYY-MM or YYYY-MM-DD)'],
  [
    'with a space',
    paper({ released: '" 2024-04"' }),
    '3:11  released  " 2024-04" is not a date (expected YYYY-MM or YYYY-MM-DD); did you mean "2024-04"?',
  ],
  [
    'in digits of another alphabet',
    paper({ released: '"２０２４-04"' }),
    '3:11  released  "２０２４-04" is not a date (expected YYYY-MM or YYYY-MM-DD)',
  ],
]);

testBadInput('terms', [
  [
    'an unknown category',
    paper({ categories: '[semistructured]' }),
    '5:14  categories.0  "semistructured" is not a term of content/vocabulary/categories.yaml; did you mean "semi-structured"?',
  ],
  [
    'a category in capitals',
    paper({ categories: '[Structured]' }),
    '5:14  categories.0  "Structured" is not a term of content/vocabulary/categories.yaml; did you mean "structured"?',
  ],
  [
    'a category that is like none',
    paper({ categories: '[zzzzzzzzz]' }),
    '5:14  categories.0  "zzzzzzzzz" is not a term of content/vocabulary/categories.yaml; add it there if the field uses it',
  ],
  [
    'an unknown task',
    paper({ tasks: '[text-to-imge]' }),
    '8:9  tasks.0  "text-to-imge" is not a term of content/vocabulary/tasks.yaml; did you mean "text-to-image"?',
  ],
  [
    'an alias of a model',
    paper({ models: '[SD1.5]' }),
    '8:10  models.0  "SD1.5" is not a term of content/vocabulary/models.yaml; did you mean "sd-1-5"?',
  ],
  [
    'the name of a model',
    paper({ models: '["Stable Diffusion 1.5"]' }),
    '8:10  models.0  "Stable Diffusion 1.5" is not a term of content/vocabulary/models.yaml; did you mean "sd-1-5"?',
  ],
  [
    'an alias of a task',
    paper({ tasks: '[t2i]' }),
    '8:9  tasks.0  "t2i" is not a term of content/vocabulary/tasks.yaml; did you mean "text-to-image"?',
  ],
  [
    'a venue in capitals',
    paper({ venue: '{ id: NeurIPS, year: 2024 }' }),
    '8:14  venue.id  "NeurIPS" is not a term of content/vocabulary/venues.yaml; did you mean "neurips"?',
  ],
  [
    'an unknown metric',
    paper({ results: '[{ after: { fdi: 4 }, source: Table 1 }]' }),
    '8:22  results.0.after.fdi  "fdi" is not a term of content/vocabulary/metrics.yaml; add it there if the field uses it',
  ],
  [
    'a metric in capitals',
    paper({ results: '[{ after: { FID: 4 }, before: { FID: 3 }, source: Table 1 }]' }),
    [
      '8:22  results.0.after.FID  "FID" is not a term of content/vocabulary/metrics.yaml; did you mean fid?',
      '8:42  results.0.before.FID  "FID" is not a term of content/vocabulary/metrics.yaml; did you mean fid?',
    ],
  ],
  [
    'a metric that is like none',
    paper({ results: '[{ after: { zzzzzzzz: 4 }, source: Table 1 }]' }),
    '8:22  results.0.after.zzzzzzzz  "zzzzzzzz" is not a term of content/vocabulary/metrics.yaml; add it there if the field uses it',
  ],
  ['a term twice', paper({ categories: '[structured, structured]' }), '5:26  categories.1  "structured" appears twice in this list; remove one'],
  [
    'an unknown term of training',
    paper({ training: 'finetuning' }),
    '8:11  training  "finetuning" is not a term of content/vocabulary/training.yaml; did you mean "fine-tuning"?',
  ],
  ['a list where one term is meant', paper({ training: '[fine-tuning]' }), '8:11  training  is a list (expected text)'],
  [
    'N:M on a paper that is not semi-structured',
    paper({ patterns: '["2:4"]' }),
    '8:11  patterns  is only for semi-structured papers; add semi-structured to categories, or remove patterns',
  ],
  ['the month in which code was looked for', paper({ 'code-checked': '"2026-11"' }), []],
  [
    'code looked for in vain, and found',
    paper({ links: '{ code: https://example.org/SLUG }', 'code-checked': '"2026-11"' }),
    '8:15  code-checked  says that no code was found, but links.code is set; remove code-checked',
  ],
  [
    'a day on which code was looked for',
    paper({ 'code-checked': '"2026-11-27"' }),
    '8:15  code-checked  "2026-11-27" is not a date (expected YYYY-MM)',
  ],
  ['N:M without quotes stays text', paper({ categories: '[semi-structured]', patterns: '[2:4, 1:4]' }), []],
  [
    'N equal to M',
    paper({ categories: '[semi-structured]', patterns: '["4:4"]' }),
    '8:12  patterns.0  "4:4" keeps 4 of 4, which prunes nothing (expected N smaller than M)',
  ],
  [
    'N greater than M',
    paper({ categories: '[semi-structured]', patterns: '["4:2"]' }),
    '8:12  patterns.0  "4:2" keeps 4 of 2, which prunes nothing (expected N smaller than M); did you mean "2:4"?',
  ],
  [
    'N of zero',
    paper({ categories: '[semi-structured]', patterns: '["0:4"]' }),
    '8:12  patterns.0  "0:4" is not an N:M pattern (expected two numbers, as in "2:4")',
  ],
  [
    'another sign for the colon',
    paper({ categories: '[semi-structured]', patterns: '["2/4"]' }),
    '8:12  patterns.0  "2/4" is not an N:M pattern (expected two numbers, as in "2:4")',
  ],
  [
    'N:M in letters',
    paper({ categories: '[semi-structured]', patterns: '["N:M"]' }),
    '8:12  patterns.0  "N:M" is not an N:M pattern (expected two numbers, as in "2:4")',
  ],
  ['an empty list of patterns', paper({ categories: '[semi-structured]', patterns: '[]' }), '8:11  patterns  is empty'],
]);

testBadInput('mathematics in titles', [
  ['a command that TeX has', paper({ title: 'SLUG with $\\ell_0$ and $O(n^2)$' }), []],
  ['money', paper({ title: 'SLUG for $5 or $10' }), []],
  [
    'a command that nobody knows',
    paper({ title: 'SLUG with $\\sparse{x}$' }),
    '1:8  title  "$\\sparse{x}$" is TeX that KaTeX cannot read: undefined control sequence: \\sparse',
  ],
  ['a brace that is never closed', paper({ title: 'SLUG of $x^{2$' }), `1:8  title  "$x^{2$" is TeX that KaTeX cannot read: expected '}', got 'EOF'`],
  [
    'a link in another title, and mathematics that never ends',
    paper({ 'also-known-as': '["SLUG $\\\\href{https://example.org}{x}$", "SLUG $\\\\def\\\\a{\\\\a}\\\\a$"]' }),
    [
      '8:17  also-known-as.0  "$\\href{https://example.org}{x}$" uses \\href, which is not allowed in mathematics here',
      '8:60  also-known-as.1  "$\\def\\a{\\a}\\a$" uses \\def; macros cannot be defined here',
    ],
  ],
]);

testBadInput('text', [
  [
    'a ligature',
    paper({ title: 'An eﬃcient method' }),
    '1:8  title  "An eﬃcient method" contains a ligature (U+FB03) after "An e"; type its letters one by one',
  ],
  [
    'an invisible character',
    paper({ title: 'A\u200Bpaper' }),
    '1:8  title  "A\\u200bpaper" contains an invisible character (U+200B) after "A"; delete it',
  ],
  [
    'a soft hyphen',
    paper({ summary: 'Prun\u00ADing.' }),
    '6:10  summary  "Prun\\u00ading." contains an invisible character (U+00AD) after "Prun"; delete it',
  ],
  [
    'a byte order mark inside',
    paper({ title: 'A mark \uFEFFinside' }),
    '1:8  title  "A mark \\ufeffinside" contains an invisible character (U+FEFF) after "A mark "; delete it',
  ],
  [
    'a character that turns the text',
    paper({ title: 'A turn \u202Einside' }),
    '1:8  title  "A turn \\u202einside" contains a character that changes the direction of the text (U+202E) after "A turn "; delete it',
  ],
  [
    'an isolate',
    paper({ title: 'An \u2066isolate\u2069' }),
    '1:8  title  "An \\u2066isolate\\u2069" contains a character that changes the direction of the text (U+2066) after "An "; delete it',
  ],
  [
    'a backspace',
    paper({ title: '"A back \\b space"' }),
    '1:8  title  "A back \\b space" contains a control character (U+0008) after "A back "; delete it',
  ],
  [
    'a bell as it is',
    paper({ title: 'A bell \u0007 inside' }),
    '1:8  title  "A bell \\u0007 inside" contains a control character (U+0007) after "A bell "; delete it',
  ],
  [
    'a line separator',
    paper({ title: '"A line\\L separator"' }),
    '1:8  title  "A line\\u2028 separator" contains a control character (U+2028) after "A line"; delete it',
  ],
  [
    'a damaged character',
    paper({ title: 'A na\uFFFDve paper' }),
    '1:8  title  "A na\uFFFDve paper" contains a damaged character (U+FFFD) after "A na"; type the right one',
  ],
  ['half of a pair', paper({ title: '"Half a \\uD800 pair"' }), /^1:8 {2}title .*U\+D800/],
  [
    'an HTML entity',
    paper({ title: 'Pruning &amp; more' }),
    '1:8  title  "Pruning &amp; more" contains the HTML entity &amp;; write the character itself',
  ],
  [
    'a numbered HTML entity',
    paper({ title: 'Pruning &#38; more' }),
    '1:8  title  "Pruning &#38; more" contains the HTML entity &#38;; write the character itself',
  ],
  ['an ampersand and a semicolon are text', paper({ title: 'Q&A; more of it for SLUG' }), []],
  ['AT&T is text', paper({ title: 'AT&T and R&D; SLUG' }), []],
  [
    'a LaTeX command in a title',
    paper({ title: 'Pruning \\mathsf{DiT}' }),
    '1:8  title  "Pruning \\\\mathsf{DiT}" contains the LaTeX command \\mathsf; write the character itself, or put mathematics between dollar signs',
  ],
  [
    'an escaped ampersand in a title',
    paper({ title: 'Q\\&A of pruning' }),
    '1:8  title  "Q\\\\&A of pruning" contains the LaTeX command \\&; write the character itself, or put mathematics between dollar signs',
  ],
  ['LaTeX between dollars', paper({ title: 'Pruning the $\\ell_0$ norm' }), []],
  [
    'a LaTeX accent in an author',
    paper({ authors: `[Jos\\'e Garc\\'ia]` }),
    '2:11  authors.0  "Jos\\\\\'e Garc\\\\\'ia" contains LaTeX; write the letters themselves',
  ],
  ['braces in an author', paper({ authors: '["Jos{é}"]' }), '2:11  authors.0  "Jos{é}" contains LaTeX; write the letters themselves'],
  [
    'a superscript tag in a title',
    paper({ title: 'Sp<sup>2</sup>360' }),
    '1:8  title  "Sp<sup>2</sup>360" contains the HTML tag <sup>; write the Unicode character (² for example), or $^2$',
  ],
  ['markup that is not special in a title', paper({ title: 'Is p <b> q & a | b `c` *d* _e_ {f} SLUG' }), []],
  ['et al.', paper({ authors: '[Ada Lovelace et al.]' }), '2:11  authors.0  "Ada Lovelace et al." is not an author; name every author'],
  ['et al. alone', paper({ authors: '[Ada Lovelace, et al]' }), '2:25  authors.1  "et al" is not an author; name every author'],
  ['others', paper({ authors: '[Ada Lovelace, others]' }), '2:25  authors.1  "others" is not an author; name every author'],
  ['and others', paper({ authors: '[Ada Lovelace, and others]' }), '2:25  authors.1  "and others" is not an author; name every author'],
  [
    'two authors in one',
    paper({ authors: '[Ada Lovelace and Grace Hopper]' }),
    '2:11  authors.0  "Ada Lovelace and Grace Hopper" contains more than one author; write each author as one item of the list',
  ],
  [
    'two authors with an ampersand',
    paper({ authors: '[Ada Lovelace & Grace Hopper]' }),
    '2:11  authors.0  "Ada Lovelace & Grace Hopper" contains more than one author; write each author as one item of the list',
  ],
  [
    'authors with a semicolon',
    paper({ authors: '["Lovelace, Ada; Hopper, Grace"]' }),
    '2:11  authors.0  "Lovelace, Ada; Hopper, Grace" contains more than one author; write each author as one item of the list',
  ],
  [
    'family name first',
    paper({ authors: '["Lovelace, Ada"]' }),
    '2:11  authors.0  "Lovelace, Ada" is written family name first (expected the order of the paper); did you mean "Ada Lovelace"?',
  ],
  [
    'all of them in one text',
    paper({ authors: '["Ada Lovelace, Grace Hopper, Alan Turing"]' }),
    '2:11  authors.0  "Ada Lovelace, Grace Hopper, Alan Turing" is written family name first (expected the order of the paper)',
  ],
  [
    'the number of a namesake',
    paper({ authors: '[Wei Wang 0063]' }),
    '2:11  authors.0  "Wei Wang 0063" ends in a number that DBLP adds to tell namesakes apart; did you mean "Wei Wang"?',
  ],
  [
    'an organization as a person',
    paper({ authors: '[Qwen Team]' }),
    '2:11  authors.0  "Qwen Team" is the name of an organization; write { organization: "Qwen Team" }',
  ],
  [
    'a stated family name with a slip',
    paper({ authors: '[{ given: Gabriel, famly: García Márquez }]' }),
    ['2:11  authors.0.family  Add a family, such as "García Márquez".', '2:29  authors.0.famly  is not a known field; did you mean family?'],
  ],
  [
    'a suffix that is none',
    paper({ authors: '[{ given: Ada, family: Lovelace, suffix: PhD }]' }),
    '2:51  authors.0.suffix  "PhD" is not a suffix of a name (expected Jr., Sr., II, III, IV or Júnior)',
  ],
  [
    'an author twice',
    paper({ authors: '[Ada Lovelace, Grace Hopper, Ada Lovelace]' }),
    '2:39  authors.2  "Ada Lovelace" appears twice among the authors; remove one',
  ],
  [
    'names as they are',
    paper({
      authors: `["Sammy Davis, Jr.", José García, Jiří Novák, 张伟, Ludwig van der Berg, Miles O'Brien, { organization: "Smith and Sons" }, Alexander Others]`,
    }),
    [],
  ],
  ['a summary of 401 characters', paper({ summary: 'x'.repeat(401) }), '6:10  summary  is 401 characters long (expected at most 400)'],
  ['a summary of 400 characters', paper({ summary: 'x'.repeat(400) }), []],
  ['a title of 301 characters', paper({ title: 'y'.repeat(301) }), '1:8  title  is 301 characters long (expected at most 300)'],
  ['a title of 300 characters', paper({ title: 'y'.repeat(300) }), []],
  ['a name of 61 characters', paper({ name: 'z'.repeat(61) }), '8:7  name  is 61 characters long (expected at most 60)'],
  ['an emoji counts as it is seen', paper({ summary: '🧪'.repeat(300) }), []],
  ['emoji beyond the longest summary', paper({ summary: '🧪'.repeat(401) }), '6:10  summary  is 401 characters long (expected at most 400)'],
  [
    'a named entity with a digit',
    paper({ title: 'Sp&sup2;360' }),
    '1:8  title  "Sp&sup2;360" contains the HTML entity &sup2;; write the character itself',
  ],
  ['a title whose length is spaces', paper({ title: `"${'w '.repeat(40)}${' '.repeat(300)}SLUG"` }), []],
  ['a summary over several lines', paper({ summary: '>\n  What it does,\n  in two lines.' }), []],
]);
