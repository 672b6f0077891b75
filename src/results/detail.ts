import { formatSetting } from '../catalogue/results.ts';
import type { Setting } from './setting.ts';

const partsOf = ({ result }: Setting): string[] =>
  formatSetting(result)
    .split(/[,;]\s+/)
    .filter(Boolean);

/** What the words of all these rows have in common: "25 steps", "768 px scaled to 256". */
export function sharedParts(settings: readonly Setting[]): string[] {
  const [first, ...others] = settings.map(partsOf);
  return (first ?? []).filter((part) => others.every((parts) => parts.includes(part)));
}

/** What tells each row from the others of its paper, short enough to stand beside a point; empty where nothing does. */
export function detailsOf(settings: readonly Setting[], most = 24): Map<Setting, string> {
  const byPaper = Map.groupBy(settings, ({ paper }) => paper.slug);
  return new Map(
    settings.map((setting) => {
      const rows = byPaper.get(setting.paper.slug)!;
      const shared = rows.length > 1 ? sharedParts(rows) : [];
      return [
        setting,
        fitParts(
          partsOf(setting).filter((part) => !shared.includes(part)),
          most,
        ),
      ];
    }),
  );
}

/** As many parts as there is room for; a first part that is too long is cut. */
function fitParts(parts: readonly string[], most: number): string {
  let text = clip(parts[0] ?? '', most);
  for (const part of parts.slice(1)) {
    if (text.length + part.length + 2 > most) break;
    text += `, ${part}`;
  }
  return text;
}

/**
 * As many words of a text as fit into so many letters, or the beginning of the first. Without an ellipsis, since what can
 * be seen of a link has to be part of its name: https://www.w3.org/WAI/WCAG22/Understanding/label-in-name.html
 */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return text.slice(0, end > 0 ? end : most).replace(/[\s:,;–-]+$/, '');
}
