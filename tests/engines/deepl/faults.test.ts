import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDeepl, type DeeplOptions } from "../../../src/engines/deepl/deepl.ts";
import { requestFor, translateTexts } from "../../contracts/request.ts";
import { type DeeplServer, type Fault, startDeepl } from "../../servers/deepl.ts";
import { faultOf, hello, openDeepl, signal } from "./opened.ts";

let server: DeeplServer;
beforeEach(async () => {
  server = await startDeepl();
});
afterEach(async () => await server.close());

const retry = { afterMs: null };

function status(code: number, more: Partial<Extract<Fault, { type: "status" }>> = {}): Fault {
  return { type: "status", status: code, ...more };
}

function said(message: string): Fault {
  return status(400, { body: JSON.stringify({ message }) });
}

const rows: readonly (readonly [string, Fault, string, object | undefined])[] = [
  ["key refused", status(403), "engine-key", undefined],
  ["quota gone", status(456), "engine-quota", undefined],
  ["too large", status(413), "input-too-large", undefined],
  ["language", said("Value for 'target_lang' not supported."), "engine-language", undefined],
  ["formality", said("'formality' is not supported for given 'target_lang'."), "settings-invalid", undefined],
  ["style", said("style_id is not allowed"), "settings-invalid", undefined],
  ["glossary", said("The glossary does not match source_lang."), "engine-reply", undefined],
  ["other request", said("Tag handling parsing failed"), "engine-reply", undefined],
  ["moved", status(301), "engine-reply", undefined],
  ["too many", status(429), "engine-unavailable", retry],
  ["too many, wait 2 s", status(429, { retryAfter: "2" }), "engine-unavailable", { afterMs: 2000 }],
  ["too many, nonsense", status(429, { retryAfter: "soon" }), "engine-unavailable", retry],
  ["broken", status(500), "engine-unavailable", retry],
  ["overloaded", status(503, { retryAfter: "1" }), "engine-unavailable", { afterMs: 1000 }],
  ["overloaded, 529", status(529), "engine-unavailable", retry],
  ["hangs", { type: "hang" }, "engine-timeout", retry],
  ["resets", { type: "reset" }, "engine-unavailable", retry],
  ["cut off", { type: "cut" }, "engine-reply", retry],
  ["HTML", { type: "html" }, "engine-reply", retry],
  ["JSON of another kind", status(200, { body: "[]" }), "engine-reply", retry],
];

test.each(rows)("%s", async (...[, fault, code, expected]) => {
  server.fail(fault);
  const error = await faultOf(openDeepl(server).translate(hello, signal));
  expect(error.code).toBe(code);
  expect(error.retry).toEqual(expected);
  expect(error.hint).not.toBe("");
  expect(server.calls).toHaveLength(1);
});

test("an HTTP date says how long to wait", async () => {
  server.fail(status(429, { retryAfter: new Date(Date.now() + 5000).toUTCString() }));
  const wait = (await faultOf(openDeepl(server).translate(hello, signal))).retry?.afterMs ?? 0;
  expect(wait).toBeGreaterThan(2000);
  expect(wait).toBeLessThanOrEqual(5000);
});

test("a redirection is not followed with the house's texts", async () => {
  const elsewhere = await startDeepl();
  const moved = createServer((_, response) => response.writeHead(307, { Location: `${elsewhere.url}/v2/x` }).end());
  await new Promise<void>((resolve) => moved.listen(0, "127.0.0.1", resolve));
  const { port } = moved.address() as AddressInfo;
  await faultOf(openDeepl(server, { serverUrl: `http://127.0.0.1:${port}` }).translate(hello, signal));
  expect(elsewhere.requests).toEqual([]);
  moved.closeAllConnections();
  await new Promise((resolve) => moved.close(resolve));
  await elsewhere.close();
});

test("nobody listens", async () => {
  const engine = openDeepl(server, { serverUrl: "http://127.0.0.1:9" });
  expect(await faultOf(engine.translate(hello, signal))).toMatchObject({ code: "engine-unavailable", retry });
});

