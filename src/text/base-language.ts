import type { Lng } from "../model.ts";

/** The language of a tag without script or region, in small letters: `en` of `en-GB`. */
export function baseLanguage(lng: Lng): Lng {
  return lng.toLowerCase().split(/[-_]/u, 1)[0] ?? lng;
}
