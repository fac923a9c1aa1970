/** Elements without content or end tag (HTML §13.1.2). */
export const voidElements: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Inline elements whose text is kept as it is: `<code>npm ci</code>`. */
export const codeElements: ReadonlySet<string> = new Set("code samp var tt".split(" "));
