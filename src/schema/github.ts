const REPOSITORY = /^(?:(?:https?:\/\/)?(?:www\.)?github\.com\/|git@github\.com:)([\w-]+)\/([\w.-]+?)(?:\.git)?(?:[/?#].*)?$/i;

// Pages of GitHub itself, which stand where the name of an account would.
const PAGES = new Set(
  (
    'about accelerator account advisories apps blog codespaces collections contact copilot customer-stories dashboard discussions ' +
    'enterprise enterprises events explore features gist gists git-guides import integrations issues join login logout marketplace ' +
    'mobile models new newsroom nonprofit notifications open-source organizations orgs partners premium-support pricing pulls ' +
    'readme repos resources search security sessions settings signup site solutions sponsors stars support team teams topics ' +
    'trending user users watching why-github'
  ).split(' '),
);

/** "owner/name" in an address of a GitHub repository, or undefined. */
export function githubRepository(address: string): string | undefined {
  const [, owner, name] = REPOSITORY.exec(address.trim()) ?? [];
  return owner === undefined || name === undefined || PAGES.has(owner.toLowerCase()) ? undefined : `${owner}/${name}`;
}
