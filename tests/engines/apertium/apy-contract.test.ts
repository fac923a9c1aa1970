import { createApertium } from "../../../src/engines/apertium/apertium.ts";
import { engineContract } from "../../contracts/engine.ts";
import { startApy } from "../../servers/apy.ts";

engineContract("apertium by URL", async () => {
  const server = await startApy();
  return { engine: createApertium({ url: server.url }), close: server.close };
});
