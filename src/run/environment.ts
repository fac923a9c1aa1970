/** What the caller takes from its surroundings; the core never looks at the environment itself. */
export interface Environment {
  /** The value of an environment variable; undefined when it is not set, or empty. */
  readonly variable: (name: string) => string | undefined;
}
