const REPOSITORY = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|git@github\.com:)([\w-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#].*)?$/i;

// Pages of GitHub itself, which stand where the name of an account would.
const PAGES = new Set(
  (
    'about account apps blog codespaces collections contact copilot customer-stories dashboard discussions enterprise enterprises events ' +
    'explore features issues join login logout marketplace mobile models new notifications organizations orgs partners pricing pulls readme ' +
    'resources search security sessions settings signup site solutions sponsors stars team teams topics trending user users watching'
  ).split(' '),
);

/** "owner/name" in an address of a GitHub repository, or undefined. */
export function githubRepository(address: string): string | undefined {
  const [, owner, name] = REPOSITORY.exec(address.trim()) ?? [];
  return owner === undefined || name === undefined || PAGES.has(owner.toLowerCase()) ? undefined : `${owner}/${name}`;
}