describe("texts that came are given back, for who counts them", () => {
  test("too few", async () => {
    server.fail({ type: "one-missing" });
    expect(await translateTexts(openDeepl(server), ["Un.", "Deux.", "Trois."])).toEqual(["ES:Deux.", "ES:Trois."]);
  });

  test("empty ones, and what is no text", async () => {
    server.fail({ type: "empty" });
    expect(await translateTexts(openDeepl(server), ["Un."])).toEqual([""]);
    const odd = [{ text: null }, { text: 7 }, {}].map((one) => ({ detected_source_language: "FR", ...one }));
    server.fail(status(200, { body: JSON.stringify({ translations: odd }) }));
    expect(await translateTexts(openDeepl(server), ["Un.", "Deux.", "Trois."])).toEqual(["", "", ""]);
  });
});

describe("the key", () => {
  const shown = (error: unknown): string => {
    if (!(error instanceof Error)) return JSON.stringify(error);
    const { message, stack, cause } = error;
    return [message, stack, JSON.stringify(error), cause === undefined ? "" : shown(cause)].join("\n");
  };

  test("is in no message, hint, cause or stack", async () => {
    for (const [name, fault] of rows) {
      server.fail(fault);
      const error = await faultOf(openDeepl(server).translate(hello, signal));
      expect(`${error.hint}${shown(error)}`, name).not.toContain(server.key);
    }
  });

  test.each([200, 400, 403, 429, 500])("is not there even where a server of %i echoes it", async (code) => {
    const urls: (string | undefined)[] = [];
    const echo = createServer((request, response) => {
      urls.push(request.url);
      const { authorization = "" } = request.headers;
      response.statusCode = code;
      // So long a message is cut, and not in the middle of the key.
      response.end(code === 200 ? authorization : JSON.stringify({ message: `${"x".repeat(170)} ${authorization}` }));
    });
    await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
    const { port } = echo.address() as AddressInfo;
    const key = "0f9e8d7c-key-of-the-house:fx";
    const engine = createDeepl({ key, serverUrl: `http://127.0.0.1:${port}` });
    for (const work of [engine.translate(hello, signal), engine.pairs(signal), engine.quota?.(signal)]) {
      const error = await faultOf(Promise.resolve(work));
      for (let length = 8; length <= key.length; length += 4) {
        expect(`${error.hint}${shown(error)}`).not.toContain(key.slice(0, length));
      }
    }
    expect(urls.join()).not.toContain("0f9e");
    echo.closeAllConnections();
    await new Promise((resolve) => echo.close(resolve));
  });

  const bad: readonly (readonly [string, Partial<DeeplOptions>, string])[] = [
    ["no key", { key: " " }, "engine-unavailable"],
    ["a key of two lines", { key: "abcdef\nghijkl" }, "engine-key"],
    ["a key with an accent", { key: "clé" }, "engine-key"],
    ["an address that is none", { serverUrl: "deepl" }, "engine-unavailable"],
    ["an address with a password", { serverUrl: "http://:hidden@127.0.0.1" }, "engine-unavailable"],
  ];
  test.each(bad)("%s makes no engine, and is not quoted", (...[, options, code]) => {
    let error: unknown = null;
    try {
      openDeepl(server, options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code });
    expect(shown(error)).not.toMatch(/ghijkl|hidden|clé/u);
  });

  test("may have been copied with the line end behind it", async () => {
    expect(await translateTexts(openDeepl(server, { key: `${server.key}\n` }), ["Un."])).toEqual(["ES:Un."]);
  });

  test("says which endpoint is meant, unless one is named", async () => {
    expect(await translateTexts(openDeepl(server, { serverUrl: `${server.url}/` }), ["Un."])).toEqual(["ES:Un."]);
  });
});

test("over 50 texts or 128 KiB the service says so", async () => {
  const many = await faultOf(openDeepl(server).translate(requestFor(Array<string>(51).fill("Un.")), signal));
  expect(many.message).toContain("Too many texts");
  const large = await faultOf(openDeepl(server).translate(requestFor(["é".repeat(25_000)]), signal));
  expect(large).toMatchObject({ code: "input-too-large" });
});
