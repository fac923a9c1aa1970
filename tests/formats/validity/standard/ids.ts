import { document, file, inline, match, pair, plain, segment, unit } from "../builders.ts";
import type { Section } from "./section.ts";

const part = (id: string, source = "a"): string => `<segment id="${id}"><source>${source}</source></segment>`;
const ordered = (...orders: readonly (string | null)[]): string =>
  unit(
    orders
      .map(
        (order) =>
          `<segment><source>a</source><target${order === null ? "" : ` order="${order}"`}>b</target></segment>`,
      )
      .join(""),
  );
const marked = (ref: string): string => inline(`<mrk id="m" type="my:t" ref="${ref}">a</mrk>`);
const unitWith = (extension: string): string => unit(extension + plain);

/** What is named, and referred to: 3, 4.3.1.17, 4.3.1.21, 4.9. */
export const idsSections: readonly Section[] = [
  {
    clause: "id",
    valid: [
      document(`<file id="a"><group id="a"><unit id="a">${part("a", '<ph id="b"/>')}</unit></group></file>`),
      file(`<group id="1"><group id="2"/></group><group id="3"/><unit id="1">${plain}</unit>`),
      unit(`<notes><note id="1">n</note></notes><originalData><data id="1">d</data></originalData>${part("1")}`),
      unit(part("s1", '<ph id="1"/>') + part("s2", '<ph id="2"/>') + "<ignorable><source/></ignorable>"),
    ],
    invalid: [
      [document(`<file id="a"><unit id="u">${plain}</unit></file>`.repeat(2)), /file id "a"/u],
      [file('<group id="g"/><group id="h"><group id="g"/></group>'), /group id "g"/u],
      [
        file(`<unit id="u">${plain}</unit><group id="g"><group id="h"><unit id="u">${plain}</unit></group></group>`),
        /unit id "u"/u,
      ],
      [unit(`<notes><note id="n"/><note id="n"/></notes>${plain}`), /note id "n"/u],
      [unit(`<originalData><data id="d"/><data id="d"/></originalData>${plain}`), /data id "d"/u],
      [unit(part("1") + part("1")), /segment id "1"/u],
      [unit(`${part("1")}<ignorable id="1"><source/></ignorable>`), /ignorable id "1"/u],
      [unit(part("1", '<ph id="1"/>')), /id "1" stands twice/u],
      [unit(part("1", '<mrk id="2" translate="no">a</mrk>') + part("2")), /id "2" stands twice/u],
      [unit(part("1", '<ph id="a"/>') + part("2", '<pc id="a">a</pc>')), /id "a" stands twice/u],
      [inline('<pc id="1"><ph id="1"/></pc>'), /id "1" stands twice/u],
      [inline('<sc id="1" isolated="yes"/><ec id="1" isolated="yes"/>'), /id "1" stands twice/u],
      [inline('<sm id="1" type="term"/>a<em startRef="1"/><ph id="1"/>'), /id "1" stands twice/u],
      [match('<source><ph id="1"/><pc id="1">a</pc></source><target/>'), /twice in the match/u],
    ],
  },
  {
    clause: "id: inline elements of a target",
    valid: [
      inline('<ph id="1"/>', '<ph id="2"/>'),
      inline('<sm id="1" type="term"/>a<em startRef="1"/>', '<mrk id="1" type="term">a</mrk>'),
      match('<source><ph id="1"/></source><target><ph id="1"/><ph id="2"/></target>'),
    ],
    invalid: [
      [inline("a", '<ph id="1"/><ph id="1"/>'), /twice in the targets/u],
      [inline('<ph id="1"/>', '<pc id="1">a</pc>'), /in its source/u],
      [inline('<ph id="1"/>', '<mrk id="1" type="term">a</mrk>'), /in its source/u],
      [inline('<pc id="1">a</pc>', '<mrk id="1" type="term">a</mrk>'), /in its source/u],
      [unit(segment('<ph id="1"/>', "a") + segment("b", '<ph id="1"/>')), /in the unit/u],
      [unit(`<segment id="1"><source/><target><ph id="1"/></target></segment>`), /in the unit/u],
      [match('<source><ph id="1"/></source><target><pc id="1">a</pc></target>'), /in its source/u],
    ],
  },
  {
    clause: "order",
    valid: [
      ordered("2", "1"),
      ordered("1", null, "3"),
      unit(
        ["5", null, "1", null, "3"]
          .map((order) =>
            order === null
              ? "<ignorable><source> </source></ignorable>"
              : `<segment><source>a</source><target order="${order}">b</target></segment>`,
          )
          .join(""),
      ),
    ],
    invalid: [
      [ordered("0", "1"), /order="0"/u],
      [ordered("-1"), /order="-1"/u],
      [ordered("a"), /order="a"/u],
      [ordered("1.0"), /order="1\.0"/u],
      [ordered("2"), /order="2" in a unit of 1/u],
      [ordered("1", "1"), /have the place 1/u],
      [ordered("2", null), /have the place 2/u],
      [ordered("3", "1", null), /have the place 3/u],
    ],
  },
  {
    clause: "Fragment Identification",
    valid: [
      marked("#/f=f1/g=g1/u=u1/s1"),
      marked("#f=f1"),
      marked("#u=u1/t=1"),
      marked("#mtc=m1"),
      marked("#u=u1/gls=e1"),
      marked("other.html#any thing/at=all"),
      marked("http://a.example/#a/b/c"),
    ],
    invalid: [
      [marked("#"), /no reference in an XLIFF document/u],
      [marked("#/"), /no reference in an XLIFF document/u],
      [marked("#f=f1/"), /no reference in an XLIFF document/u],
      [marked("#u=u1/f=f1"), /cannot stand behind/u],
      [marked("#f=f1/f=f2"), /cannot stand behind/u],
      [marked("#u=u1/g=g1"), /cannot stand behind/u],
      [marked("#s1/s2"), /cannot stand behind/u],
      [marked("#n=n1/s1"), /cannot stand behind/u],
      [marked("#u=u1/n=n1/d=d1"), /cannot stand behind/u],
      [marked("#q=1"), /the prefix "q"/u],
      [marked("#un known=1"), /is no selector/u],
      [marked("#unregistered=1"), /the prefix "unregistered"/u],
      [marked("#f="), /is no selector/u],
    ],
  },
  {
    clause: "Extension Mechanisms: constraints",
    valid: [
      unitWith('<x:a id="1"><x:b id="2"/><y:c xmlns:y="urn:y" id="1"/></x:a><x:d xml:id="n1"/>'),
      unitWith('<x:a><source>any</source><note>thing</note></x:a><none xmlns="urn:n">text</none>'),
      file(`<x:a id="1"/><group id="g"><x:a id="1"/><unit id="u"><x:a id="1"/>${plain}</unit></group>`),
      unitWith(
        '<rules xmlns="http://www.w3.org/2005/11/its" version="2.0"><translateRule selector="//a" translate="no"/></rules>',
      ),
    ],
    invalid: [
      [unitWith('<x:a id="1"/><x:b id="1"/>'), /x:b id "1"/u],
      [unitWith('<x:a id="1"/><x:b xml:id="1"/>'), /x:b id "1"/u],
      [unitWith('<x:a id="a b"/>'), /no name token/u],
      [unitWith('<x:a id=""/>'), /no name token/u],
      [unitWith('<none xmlns="">a</none>'), /no <none>/u],
      [inline("a<x:b/>"), /no <x:b> at this place/u],
      [unit(`<segment x:a="1"><source/></segment>`), /no attribute x:a/u],
      [unit('<segment><source x:a="1"/></segment>'), /no attribute x:a/u],
      [unit('<segment><source/><target fs:fs="p"/></segment>'), /no attribute fs:fs/u],
      [match(pair.replace("<source>", "<x:b/><source>")), /no <x:b>|no <source> before/u],
    ],
  },
];
