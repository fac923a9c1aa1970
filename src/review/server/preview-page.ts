/** How the preview looks: text as in a newspaper; the sentence under review and those without a translation stand out. */
const styles = `
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1.0625rem/1.6 Charter, Georgia, serif;
  background: light-dark(#fff, #1a1c20); color: light-dark(#1c1d20, #e9e7e2); overflow-wrap: anywhere }
h1, h2, h3, h4 { line-height: 1.25 }
table { border-collapse: collapse } td, th { border: 1px solid; padding: 0.2rem 0.5rem }
[data-untranslated] { text-decoration: underline dotted; font-style: italic }
[data-open] { background: light-dark(#fff1b8, #5a4a12); border-bottom: 2px solid light-dark(#8a6d00, #e0c04a) }
footer { margin-top: 2rem; border-top: 1px solid; font-size: 0.9em }
`;

/** A whole page of a story's `<article>`. */
export function previewPage(article: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title><style>${styles}</style></head><body>${article}</body></html>`;
}
