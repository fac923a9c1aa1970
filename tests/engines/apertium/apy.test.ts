import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ApertiumOptions, createApertium } from "../../../src/engines/apertium/apertium.ts";
import { decodePlain, encodePlain, markedIn } from "../../../src/engines/apertium/apy-text.ts";
import type { Engine } from "../../../src/engines/engine.ts";
import { requestFor, translateTexts } from "../../contracts/request.ts";
import { type ApyFault, type ApyServer, type ApyServerOptions, startApy } from "../../servers/apy.ts";

const signal = new AbortController().signal;
let server: ApyServer;
let engine: Engine;

async function start(options: ApyServerOptions = {}, more: ApertiumOptions = {}): Promise<void> {
  server = await startApy(options);
  engine = createApertium({ url: server.url, processes: 4, timeoutMs: 300, ...more });
}

afterEach(async () => {
  await engine.close();
  await server.close();
});

describe("a server", () => {
  beforeEach(async () => await start());

  test("lists its pairs once, and serves them alone and in chains", async () => {
    expect(await engine.pairs(signal)).toEqual(
      expect.arrayContaining([
        { source: "fr", target: "es" },
        { source: "fr", target: "ca" },
        { source: "fr", target: "en" },
      ]),
    );
    expect(await engine.translate(requestFor(["Le chat."], { target: "en" }), signal)).toMatchObject({
      texts: [{ text: "LE CHAT." }],
      model: "fra-spa+spa-eng",
    });
    expect(server.calls.map(({ langpair }) => langpair)).toEqual(["fra|spa", "spa|eng"]);
    expect(server.lists()).toBe(1);
  });

  test("has its unknown words kept without marks, and named", async () => {
    const { texts } = await engine.translate(requestFor(["Un blorgh et un blorgheur, un blorgh."]), signal);
    expect(texts).toEqual([{ text: "UN blorgh ET UN blorgheur, UN blorgh.", unknownWords: ["blorgh", "blorgheur"] }]);
  });

  test("is given plain text, digested, without what its stream reserves", async () => {
    expect(await translateTexts(engine, ["  Peut-on lire [a^b$]\\ ?\n"])).toEqual([
      "  ¿EST-CE QU'ON PEUT LIRE [A^B$]\\?\n",
    ]);
    const form = server.calls[0]?.form;
    expect(form?.get("format")).toBe("txt");
    expect(form?.get("q")).not.toMatch(/[[\]^$\\]/u);
  });

  test("never gets more of a text than it translates", async () => {
    const long = "Le chat dort. ".repeat(1000);
    expect(await translateTexts(engine, [long])).toEqual([long.toUpperCase()]);
  });

  test("may swallow words of one text without harm to the others", async () => {
    server.fail({ type: "swallow" });
    const replies = await translateTexts(engine, ["Peut cela.", "Le chat.", "Le chien."]);
    expect(replies.toSorted()).toEqual(["", "LE CHAT.", "LE CHIEN."]);
  });

  const status = (code: number, more: object = {}): ApyFault => ({ type: "status", status: code, ...more });
  test.each<[ApyFault, object]>([
    [{ type: "html" }, { code: "engine-reply", retry: { afterMs: null } }],
    [{ type: "cut" }, { code: "engine-reply", retry: { afterMs: null } }],
    [{ type: "shape" }, { code: "engine-reply", retry: { afterMs: null } }],
    [{ type: "reset" }, { code: "engine-unavailable", retry: { afterMs: null } }],
    [{ type: "hang" }, { code: "engine-timeout", retry: { afterMs: null } }],
    [{ type: "inside" }, { code: "engine-unavailable", retry: { afterMs: null } }],
    [status(503, { retryAfter: "7" }), { code: "engine-unavailable", retry: { afterMs: 7000 } }],
    [status(429, { retryAfter: "soon" }), { code: "engine-unavailable", retry: { afterMs: null } }],
    [status(502, { body: "<html>Bad gateway</html>" }), { code: "engine-unavailable", retry: { afterMs: null } }],
    [status(403), { code: "engine-key", retry: undefined }],
    [status(413), { code: "input-too-large", retry: undefined }],
    [status(404), { code: "engine-unavailable", retry: undefined }],
    [status(400), { code: "engine-reply", retry: undefined }],
  ])("that fails like %o is told of, and works again", async (fault, expected) => {
    server.fail(fault);
    await expect(translateTexts(engine, ["Le chat."])).rejects.toMatchObject(expected);
    expect(await translateTexts(engine, ["Le chat."])).toEqual(["LE CHAT."]);
  });

  test("that refuses everything is not asked for the rest of the request", async () => {
    server.fail(...Array.from({ length: 25 }, () => status(429)));
    const texts = Array.from({ length: 25 }, (_, index) => `Le chat ${index}.`);
    await expect(translateTexts(engine, texts)).rejects.toMatchObject({ code: "engine-unavailable" });
    expect(server.calls.length).toBeLessThanOrEqual(4);
  });
});

