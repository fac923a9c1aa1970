import { VisavisError } from "../errors.ts";
import { readTemplates } from "../workspace/templates.ts";
import { isFolder, readText, writeText } from "../workspace/files.ts";

/** Makes a workspace in `root`; answers the files written. Throws `usage` where there is one already. */
export function initWorkspace(root: string): readonly string[] {
  if (isFolder(root) && readText(root, "visavis.yml") !== null) {
    throw new VisavisError({
      code: "usage",
      message: `${root} is a workspace already: it has a visavis.yml`,
      hint: "Edit its settings, or name another folder: visavis init DIR",
    });
  }
  return readTemplates()
    .filter(({ path }) => readText(root, path) === null)
    .map(({ path, content }) => {
      writeText(root, path, content);
      return path;
    });
}
