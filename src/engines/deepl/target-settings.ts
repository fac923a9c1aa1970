import type { StyleRuleInfo, TranslationMemoryInfo } from "deepl-node";
import { VisavisError } from "../../errors.ts";
import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { type Held, readMemory, readStyle } from "./account.ts";
import type { Connect } from "./connection.ts";
import { readFeatures, takesStyle } from "./features.ts";
import { canonical, type Offered, serviceTarget, type ServiceTarget } from "./languages.ts";
import { type DeeplOptions, type Wishes, wishesFor } from "./options.ts";

/** What a request for one direction is made with; checked against what the service offers. */
export interface TargetSettings extends Wishes {
  /** The language that the service is asked for. */
  readonly lng: Lng;
}

/** What a wish is checked against. */
interface Facts {
  readonly source: Lng;
  readonly target: Lng;
  readonly service: ServiceTarget;
  readonly takesStyle: boolean;
  readonly style: Held<StyleRuleInfo>;
  readonly memory: Held<TranslationMemoryInfo>;
}

/** What is wrong with a wish, and the setting that mends it. */
interface Mistake {
  readonly message: string;
  readonly hint: string;
}

type Check = (wishes: Wishes, facts: Facts) => Mistake | null;

const most = { instructions: 10, characters: 300 };

/** One row a restriction of the service; the first that is broken is told. */
const checks: readonly Check[] = [
  // `more` for English is an error at the service, `prefer_more` is not.
  ({ formality }, { target, service }) =>
    service.formality === false && (formality === "more" || formality === "less")
      ? {
          message: `has no formality, and \`deepl.formality\` is ${formality}`,
          hint: `Write \`formality: prefer_${formality}\`, which applies where the language has it, or leave ${target} out: \`formality: { de: ${formality} }\`.`,
        }
      : null,
  ({ instructions }) =>
    instructions.length > most.instructions
      ? {
          message: `takes ${most.instructions} instructions, and \`deepl.instructions\` has ${instructions.length}`,
          hint: "Join some of them: an instruction may have 300 characters.",
        }
      : null,
  ({ instructions }) => {
    const index = instructions.findIndex((text) => text.trim() === "" || Array.from(text).length > most.characters);
    return index === -1
      ? null
      : {
          message: `takes instructions of 1 to ${most.characters} characters, and number ${index + 1} of \`deepl.instructions\` is none`,
          hint: "Shorten it, or make two of it.",
        };
  },
  ({ style, instructions }, { target, takesStyle }) =>
    !takesStyle && (style !== null || instructions.length > 0)
      ? {
          message: "has neither style rules nor custom instructions",
          hint: `Leave ${target} out of \`deepl.${style === null ? "instructions" : "style"}\` by naming the others: \`${style === null ? "instructions: { es: [Use short sentences] }" : "style: { es: ID }"}\`.`,
        }
      : null,
  // `style_id` and `custom_instructions` beside `latency_optimized` are an error at the service.
  ({ model, style, instructions }) =>
    model === "latency_optimized" && (style !== null || instructions.length > 0)
      ? {
          message: `takes no ${style === null ? "instructions" : "style"} with the model latency_optimized`,
          hint: "Write `model: quality_optimized`, or leave `model` out.",
        }
      : null,
  ({ style }, facts) =>
    facts.style === "missing"
      ? {
          message: `finds no style rule list ${style ?? ""} in the account`,
          hint: "Write the id of one of the account's style rule lists: `style: ID`.",
        }
      : null,
  (_, { style, service, target }) =>
    isFound(style) && baseLanguage(canonical(style.language)) !== baseLanguage(service.lng)
      ? {
          message: `cannot use the style rule list "${style.name}": it is for ${style.language}`,
          hint: `Name it for its language alone: \`style: { ${style.language}: ${style.styleId} }\`; ${target} needs one of its own.`,
        }
      : null,
  ({ memory }, facts) =>
    facts.memory === "missing"
      ? {
          message: `finds no translation memory ${memory?.id ?? ""} in the account`,
          hint: "Write the id of one of the account's translation memories: `memory: { id: ID }`.",
        }
      : null,
  (_, { memory, source, service, target }) =>
    isFound(memory) && !covers(memory, source, service.lng)
      ? {
          message: `cannot use the translation memory "${memory.name}": it is from ${memory.sourceLanguage} into ${memory.targetLanguages.join(", ")}`,
          hint: `Name it for its languages alone: \`memory: { ${memory.targetLanguages[0] ?? target}: { id: ${memory.translationMemoryId} } }\`.`,
        }
      : null,
];

function isFound<T extends object>(held: Held<T>): held is T {
  return typeof held === "object" && held !== null;
}

function covers({ sourceLanguage, targetLanguages }: TranslationMemoryInfo, source: Lng, target: Lng): boolean {
  const alike = (one: string, other: Lng): boolean => baseLanguage(canonical(one)) === baseLanguage(canonical(other));
  return alike(sourceLanguage, source) && targetLanguages.some((language) => alike(language, target));
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
  for (const check of checks) {
    const mistake = check(wishes, facts);
    if (mistake) return settingsInvalid(service.lng, mistake);
  }
  return { ...wishes, lng: service.lng };
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
