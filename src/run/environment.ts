/** What the caller takes from its surroundings for the engines; the core never reads the environment itself. */
export interface Environment {
  readonly deeplKey?: string | undefined;
  readonly deeplServerUrl?: string | undefined;
}