test("as many calls go out at once as the settings say, and no more", async () => {
  await start({ latencyMs: 30 });
  const texts = Array.from({ length: 12 }, (_, index) => `Le chat ${index}.`);
  const [first, second] = await Promise.all([translateTexts(engine, texts), translateTexts(engine, texts)]);
  expect(first).toEqual(texts.map((text) => text.toUpperCase()));
  expect(second).toEqual(first);
  expect(server.peak()).toBe(4);
});

test("it may stand behind a proxy that wants a user; neither name nor password is ever shown", async () => {
  await start({ path: "/apy" });
  const secret = createApertium({ url: `${server.url.replace("//", "//user:p%C3%A9@")}/`, timeoutMs: 300 });
  expect(await translateTexts(secret, ["Le chat."])).toEqual(["LE CHAT."]);
  expect(server.calls[0]?.authorization).toBe(`Basic ${Buffer.from("user:pé").toString("base64")}`);
  server.fail({ type: "status", status: 403 });
  const failure = await translateTexts(secret, ["Le chat."]).catch(String);
  expect(failure).toContain("/apy");
  for (const shown of [failure, secret.variant]) expect(shown).not.toMatch(/user|p%C3|pé/u);
});

test.each([
  ["nobody listens", "http://127.0.0.1:1", { code: "engine-unavailable", retry: { afterMs: null } }],
  ["there is another server", "", { code: "engine-unavailable", retry: undefined }],
])("when %s, it says what to mend", async (_, url, expected) => {
  await start({ path: "/apy" });
  const lost = createApertium({ url: url === "" ? server.url.replace("/apy", "/other") : url });
  await expect(lost.pairs(signal)).rejects.toMatchObject({
    ...expected,
    hint: expect.stringContaining("apertium.url") as string,
  });
});

test("a server without pairs is as good as none; one that comes back is asked again", async () => {
  await start({ pairs: ["fra-cat_valencia"] });
  await expect(engine.pairs(signal)).rejects.toMatchObject({ code: "engine-unavailable" });
  await expect(engine.pairs(signal)).rejects.toMatchObject({ code: "engine-unavailable" });
  expect(server.lists()).toBe(2);
});

test("what is no address is a fault of the settings", async () => {
  await start();
  for (const url of ["localhost:2737", "ftp://a", "http://"]) {
    expect(() => createApertium({ url })).toThrow(expect.objectContaining({ code: "settings-invalid" }));
  }
});

describe("the text of a call", () => {
  test.each(["^$[]{}<>\\/@*#~|&", "a\u{F005E}^b", "« 50 % » 😀 \u{10005E}"])("comes back as it was: %s", (text) => {
    const { encoded, offset } = encodePlain(text);
    expect(decodePlain(encoded, offset, "es")).toBe(text);
  });

  test.each([
    ["de *Azure", "d'Azure"],
    ["El *infonuagique", "L'infonuagique"],
    ["la *azurka i la *izurka", "l'azurka i la izurka"],
    ["del *Azure, al *Azurek i pel *Azure", "de l'Azure, a l'Azurek i per l'Azure"],
    ["de *blorgh", "de blorgh"],
    ["el #ir a @casa", "el ir a casa"],
  ])("%s is said as an installed pair says it", (marked, text) => {
    expect(decodePlain(marked, 0xf_0000, "ca")).toBe(text);
  });

  test("tells its unknown words", () => {
    expect(markedIn("El *blorgh d'*Azur-e i *néo. 5 * 3")).toEqual(["blorgh", "Azur-e", "néo"]);
  });
});
