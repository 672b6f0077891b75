/** Longer addresses are refused by GitHub and by some browsers and proxies on the way. */
const LONGEST_ADDRESS = 8000;

/** GitHub's page for a new file. */
export interface NewFilePage {
  href: string;
  /** Whether the text is in the address; otherwise only the file's name is, and the text must be pasted. */
  holdsText: boolean;
}

/**
 * The address of GitHub's page for a new file with its name and text filled in.
 * @param root where new files are made, such as `https://github.com/OWNER/REPO/new/main`. @param file its path in the repository.
 */
export function newFilePage(root: string, file: string, text: string): NewFilePage {
  const named = `${root}?filename=${encodeURIComponent(file).replaceAll('%2F', '/')}`;
  const whole = `${named}&value=${encodeURIComponent(text.toWellFormed())}`;
  return whole.length <= LONGEST_ADDRESS ? { href: whole, holdsText: true } : { href: named, holdsText: false };
}
