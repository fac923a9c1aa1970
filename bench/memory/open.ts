/** `open.ts ROOT`: opens the near index of a folder, up to where a sentence can be looked up. */
import { openNear } from "../../src/run/near.ts";
import { openNearIndex } from "../../src/workspace/near-index.ts";
import { emphasis, lng } from "./house.ts";

const index = openNearIndex(process.argv[2] ?? "");
openNear(index, lng, emphasis);
index.close();
