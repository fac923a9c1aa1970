import type { StyleRuleInfo, TranslationMemoryInfo } from "deepl-node";
import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Held } from "./account.ts";
import { canonical, type ServiceTarget } from "./languages.ts";
import type { Wishes } from "./options.ts";

/** What a wish is checked against. */
export interface Facts {
  readonly source: Lng;
  readonly target: Lng;
  readonly service: ServiceTarget;
  readonly takesStyle: boolean;
  readonly style: Held<StyleRuleInfo>;
  readonly memory: Held<TranslationMemoryInfo>;
}

/** What is wrong with a wish, and the setting that mends it. */
export interface Mistake {
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

/** The first restriction that the wishes break, or null. */
export function mistakeIn(wishes: Wishes, facts: Facts): Mistake | null {
  for (const check of checks) {
    const mistake = check(wishes, facts);
    if (mistake) return mistake;
  }
  return null;
}

function isFound<T extends object>(held: Held<T>): held is T {
  return typeof held === "object" && held !== null;
}

function covers({ sourceLanguage, targetLanguages }: TranslationMemoryInfo, source: Lng, target: Lng): boolean {
  const alike = (one: string, other: Lng): boolean => baseLanguage(canonical(one)) === baseLanguage(canonical(other));
  return alike(sourceLanguage, source) && targetLanguages.some((language) => alike(language, target));
}
