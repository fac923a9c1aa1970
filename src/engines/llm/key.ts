import { findProvider } from "./providers.ts";

/** The keys that a caller has found in its surroundings. */
interface Keys {
  /** The address that the settings name; undefined for the provider's own. */
  readonly baseUrl?: string | undefined;
  /** The key that its user has set for this engine, whichever server it talks to (`LLM_API_KEY`). */
  readonly llmKey?: string | undefined;
  /** The providers' usual keys by the name of their variable: `{ANTHROPIC_API_KEY: …}`. */
  readonly providerKeys?: Readonly<Record<string, string | undefined>> | undefined;
}

/**
 * The key that requests may carry, or undefined for none. A provider's usual key goes to the provider's own address and
 * nowhere else: settings come with a repository, and an address in them could be anybody's. With `baseUrl` named, only
 * the key that was set for this engine is sent. Blanks around a key, as from a file, are dropped; a blank key is none.
 */
export function keyFor(provider: string, { baseUrl, llmKey, providerKeys = {} }: Keys): string | undefined {
  const own = trimmed(llmKey);
  if (own !== undefined || baseUrl !== undefined) return own;
  const row = findProvider(provider);
  return row ? trimmed(providerKeys[row.keyVariable]) : undefined;
}

function trimmed(key: string | undefined): string | undefined {
  return key?.trim() || undefined;
}
