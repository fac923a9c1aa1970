import { VisavisError } from "../errors.ts";
import { userName } from "../workspace/git.ts";

/** The name under which decisions are kept: the one that is given, else git's user. Throws `usage` where there is none. */
export function reviewerName(root: string, given: string | undefined): string {
  const name = (given ?? userName(root) ?? "").trim();
  if (name !== "") return name;
  throw new VisavisError({
    code: "usage",
    message: "it is not known who approves: git has no user.name here",
    hint: "Say who: --as 'Camille Roy', or for good: git config --global user.name 'Camille Roy'",
  });
}
