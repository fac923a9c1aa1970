import { VisavisError } from "../errors.ts";
import type { Lng, TranslatedUnit, Translation, Unit } from "../model.ts";
import { makeBundle, type Bundle } from "../emit/bundle.ts";
import { stringifyBundle } from "../emit/bundle/json.ts";
import { verifyBundle } from "../emit/bundle/verify.ts";
import { writeEdition, type Edition } from "../emit/edition.ts";
import { targetText } from "../emit/targets.ts";
import { translatableUnits } from "../memory/leverage.ts";
import type { Project } from "./project.ts";
import { bundlePath, editionPath, type RequiredState } from "./stamps.ts";
import type { StoryView } from "./view.ts";

/** A file to be written, whole. */
interface Output {
  readonly path: string;
  readonly content: string;
}

export interface StoryOutputs {
  readonly outputs: readonly Output[];
  /** Segments that kept an edition from being complete, by target. */
  readonly missing: ReadonlyMap<Lng, number>;
  /** Paths of editions that must not be there: something in them has not reached the state asked for. */
  readonly withheld: readonly string[];
}

/**
 * The locale bundles of a story in all languages, and its edition in each language in which it is complete. Every
 * bundle is read back through a real i18next first.
 */
export async function storyOutputs(project: Project, view: StoryView, require: RequiredState): Promise<StoryOutputs> {
  const { emit, source } = project.settings;
  const outputs: Output[] = [];
  const missing = new Map<Lng, number>();
  const withheld: string[] = [];
  const original: Edition = { lng: source, target: (unit) => unit.text };
  if (emit.includes("locales")) outputs.push(await bundleOutput(project, view, original));
  for (const target of project.targets) {
    const translation = view.translations.get(target);
    if (!translation) continue;
    const edition = editionOf(view, translation, require);
    const held = heldBack(translation, { lng: target, require });
    if (held > 0) missing.set(target, held);
    if (emit.includes("locales")) outputs.push(await bundleOutput(project, view, edition));
    if (!emit.includes("editions")) continue;
    const path = editionPath(project, view.file, target);
    if (held === 0) outputs.push({ path, content: writeEdition(view.story, view.source.content, edition) });
    // Where any translation will do, an earlier edition was complete; an approval it may never have had.
    else if (require !== "translated") withheld.push(path);
  }
  return { outputs, missing, withheld };
}

function editionOf(view: StoryView, translation: Translation, require: RequiredState): Edition {
  const byUnit = translatedUnits(view, translation);
  const rule = { lng: translation.target, require };
  return {
    lng: translation.target,
    target: (unit) => {
      const found = byUnit.get(unit);
      return found ? targetText(found, rule) : unit.text;
    },
  };
}

/** What a translation has of each translatable unit of its story; both have the same ones in the same order. */
export function translatedUnits({ story }: StoryView, translation: Translation): ReadonlyMap<Unit, TranslatedUnit> {
  const units = translatableUnits(story).flatMap((section) => section.units);
  const translated = translation.sections.flatMap((section) => section.units);
  const byUnit = new Map<Unit, TranslatedUnit>();
  for (const [index, unit] of units.entries()) {
    const other = translated[index];
    if (other) byUnit.set(unit, other);
  }
  return byUnit;
}

function heldBack(translation: Translation, rule: { readonly lng: Lng; readonly require: RequiredState }): number {
  const units = translation.sections.flatMap((section) => section.units);
  const segments = units.flatMap((unit) => unit.segments.map((segment) => ({ ...unit, segments: [segment] })));
  return segments.filter((unit) => targetText(unit, rule) === null).length;
}

async function bundleOutput(project: Project, { story, source }: StoryView, edition: Edition): Promise<Output> {
  const bundle: Bundle = makeBundle(story, source.content, { edition, markup: project.settings.locales.markup });
  const content = stringifyBundle(bundle);
  const path = bundlePath(project, story.id, edition.lng);
  const faults = await verifyBundle(edition.lng, story.id, { json: content, bundle });
  if (faults.length === 0) return { path, content };
  throw new VisavisError({
    code: "internal",
    message: `${path}: i18next would not give back what was translated: ${faults[0] ?? ""}`,
    hint: "This is a fault of visavis: please report it with the story. Nothing was written for it.",
    file: path,
  });
}
