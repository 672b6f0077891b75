/**
 * A value that all copies of a module in this process share. A build has such a module up to three times: its own, one that
 * Astro runs for `.mdx` bodies, and one that it bundles into the pages; a symbol is known to all of them.
 */
export function shared<Value>(name: string): { share: (value: Promise<Value>) => void; get: (make: () => Promise<Value>) => Promise<Value> } {
  const key = Symbol.for(`awesome-diffusion-pruning.${name}`);
  const process = globalThis as Record<symbol, Promise<Value> | undefined>;
  return {
    share: (value) => {
      process[key] = value;
    },
    get: (make) => (process[key] ??= make()),
  };
}
