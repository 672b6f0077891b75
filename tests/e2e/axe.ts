import AxeBuilder from '@axe-core/playwright';
import type { Page } from './test.ts';

/** WCAG 2.2 up to level AA, and what axe thinks good besides. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands, an item for each rule that is broken.
 * @param rules the only ones to look at. @param part the selector of what is looked at, the whole page when absent.
 */
export async function violationsOn(page: Page, rules?: string[], part = 'html'): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    // No page has frames, so that axe needs no page of its own to gather what it found in them.
    .setLegacyMode(true)
    // Of what is right, axe lists no elements, which takes it half of its time.
    .options({ resultTypes: ['violations'] })
    .include(part);
  const { violations } = await (rules === undefined ? builder.withTags(TAGS) : builder.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
