import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswers } from "../../../src/engines/llm/answers.ts";
import { mendAnswers } from "../../../src/engines/llm/mend.ts";

const answer = fc.record({ number: fc.integer({ min: 0, max: 99_999 }), translation: fc.string({ unit: "binary" }) });
const answers = fc.array(answer, { minLength: 1 });

test("what a model writes as it was asked to is read as it is", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(0, 2), (given, indent) => {
      expect(readAnswers(JSON.stringify({ translations: given }, null, indent))).toEqual(given);
    }),
  );
});

test("cut off anywhere, the complete answers are read and no other", () => {
  fc.assert(
    fc.property(answers, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const whole = JSON.stringify({ translations: given });
      const read = readAnswers(whole.slice(0, Math.floor(whole.length * share)));
      expect(read).toEqual(given.slice(0, read.length));
    }),
  );
});

test("anything at all is read without complaint", () => {
  const part = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    '"',
    "\\",
    "```",
    "\n",
    "<think>",
    "</think>",
    '"number":',
    "1",
    ",",
    ":",
    '"translation":',
    "null",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
      expect(Array.isArray(readAnswers(parts.join("")))).toBe(true);
    }),
  );
});

test.each([
  { what: "lists in chatter", text: 'Voici : [{"number":1,"translation":"a"}]. Voilà {fin}.' },
  { what: "one object", text: '{"number":1,"translation":"a"}' },
  { what: "other fields", text: '{"note":"x","translations":[{"number":1,"source":"b","translation":"a"}]}' },
  { what: "indented lines", text: '{"translations":[\n\t{"number":1,\n\t"translation":"a"}\n]}' },
  { what: "the last fence", text: '```json\n{"x":1}\n```\nor\n```json\n[{"number":1,"translation":"a"}]\n```' },
  {
    what: "the better of two",
    text: '```\n[{"number":1,"translation":"b"}]\n```\nBetter:\n```\n[{"number":1,"translation":"a"}]\n```',
  },
  { what: "lists in chatter, with other fields", text: 'Voici : [{"number":1,"x":2,"translation":"a"},{"number":2}].' },
  { what: "an object in chatter, with other fields", text: 'Voici : {"number":1,"x":2,"translation":"a"}.' },
  { what: "fields in another order", text: 'Voici : [{"translation":"a","number":1}].' },
  {
    what: "what follows the reasoning",
    text: '<think>[{"number":1,"translation":"b"}]</think>[{"number":1,"translation":"a"}]',
  },
  { what: "reasoning whose start is lost", text: 'Hm.</think>\n[{"number":1,"translation":"a"}]' },
])("reads $what", ({ text }) => {
  expect(readAnswers(text)).toEqual([{ number: 1, translation: "a" }]);
});

test("a line broken inside of a string is a blank", () => {
  const written = '{"translations":[{"number":1,"translation":"un\n\tdeux"}]}';
  expect(readAnswers(written)).toEqual([{ number: 1, translation: "un deux" }]);
});

test("a translation may speak of reasoning", () => {
  const given = [{ number: 1, translation: "La balise </think> ferme <think>." }];
  expect(readAnswers(JSON.stringify({ translations: given }))).toEqual(given);
});

test.each(["{", '{"number":1,"translation":"', "[", "```\n", "<think>", '{"number":1,"translation":"\\'])(
  "a reply of nothing but %j is read in no time",
  (part) => {
    const start = performance.now();
    readAnswers(part.repeat(200_000 / part.length));
    expect(performance.now() - start).toBeLessThan(1000);
  },
);

const words = "la mer monte et le vent du soir se lève sur les quais du vieux port".split(" ");
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 5, maxLength: 20 })
  .map((chosen) => `${chosen.join(" ")}.`);
const asked = fc
  .uniqueArray(sentence, { minLength: 2, maxLength: 12, selector: (text) => text })
  .map((texts) => texts.map((text, index) => ({ number: 700 - index * 7, text })));

/** Backwards, so that a translation is as long as its source and shows which one it is of. */
const turned = (text: string): string => text.split(" ").toReversed().join(" ");

test("whatever of the answers comes, in whatever order, each text has its own or none", () => {
  fc.assert(
    fc.property(asked, fc.infiniteStream(fc.boolean()), (texts, dropped) => {
      const given = texts.flatMap(({ number, text }) => {
        const [isDropped] = dropped.take(1);
        return isDropped ? [] : [{ number, translation: turned(text) }];
      });
      const mended = mendAnswers(texts, given.toReversed(), "es");
      mended.forEach((text, index) => expect(["", turned(texts[index]?.text ?? "")]).toContain(text));
    }),
  );
});

