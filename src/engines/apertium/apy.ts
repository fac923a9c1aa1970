import { z } from "zod";
import { once } from "../once.ts";
import { noPairs, unusable } from "./apy-faults.ts";
import { type ApyServerOptions, callServer, serverAt } from "./apy-server.ts";
import { decodePlain, encodePlain, markedIn } from "./apy-text.ts";
import type { Backend } from "./backend.ts";
import { installedOf } from "./installed.ts";
import { modeOf } from "./routes.ts";

const pairList = z.object({
  responseData: z.array(z.object({ sourceLanguage: z.string(), targetLanguage: z.string() })),
});

const translation = z.object({ responseData: z.object({ translatedText: z.string() }) });

/** The modes of an APY server: `GET /listPairs`, and `POST /translate` for each text, which takes but one. */
export function createApy(options: ApyServerOptions): Backend {
  const server = serverAt(options);
  return {
    variant: server.address,
    installed: once(async (signal) => {
      const { responseData } = read(pairList, await callServer(server, "/listPairs", { signal, form: null }));
      const modes = responseData.flatMap((pair) => modeOf(`${pair.sourceLanguage}-${pair.targetLanguage}`) ?? []);
      if (modes.length === 0) throw noPairs(server.address);
      return installedOf(modes);
    }),
    translate: async (text, mode, signal) => {
      const { encoded, offset } = encodePlain(text);
      const form = { langpair: mode.name.replace("-", "|"), markUnknown: "yes", format: "txt", q: encoded };
      const { responseData } = read(translation, await callServer(server, "/translate", { signal, form }));
      const marked = responseData.translatedText;
      return { text: decodePlain(marked, offset, mode.target), unknown: markedIn(marked) };
    },
    close: async () => {},
  };

  function read<T>(schema: z.ZodType<T>, content: unknown): T {
    const result = schema.safeParse(content);
    if (!result.success) throw unusable(server.address, "it has not the shape that APY documents", result.error);
    return result.data;
  }
}
