import type { BadInput } from "./bad-inputs.ts";

const xliff = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="es">
<file id="plainte">
<unit id="u1"><segment id="s1"><source>Bonjour.</source><target>Hola.</target></segment></unit>
</file>
</xliff>
`;

const here = "translations/es/plainte.xlf";

/** The same for translation files. */
export const badTranslationFiles: readonly BadInput[] = [
  {
    name: "a translation file that is cut off",
    files: { [here]: xliff.slice(0, 250) },
    error: { code: "xliff-invalid", file: here, line: 5 },
    says: /not well-formed.*git checkout/su,
  },
  {
    name: "a translation file that is empty",
    files: { [here]: "" },
    error: { code: "xliff-invalid", file: here, line: 1 },
    says: /root element/u,
  },
  {
    name: "a translation file with a merge conflict",
    files: { [here]: xliff.replace("<unit", "<<<<<<< HEAD\n<unit") },
    error: { code: "xliff-invalid", file: here, line: 4 },
    says: /merge conflict/u,
  },
  {
    name: "a translation file of another language",
    files: { [here]: xliff.replace('trgLang="es"', 'trgLang="de"') },
    error: { code: "xliff-invalid", file: here, line: 2 },
    says: /trgLang is 'de'.*Set trgLang="es"/su,
  },
  {
    name: "a translation file from another source",
    files: { [here]: xliff.replace('srcLang="fr"', 'srcLang="it"') },
    error: { code: "xliff-invalid", file: here, line: 2 },
    says: /srcLang is 'it'.*Set srcLang="fr"/su,
  },
  {
    name: "a translation file with a DOCTYPE",
    files: { [here]: xliff.replace("<xliff", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n<xliff') },
    error: { code: "xliff-invalid", file: here, line: 2 },
    says: /DOCTYPE/u,
  },
];
