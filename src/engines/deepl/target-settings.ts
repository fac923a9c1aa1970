import { VisavisError } from "../../errors.ts";
import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { readMemory, readStyle } from "./account.ts";
import type { Connect } from "./connection.ts";
import { readFeatures, takesStyle } from "./features.ts";
import { canonical, type Offered, serviceTarget } from "./languages.ts";
import { type DeeplOptions, type Wishes, wishesFor } from "./options.ts";
import { type Facts, type Mistake, mistakeIn } from "./restrictions.ts";

/** What a request for one direction is made with; checked against what the service offers. */
export interface TargetSettings extends Wishes {
  /** The language that the service is asked for. */
  readonly lng: Lng;
}

/** A direction, and what the service offers. */
export interface Direction {
  readonly source: Lng;
  readonly target: Lng;
  readonly offered: Offered | null;
}

/**
 * The settings for a direction, or what is wrong with them: `engine-language` for a language that the service does not have, and
 * `settings-invalid`, naming setting and form, for an option that it does not have for this language.
 */
export async function targetSettings(
  options: DeeplOptions,
  { source, target, offered }: Direction,
  connection: { readonly connect: Connect; readonly signal: AbortSignal },
): Promise<TargetSettings | VisavisError> {
  const service = serviceTarget(target, offered, options.variants ?? {});
  if (!service || (offered && !offered.sources.includes(baseLanguage(canonical(source))))) {
    return notOffered({ source, target, offered }, options);
  }
  const wishes = wishesFor(options, target);
  const facts = { source, target, service, ...(await readFacts(wishes, service.lng, connection)) };
  const mistake = mistakeIn(wishes, facts);
  return mistake ? settingsInvalid(service.lng, mistake) : { ...wishes, lng: service.lng };
}

type ReadFacts = Pick<Facts, "takesStyle" | "style" | "memory">;

/** Asks only for what a wish has to be checked against: most runs ask for nothing. */
async function readFacts(
  { style, memory, instructions }: Wishes,
  lng: Lng,
  { connect, signal }: { readonly connect: Connect; readonly signal: AbortSignal },
): Promise<ReadFacts> {
  if (style === null && memory === null && instructions.length === 0) {
    return { takesStyle: true, style: null, memory: null };
  }
  const connection = await connect(signal);
  const isStyled = style !== null || instructions.length > 0;
  return {
    takesStyle: !isStyled || takesStyle(lng, await readFeatures(connection, "translate_text")),
    style: style === null ? null : await readStyle(connection, style),
    memory: memory === null ? null : await readMemory(connection, memory.id),
  };
}

function settingsInvalid(lng: Lng, { message, hint }: Mistake): VisavisError {
  return new VisavisError({
    code: "settings-invalid",
    message: `DeepL, ${lng}: it ${message}.`,
    hint: `Under \`deepl\` in visavis.yml: ${hint}`,
  });
}

function notOffered({ source, target, offered }: Direction, { variants }: DeeplOptions): VisavisError {
  const named = variants?.[target];
  const alike = offered?.targets.filter(({ lng }) => baseLanguage(lng) === baseLanguage(canonical(target))) ?? [];
  const wanted = named === undefined ? target : `${named} (\`deepl.variants\` for ${target})`;
  return new VisavisError({
    code: "engine-language",
    message: `DeepL does not translate from ${source} into ${wanted}.`,
    hint:
      alike.length === 0
        ? "Name another engine for this language in `engines` of visavis.yml."
        : `Name one that DeepL has: \`variants: { ${target}: ${alike[0]?.lng ?? target} }\` under \`deepl\` in visavis.yml (it has ${alike.map(({ lng }) => lng).join(", ")}).`,
  });
}