test("with one left out the others stay, but for its neighbours", () => {
  fc.assert(
    fc.property(asked, fc.nat(), (texts, choice) => {
      const gap = choice % texts.length;
      const given = texts.map(({ number, text }) => ({ number, translation: turned(text) })).toSpliced(gap, 1);
      const mended = mendAnswers(texts, given, "es");
      expect(mended[gap]).toBe("");
      mended.forEach((text, index) => {
        if (Math.abs(index - gap) > 1 && given.length > 1) expect(text).toBe(turned(texts[index]?.text ?? ""));
      });
    }),
  );
});

test("a translation that holds its neighbour's too is never kept", () => {
  fc.assert(
    fc.property(asked, fc.nat(), (texts, choice) => {
      const gap = choice % (texts.length - 1);
      const given = texts.flatMap(({ number, text }, index) => {
        if (index === gap + 1) return [];
        const next = index === gap ? `, ${turned(texts[gap + 1]?.text ?? "")}` : "";
        return [{ number, translation: turned(text).replace(/\.$/u, "") + next }];
      });
      if (given.length > 1) expect(mendAnswers(texts, given, "es")[gap]).toBe("");
    }),
  );
});

test("a short neighbour is found in a longer one's translation by its full stop", () => {
  const asked = ["Il partit sans un mot dans la nuit noire.", "Non.", "Elle resta longtemps à la fenêtre."];
  const said = ["Se fue callado de noche. No.", "Ella se quedó mucho rato en la ventana."];
  const numbered = asked.map((text, number) => ({ number, text }));
  const given = said.map((translation, index) => ({ number: index * 2, translation }));
  expect(mendAnswers(numbered, given, "es").slice(0, 2)).toEqual(["", ""]);
  const without = [{ number: 0, translation: "Se fue callado de noche." }, ...given.slice(1)];
  expect(mendAnswers(numbered, without, "es")[0]).toBe("Se fue callado de noche.");
});

test.each([
  { what: "the same for texts that differ", texts: ["Bonjour.", "Bonsoir."], said: ["OK", "OK"], kept: ["", ""] },
  { what: "the same for the same", texts: ["Non !", "Non."], said: ["No", "No"], kept: ["No", "No"] },
  { what: "next to nothing", texts: ["Le chat dort sur le toit.", "Oui."], said: ["OK", "Sí."], kept: ["", "Sí."] },
  {
    what: "short, where the text is",
    texts: ["N’est-ce pas ?", "D’accord."],
    said: ["No?", "OK."],
    kept: ["No?", "OK."],
  },
  {
    what: "tags alone",
    texts: ["Le chat dort sur le toit.", "Oui."],
    said: ['<g id="1"></g>', "Sí."],
    kept: ["", "Sí."],
  },
])("$what", ({ texts, said, kept }) => {
  const asked = texts.map((text, number) => ({ number, text }));
  const given = said.map((translation, number) => ({ number, translation }));
  expect(mendAnswers(asked, given, "es")).toEqual(kept);
});

test("writing in syllables is not taken for next to nothing", () => {
  const asked = [{ number: 1, text: "Le chat dort sur le toit de la maison." }];
  expect(mendAnswers(asked, [{ number: 1, translation: "猫睡在屋顶上。" }], "zh-Hans")).toEqual(["猫睡在屋顶上。"]);
});

describe("a model that merges two and goes on under the given numbers", () => {
  const story = [
    "Les faits.",
    "La société a déposé sa plainte à Bruxelles.",
    "Elle attend.",
    "Les juges de la capitale ont trois mois pour lui répondre par écrit.",
    "Personne ne parle.",
    "Le ministre, lui, n’a pas souhaité commenter cette affaire délicate.",
  ];
  const asked = story.map((text, index) => ({ number: 500 + index, text }));
  const spanish = [
    "Los hechos.",
    "La empresa ha presentado su denuncia en Bruselas.",
    "Ella espera.",
    "Los jueces de la capital tienen tres meses para responderle por escrito.",
    "Nadie habla.",
    "El ministro, por su parte, no ha querido comentar este delicado asunto.",
  ];
  const numbered = (texts: readonly string[]): { number: number; translation: string }[] =>
    texts.map((translation, index) => ({ number: 500 + index, translation }));

  test("none of what follows is kept", () => {
    const [one = "", two = "", ...rest] = spanish;
    const given = numbered([`${one} ${two}`, ...rest, "Gracias."]);
    expect(mendAnswers(asked, given, "es")).toEqual(story.map(() => ""));
  });

  test("nor where one is split", () => {
    const given = numbered([
      spanish[0] ?? "",
      "La empresa.",
      "Ha presentado su denuncia en Bruselas.",
      ...spanish.slice(2, 5),
    ]);
    expect(mendAnswers(asked, given, "es").slice(1)).toEqual(story.slice(1).map(() => ""));
  });

  test("texts of very different lengths are kept when each has its own", () => {
    expect(mendAnswers(asked, numbered(spanish), "es")).toEqual(spanish);
  });
});
