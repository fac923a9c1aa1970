import { isDeepStrictEqual } from "node:util";
import type { Lng } from "../../model.ts";
import type { Bundle } from "../bundle.ts";
import { bundleTexts } from "./texts.ts";

/** A locale file and the bundle it was made from. */
export interface BundleFile {
  readonly json: string;
  readonly bundle: Bundle;
}

/**
 * Loads the locale file into a real i18next with default options and asks it for every string of the bundle, one by
 * one and as the `body` arrays. Gives one line for each that comes back different; none when all is well.
 */
export async function verifyBundle(lng: Lng, namespace: string, file: BundleFile): Promise<readonly string[]> {
  const { createInstance } = await import("i18next");
  const i18n = createInstance();
  await i18n.init({ lng, resources: { [lng]: { [namespace]: JSON.parse(file.json) } } });
  return expectations(file.bundle).flatMap(([key, expected]) => {
    const actual: unknown = i18n.t(key, { ns: namespace, returnObjects: true });
    return isDeepStrictEqual(actual, expected)
      ? []
      : [`${key}: i18next returns ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  });
}

function expectations(bundle: Bundle): readonly (readonly [key: string, expected: unknown])[] {
  const bodies = Object.entries(bundle.sections).filter(([, section]) => section.body !== undefined);
  return [
    ...bundleTexts(bundle).map(({ key, text }) => [key, text] as const),
    ...bodies.map(([id, section]) => [`sections.${id}.body`, section.body] as const),
  ];
}
