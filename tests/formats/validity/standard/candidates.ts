import { file, glossary, inline, match, pair, plain, root, segment, unit } from "../builders.ts";
import type { Section } from "./section.ts";

const oneUnit = `<unit id="u1">${plain}</unit>`;
const entry = "<gls:term>a</gls:term><gls:translation>b</gls:translation>";
const meta = '<mda:meta type="t">v</mda:meta>';
const matches = (content: string): string =>
  unit(`<mtc:matches>${content}</mtc:matches><segment id="s1"><source>a</source></segment>`);

/** Modules that speak of text: 5.1 to 5.3. */
export const candidatesSections: readonly Section[] = [
  {
    clause: "Translation Candidates",
    valid: [
      match(
        `<mda:metadata><mda:metaGroup>${meta}</mda:metaGroup></mda:metadata><originalData><data id="d"/></originalData>${pair}<x:e/>`,
        'ref="#s1" id="1" matchQuality="99.5" matchSuitability="0" origin="o" reference="no" similarity="100.0" type="tm" subType="a:b" x:a="1"',
      ),
      match(pair, 'ref="#m1"'),
      match(pair, 'ref="#/f=f1/u=u1/s1"'),
      match(pair, 'ref="#u=u1/m1"'),
      unit(
        `<mtc:matches><mtc:match ref="#t=1">${pair}</mtc:match></mtc:matches>${segment("a", '<mrk id="1" type="mtc:match">b</mrk>')}`,
      ),
      match('<source><ph id="1" subFlows="elsewhere"/></source><target/>'),
    ],
    invalid: [
      [matches(""), /no <mtc:match>/u],
      [matches(`<mtc:match>${pair}</mtc:match>`), /<mtc:match> has no ref/u],
      [matches('<mtc:match ref="#s1"><source/></mtc:match>'), /no <target>/u],
      [matches('<mtc:match ref="#s1"><target/></mtc:match>'), /no <source>/u],
      [matches(`<mtc:match ref="#s1">${pair}</mtc:match><x:e/>`), /no <x:e> at this place/u],
      [
        matches(`<mtc:match ref="#s1" id="a">${pair}</mtc:match><mtc:match ref="#s1" id="a">${pair}</mtc:match>`),
        /id "a"/u,
      ],
      [match(pair, 'ref="#s9"'), /no text of its unit/u],
      [match(pair, 'ref="#f=f2/u=u1/s1"'), /no text of its unit/u],
      [match(pair, 'ref="#u=u2/s1"'), /no text of its unit/u],
      [match(pair, 'ref="#n=s1"'), /no text of its unit/u],
      [match(pair, 'ref=""'), /no text of its unit/u],
      [match(pair, 'ref="#s1" similarity="101"'), /similarity="101"/u],
      [match(pair, 'ref="#s1" similarity="-1"'), /similarity="-1"/u],
      [match(pair, 'ref="#s1" matchQuality="good"'), /matchQuality="good"/u],
      [match(pair, 'ref="#s1" matchSuitability="1e1"'), /matchSuitability="1e1"/u],
      [match(pair, 'ref="#s1" type="fuzzy"'), /type="fuzzy"/u],
      [match(pair, 'ref="#s1" subType="a:b"'), /subType, and no type/u],
      [match(pair, 'ref="#s1" type="tm" subType="b"'), /subType="b"/u],
      [match(pair, 'ref="#s1" reference="true"'), /reference="true"/u],
      [file(`<mtc:matches><mtc:match ref="#s">${pair}</mtc:match></mtc:matches>${oneUnit}`), /cannot stand in <file>/u],
      [inline('<mrk id="1" type="mtc:match" ref="#1">a</mrk>'), /has a ref/u],
      [
        unit(
          `<mtc:matches><mtc:match ref="#s">${pair}</mtc:match></mtc:matches>`.repeat(2) +
            '<segment id="s"><source/></segment>',
        ),
        /more than one <mtc:matches>/u,
      ],
    ],
  },
  {
    clause: "Glossary",
    valid: [
      glossary(
        `<gls:glossEntry id="1" ref="#m1" x:a="1"><gls:term source="s" x:a="1">a</gls:term><gls:translation id="2" ref="#m1" source="s">b</gls:translation><gls:translation>c</gls:translation><gls:definition source="s">d</gls:definition><x:e/></gls:glossEntry>`,
      ),
      glossary("<gls:glossEntry><gls:term>a</gls:term><gls:definition>d</gls:definition></gls:glossEntry>"),
      glossary(`<gls:glossEntry ref="#u=u1/m1">${entry}</gls:glossEntry>`),
    ],
    invalid: [
      [glossary(""), /no <gls:glossEntry>/u],
      [glossary("<gls:glossEntry><gls:term>a</gls:term></gls:glossEntry>"), /neither a translation nor a definition/u],
      [glossary("<gls:glossEntry><gls:translation>a</gls:translation></gls:glossEntry>"), /no <gls:term>/u],
      [
        glossary(`<gls:glossEntry><gls:definition>d</gls:definition>${entry}</gls:glossEntry>`),
        /no <gls:term>|at this place/u,
      ],
      [glossary(`<gls:glossEntry ref="#m2">${entry}</gls:glossEntry>`), /no text of its unit/u],
      [
        glossary(
          '<gls:glossEntry><gls:term>a</gls:term><gls:translation ref="#zz">b</gls:translation></gls:glossEntry>',
        ),
        /no text of its unit/u,
      ],
      [
        glossary(`<gls:glossEntry id="1">${entry}</gls:glossEntry><gls:glossEntry id="1">${entry}</gls:glossEntry>`),
        /id "1"/u,
      ],
      [glossary(`<gls:glossEntry id="1 2">${entry}</gls:glossEntry>`), /id="1 2"/u],
      [
        glossary("<gls:glossEntry><gls:term><x:b/></gls:term><gls:definition/></gls:glossEntry>"),
        /no <x:b> at this place/u,
      ],
      [
        file(`<group id="g"><gls:glossary><gls:glossEntry>${entry}</gls:glossEntry></gls:glossary></group>`),
        /cannot stand in <group>/u,
      ],
    ],
  },
  {
    clause: "Format Style",
    valid: [
      root(
        'srcLang="fr"',
        `<file id="f" fs:fs="html"><unit id="u" fs:fs="div" fs:subFs="class,a\\id,b"><notes><note fs:fs="p"/></notes>${segment('<ph id="1" fs:fs="img" fs:subFs="src,c:\\\\a.png\\alt,One\\, two"/>')}</unit></file>`,
      ),
      inline('<ec id="1" isolated="yes" fs:fs="b" fs:subFs="class,"/>'),
    ],
    invalid: [
      [inline('<pc id="1" fs:fs="script">a</pc>'), /fs:fs="script"/u],
      [inline('<pc id="1" fs:fs="B">a</pc>'), /fs:fs="B"/u],
      [inline('<pc id="1" fs:subFs="class,a">a</pc>'), /no fs:fs/u],
      [inline('<pc id="1" fs:fs="b" fs:style="x">a</pc>'), /no attribute fs:style/u],
      [inline('<pc id="1" fs:fs="a" fs:subFs="title,One, two">a</pc>'), /fs:subFs="title,One, two"/u],
      [inline('<pc id="1" fs:fs="a" fs:subFs="href,c:\\a">a</pc>'), /fs:subFs=/u],
      [inline('<pc id="1" fs:fs="a" fs:subFs="href">a</pc>'), /fs:subFs="href"/u],
      [inline('<sc id="1" fs:fs="b"/>a<ec startRef="1" fs:fs="b"/>'), /fs:fs stands on <ec>/u],
      [inline('<sc id="1"/>a<ec startRef="1" isolated="no" fs:subFs="a,b"/>'), /fs:subFs stands on <ec>/u],
    ],
  },
];
