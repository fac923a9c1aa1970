import { root, document, file, plain, unit, inline, match, pair, glossary, rule, type Sample } from "./builders.ts";

/** What the schemas say, broken and kept. */
export const schemasSamples: readonly Sample[] = [
  { clause: "", breaks: document(""), keeps: unit(plain), says: /no <file>/u },
  { clause: "", breaks: file(""), keeps: file('<group id="g1"/>'), says: /no <unit> or <group>/u },
  {
    clause: "",
    breaks: unit(`${plain}<notes><note>n</note></notes>`),
    keeps: unit(`<notes><note>n</note></notes>${plain}`),
    says: /no <notes> at this place/u,
  },
  { clause: "", breaks: unit(`${plain}<x:e/>`), keeps: unit(`<x:e/>${plain}`), says: /no <x:e> at this place/u },
  { clause: "", breaks: unit(`<notes/>${plain}`), keeps: unit(`<notes><note/></notes>${plain}`), says: /no <note>/u },
  { clause: "", breaks: unit(`texte${plain}`), keeps: unit(`<!-- texte -->${plain}`), says: /text stands in <unit>/u },
  {
    clause: "",
    breaks: unit(plain, ' x:a="1" state="final"'),
    keeps: unit(plain, ' x:a="1"'),
    says: /no attribute state/u,
  },
  {
    clause: "",
    breaks: inline('<ph id="1" x:a="1"/>'),
    keeps: inline('<ph id="1" fs:fs="b"/>'),
    says: /no attribute x:a/u,
  },
  {
    clause: "",
    breaks: inline('<ph id="1" fs:bad="1"/>'),
    keeps: inline('<mrk id="1" type="term" x:a="1">u</mrk>'),
    says: /no attribute fs:bad/u,
  },
  {
    clause: "",
    breaks: unit('<segment x:a="1"><source/></segment>'),
    keeps: unit('<segment canResegment="no"><source/></segment>'),
    says: /no attribute x:a/u,
  },
  { clause: "", breaks: inline('<ph id="a b"/>'), keeps: inline('<ph id="é-1.b:c"/>'), says: /id="a b" of <ph>/u },
  { clause: "", breaks: inline("<ph/>"), keeps: inline('<ph id="1"/>'), says: /<ph> has no id/u },
  {
    clause: "",
    breaks: inline('<ph id="1" fs:fs="blink"/>'),
    keeps: inline('<ph id="1" fs:fs="h1"/>'),
    says: /fs:fs="blink"/u,
  },
  {
    clause: "",
    breaks: root('srcLang="f"', ""),
    keeps: root('srcLang="x-house"', `<file id="f1"><unit id="u1">${plain}</unit></file>`),
    says: /srcLang="f"/u,
  },
  {
    clause: "",
    breaks: unit('<segment state="initial" subState="done"><source/></segment>'),
    keeps: unit('<segment state="initial" subState="my:done"><source/></segment>'),
    says: /subState="done"/u,
  },
  {
    clause: "",
    breaks: unit('<segment state="initial" subState="xlf:done"><source/></segment>'),
    keeps: unit('<segment state="initial" subState="XLF:done"><source/></segment>'),
    says: /subState="xlf:done"/u,
  },
  {
    clause: "",
    breaks: file(
      `<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary><unit id="u1">${plain}</unit>`,
    ),
    keeps: glossary("<gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>"),
    says: /<gls:glossary> cannot stand in <file>/u,
  },
  {
    clause: "",
    breaks: unit(`<val:validations/>${plain}`),
    keeps: rule('isPresent="a"'),
    says: /no <val:validations>/u,
  },
  {
    clause: "",
    breaks: match(pair, 'ref="#s1" similarity="101"'),
    keeps: match(pair, 'ref="#s1" similarity="99.5"'),
    says: /similarity="101"/u,
  },
];
