import { randomBytes, timingSafeEqual } from "node:crypto";
import type { HonoRequest, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Fault } from "../api.ts";

/** Who may talk to the server: a page of its own, in a browser that has shown the token. */
export interface Guard {
  /** Is in the address that is opened, and is worth nothing once it was shown. */
  readonly token: string;
  readonly check: MiddlewareHandler;
}

/** A guard for a server on a port of this machine. */
export function guardFor(port: number): Guard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  // Browsers share the cookies of all ports.
  const cookie = `visavis-review-${port}`;
  const token = randomBytes(24).toString("base64url");
  const session = randomBytes(24).toString("base64url");
  let isSpent = false;
  return {
    token,
    check: async (context, next) => {
      const strange = strangers.find((rule) => rule.isTrue(context.req, hosts));
      if (strange) return context.json(refused(strange.what), 403);
      const shown = context.req.path === "/" ? context.req.query("token") : undefined;
      if (shown !== undefined && !isSpent && same(shown, token)) {
        isSpent = true;
        setCookie(context, cookie, session, { httpOnly: true, sameSite: "Strict", path: "/" });
        return context.redirect("/", 303);
      }
      if (!same(getCookie(context, cookie) ?? "", session)) return context.text(unknownText, 403);
      return await next();
    },
  };
}

interface Stranger {
  readonly what: string;
  readonly isTrue: (request: HonoRequest, hosts: readonly string[]) => boolean;
}

/** Requests that no page of ours makes; each with the attack that it stands for. */
const strangers: readonly Stranger[] = [
  {
    // A name of somebody else that points to 127.0.0.1 (DNS rebinding).
    what: "another host's name",
    isTrue: (request, hosts) => !hosts.includes(request.header("Host") ?? ""),
  },
  {
    // A page elsewhere that posts a form or a fetch to this port.
    what: "a page of another origin",
    isTrue: (request, hosts) => {
      const origin = request.header("Origin");
      return origin !== undefined && !hosts.some((host) => origin === `http://${host}`);
    },
  },
  {
    // Browsers say the origin of whatever may write.
    what: "a change without an origin",
    isTrue: (request) => !["GET", "HEAD"].includes(request.method) && request.header("Origin") === undefined,
  },
  {
    // `<img src="http://127.0.0.1:4173/api/…">` elsewhere says no origin, but whence it is.
    what: "a page of another site",
    isTrue: (request) => {
      const site = request.header("Sec-Fetch-Site") ?? "none";
      return site !== "none" && site !== "same-origin" && request.path !== "/";
    },
  },
];

const unknownText =
  "This address was opened before, or it is not whole. Run 'visavis review' again for a new one; what was done is in the files.\n";

function refused(what: string): Fault {
  const hint = "Open the address that 'visavis review' printed.";
  return { error: { code: "forbidden", message: `refused: ${what}`, hint } };
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
