import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { builtPages, fileOf } from './dist.ts';
import { sites } from './sites.ts';
import { expect, test } from './test.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

for (const site of Object.values(sites)) {
  test(`every page of ${site.label} is valid HTML`, async () => {
    const problems: string[] = [];
    const pages = builtPages(site);
    for (const page of pages) {
      const { results } = await validator.validateString(readFileSync(fileOf(site, page), 'utf8'));
      problems.push(
        ...results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${page}:${line}:${column} ${ruleId}: ${message}`)),
      );
    }
    expect(pages.length).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  });
}
