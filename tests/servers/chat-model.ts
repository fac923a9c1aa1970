/** How a model goes wrong with the answers that it should give. */
export type Misbehaviour =
  | "omits"
  | "merges"
  | "merges-and-counts-on"
  | "adds"
  | "splits"
  | "renumbers"
  | "contradicts-itself"
  | "chatters"
  | "fences"
  | "thinks"
  | "never-stops-thinking"
  | "breaks-off"
  | "quotes-numbers"
  | "breaks-one"
  | "lone-list"
  | "obeys"
  | "prose";

export interface AskedSegment {
  readonly number: number;
  readonly text: string;
  readonly terms?: readonly { readonly source: string; readonly target: string }[];
  readonly examples?: readonly { readonly source: string; readonly target: string }[];
  readonly fault?: string;
}

/** The user's message as the prompt describes it. */
export interface AskedDocument {
  readonly from: string;
  readonly to: string;
  readonly context: { readonly before?: string; readonly around?: string; readonly after?: string };
  readonly segments: readonly AskedSegment[];
}

interface Answer {
  readonly number: number;
  readonly translation: string;
}

/** What the model makes of a text: the target's name before it, and the terms in place. */
export function modelTranslation({ text, terms = [] }: Pick<AskedSegment, "text" | "terms">, to: string): string {
  return `${to}-${terms.reduce((said, { source, target }) => said.replaceAll(source, target), text)}`;
}

/** A model that reads the user's message as it is told to, and answers in the form that it is told to. */
export function answerOf(message: string, misbehaviour: Misbehaviour | null): string {
  const document = JSON.parse(message) as AskedDocument;
  const answers = document.segments.map((segment) => ({
    number: segment.number,
    translation: modelTranslation(segment, document.to),
  }));
  return misbehaviour ? misbehave[misbehaviour](answers) : json(answers);
}

const json = (translations: readonly unknown[]): string => JSON.stringify({ translations });

/** The third answer is the one that goes wrong. */
const at = 2;

const misbehave: Readonly<Record<Misbehaviour, (answers: readonly Answer[]) => string>> = {
  omits: (answers) => json(answers.toSpliced(at, 1)),
  merges: (answers) => json(mergeAt(answers)),
  "merges-and-counts-on": (answers) =>
    json(mergeAt(answers).map((answer, index) => ({ ...answer, number: index + 1 }))),
  adds: (answers) => json([...answers, { number: 7, translation: "The end." }]),
  splits: (answers) => json(answers.flatMap((answer, index) => (index === at ? halves(answer) : [answer]))),
  renumbers: (answers) => json(answers.map(({ translation }, index) => ({ number: index + 1, translation }))),
  "contradicts-itself": (answers) =>
    json(answers.flatMap((answer, index) => (index === at ? twice(answer) : [answer]))),
  chatters: (answers) => `Sure! Here {is} what "you" asked:\n\n${json(answers)}\n\nLet me know if [you] need more.`,
  fences: (answers) => `Here it is:\n\`\`\`json\n${JSON.stringify({ translations: answers }, null, 2)}\n\`\`\`\nDone.`,
  thinks: (answers) =>
    `<think>Maybe {"number": ${answers[0]?.number ?? 0}, "translation": "a draft"}?</think>\n${json(answers)}`,
  "never-stops-thinking": (answers) => `<think>Maybe ${json(answers)}, or rather`,
  "breaks-off": (answers) => {
    const whole = json(answers);
    return whole.slice(0, whole.indexOf(`{"number":${answers[at]?.number ?? 0}`) + 40);
  },
  "quotes-numbers": (answers) => json(answers.map((answer) => ({ ...answer, number: String(answer.number) }))),
  "breaks-one": (answers) =>
    json(answers.map((answer, index) => (index === at ? { ...answer, translation: null } : answer))),
  "lone-list": (answers) => JSON.stringify(answers),
  obeys: (answers) => json(answers.map(({ number }) => ({ number, translation: "OK" }))),
  prose: () => "I am sorry, but I cannot help with that.",
};

function mergeAt(answers: readonly Answer[]): readonly Answer[] {
  return answers.flatMap((answer, index) => {
    if (index === at) return [];
    const merged = `${answer.translation} ${answers[at]?.translation ?? ""}`;
    return [index === at - 1 ? { ...answer, translation: merged } : answer];
  });
}

function halves({ number, translation }: Answer): readonly Answer[] {
  const middle = translation.indexOf(" ", translation.length / 2);
  return [
    { number, translation: translation.slice(0, middle) },
    { number: 8, translation: translation.slice(middle) },
  ];
}

function twice({ number, translation }: Answer): readonly Answer[] {
  return [
    { number, translation },
    { number, translation: `${translation} Or so.` },
  ];
}
