import { document, file, its, match, pair, plain, root, segment, unit } from "../builders.ts";
import type { Section } from "./section.ts";

const oneUnit = `<unit id="u1">${plain}</unit>`;
const oneFile = `<file id="f1">${oneUnit}</file>`;
const note = "<notes><note>n</note></notes>";
const meta = '<mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>';
const core = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';

/** Structural elements and their attributes: 4.2.2, 4.3.1. */
export const structureSections: readonly Section[] = [
  {
    clause: "xliff",
    valid: [
      `<xliff ${core} version="2.0" srcLang="fr">${oneFile}</xliff>`,
      `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr"><x:file id="f"><x:unit id="u"><x:segment><x:source>a</x:source></x:segment></x:unit></x:file></x:xliff>`,
      `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<!-- a --><?p i?>${document(oneFile)}<!-- b --><?p i?>`,
      root('srcLang="fr" trgLang="en" xml:space="preserve" x:own="1" its:version="2.0"', oneFile),
      document(`${oneFile}<file id="f2">${oneUnit}</file><file id="f3">${oneUnit}</file>`),
    ],
    invalid: [
      [`<xliff ${core} srcLang="fr">${oneFile}</xliff>`, /XLIFF without a version/u],
      [`<xliff ${core} version="1.2" srcLang="fr">${oneFile}</xliff>`, /XLIFF 1\.2/u],
      [`<xliff ${core} version="2.2" srcLang="fr">${oneFile}</xliff>`, /XLIFF 2\.2/u],
      [`<xliff version="2.1" srcLang="fr">${oneFile}</xliff>`, /this is XLIFF 2\.1|<xliff>/u],
      [`<xliff ${core} version="2.1" trgLang="en">${oneFile}</xliff>`, /has no srcLang/u],
      [root('srcLang="fr" lang="fr"', oneFile), /no attribute lang/u],
      [root('srcLang="fr"', ""), /has no <file>/u],
      [root('srcLang="fr"', `${oneFile}text`), /text stands in <xliff>/u],
      [root('srcLang="fr"', `<x:e/>${oneFile}`), /no <file> before <x:e>|no <x:e>/u],
      [root('srcLang="fr"', oneUnit), /no <unit> at this place|no <file>/u],
      [root('srcLang="fr" xml:space="keep"', oneFile), /xml:space="keep"/u],
    ],
  },
  {
    clause: "srcLang, trgLang: BCP 47",
    valid: [
      root('srcLang="zh-cmn-Hans-CN" trgLang="de-DE-1996-x-priv"', oneFile),
      root('srcLang="sl-rozaj-biske" trgLang="en-u-ca-gregory-a-bbb"', oneFile),
      root('srcLang="es-419" trgLang="i-klingon"', oneFile),
    ],
    invalid: [
      [root('srcLang=""', oneFile), /srcLang=""/u],
      [root('srcLang="f"', oneFile), /srcLang="f"/u],
      [root('srcLang="fr_FR"', oneFile), /srcLang="fr_FR"/u],
      [root('srcLang="french"', oneFile), /srcLang="french"/u],
      [root('srcLang="fr" trgLang="en-"', oneFile), /trgLang="en-"/u],
      [root('srcLang="fr" trgLang="en GB"', oneFile), /trgLang="en GB"/u],
      [root('srcLang="fr" trgLang="en-abcdefghi"', oneFile), /trgLang=/u],
    ],
  },
  {
    clause: "trgLang: required if there are targets",
    valid: [root('srcLang="fr"', oneFile), root('srcLang="fr" trgLang="en"', oneFile)],
    invalid: [
      [root('srcLang="fr"', `<file id="f"><unit id="u">${segment("a", "b")}</unit></file>`), /no trgLang/u],
      [
        root(
          'srcLang="fr"',
          `<file id="f"><unit id="u">${plain}<ignorable><source/><target/></ignorable></unit></file>`,
        ),
        /no trgLang/u,
      ],
    ],
  },
  {
    clause: "file",
    valid: [
      file(`<skeleton href="a.skl"/><x:e/>${meta}<x:f/>${note}<group id="g"/>${oneUnit}`),
      document(
        `<file id="f" original="a" canResegment="no" translate="no" srcDir="rtl" trgDir="ltr" x:a="1">${oneUnit}</file>`,
      ),
    ],
    invalid: [
      [document(`<file>${oneUnit}</file>`), /<file> has no id/u],
      [document(`<file id="a b">${oneUnit}</file>`), /id="a b"/u],
      [document(`<file id="">${oneUnit}</file>`), /id=""/u],
      [document('<file id="f"/>'), /no <unit> or <group>/u],
      [document(`<file id="f">${note}</file>`), /no <unit> or <group>/u],
      [file(`${note}${meta}${oneUnit}`), /no <mda:metadata> at this place/u],
      [file(`${oneUnit}<skeleton href="a"/>`), /no <skeleton> at this place/u],
      [file(`<x:e/><skeleton href="a"/>${oneUnit}`), /no <skeleton> at this place/u],
      [file(`${note}${note}${oneUnit}`), /no <notes> at this place/u],
      [document(`<file id="f" translate="true">${oneUnit}</file>`), /translate="true"/u],
      [document(`<file id="f" srcDir="RTL">${oneUnit}</file>`), /srcDir="RTL"/u],
      [document(`<file id="f" canResegment="maybe">${oneUnit}</file>`), /canResegment="maybe"/u],
      [document(`<file id="f" name="a">${oneUnit}</file>`), /no attribute name/u],
      [file(segment("a")), /no <segment> at this place|<unit> or <group>/u],
    ],
  },
  {
    clause: "skeleton",
    valid: [
      file(`<skeleton>text</skeleton>${oneUnit}`),
      file(`<skeleton><x:e><x:f a="1"/></x:e> text</skeleton>${oneUnit}`),
      file(`<skeleton href=""/>${oneUnit}`),
      file(`<skeleton><![CDATA[<html>]]></skeleton>${oneUnit}`),
    ],
    invalid: [
      [file(`<skeleton/>${oneUnit}`), /neither an href nor content/u],
      [file(`<skeleton href="a"> </skeleton>${oneUnit}`), /content as well/u],
      [file(`<skeleton href="a"><x:e/></skeleton>${oneUnit}`), /content as well/u],
      [file(`<skeleton x:a="1">t</skeleton>${oneUnit}`), /no attribute x:a/u],
      [file(`<skeleton>${oneUnit}</skeleton>${oneUnit}`), /no <unit> at this place/u],
    ],
  },
  {
    clause: "group",
    valid: [
      file(
        `<group id="g1" name="n" type="my:type"><x:e/>${note}<group id="g2">${oneUnit}<group id="g3"/></group></group>`,
      ),
      file(`<group id="g1" canResegment="no" translate="yes" srcDir="auto" trgDir="rtl" xml:space="default" x:a="1"/>`),
    ],
    invalid: [
      [file("<group/>"), /<group> has no id/u],
      [file('<group id="g" type="section"/>'), /type="section"/u],
      [file('<group id="g" type="xlf:section"/>'), /type="xlf:section"/u],
      [file('<group id="g" type=":a"/>'), /type=":a"/u],
      [file('<group id="g" type="a:b c"/>'), /type="a:b c"/u],
      [file('<group id="g" original="a"/>'), /no attribute original/u],
      [file(`<group id="g">${oneUnit}<x:e/></group>`), /no <x:e> at this place/u],
      [file('<group id="g"><skeleton href="a"/></group>'), /no <skeleton> at this place/u],
    ],
  },
  {
    clause: "unit",
    valid: [
      unit(
        `<x:e/>${meta}${note}<originalData><data id="d"/></originalData><ignorable><source> </source></ignorable>${plain}`,
      ),
      unit(
        plain,
        ' name="n" canResegment="yes" translate="no" srcDir="ltr" trgDir="auto" xml:space="preserve" type="my:t"',
      ),
      unit(`\n<!-- a -->\n${plain}<?p i?>\n`),
    ],
    invalid: [
      [file(`<unit>${plain}</unit>`), /<unit> has no id/u],
      [file('<unit id="u"/>'), /no <segment> or <ignorable>/u],
      [unit("<ignorable><source/></ignorable>"), /has no <segment>/u],
      [unit(`<originalData><data id="d"/></originalData>${note}${plain}`), /no <notes> at this place/u],
      [unit(`${plain}<mda:metadata/>`), /no <mda:metadata> at this place/u],
      [unit(`<unit id="u2">${plain}</unit>${plain}`), /no <unit>/u],
      [unit(plain, ' type="title"'), /type="title"/u],
      [unit(plain, ' approved="yes"'), /no attribute approved/u],
      [unit("<source>a</source>"), /no <source> at this place/u],
    ],
  },
  {
    clause: "segment",
    valid: [
      unit(
        '<segment id="s" canResegment="no" state="translated" subState="a:b"><source>a</source><target>b</target></segment>',
      ),
      unit("<segment><source/><target/></segment>"),
      unit("<segment>\n<!-- a --><source>a</source>\n<!-- b --></segment>"),
    ],
    invalid: [
      [unit("<segment/>"), /no <source>/u],
      [unit("<segment><target>b</target></segment>"), /no <source> before <target>/u],
      [unit("<segment><target>b</target><source>a</source></segment>"), /no <source> before <target>/u],
      [unit("<segment><source>a</source><source>a</source></segment>"), /no <source> at this place/u],
      [unit("<segment><source>a</source><target>b</target><target>c</target></segment>"), /no <target> at this place/u],
      [unit("<segment>a<source>a</source></segment>"), /text stands in <segment>/u],
      [unit('<segment state="new"><source>a</source></segment>'), /state="new"/u],
      [unit('<segment state="initial" subState="ab"><source>a</source></segment>'), /subState="ab"/u],
      [unit('<segment state="initial" subState="a:b:c"><source>a</source></segment>'), /subState="a:b:c"/u],
      [unit('<segment state="initial" subState="xlf:b"><source>a</source></segment>'), /subState="xlf:b"/u],
      [unit('<segment subState="a:b"><source>a</source></segment>'), /subState, and no state/u],
      [unit('<segment translate="no"><source>a</source></segment>'), /no attribute translate/u],
      [unit("<segment><source>a</source><x:e/></segment>"), /no <x:e> at this place/u],
      [unit('<segment xml:space="preserve"><source>a</source></segment>'), /no attribute xml:space/u],
      ...["translated", "reviewed", "final"].map(
        (state) => [unit(`<segment state="${state}"><source>a</source></segment>`), /and no <target>/u] as const,
      ),
    ],
  },
  {
    clause: "ignorable",
    valid: [unit(`${plain}<ignorable id="i"><source> </source><target/></ignorable>`)],
    invalid: [
      [unit(`${plain}<ignorable/>`), /no <source>/u],
      [unit(`${plain}<ignorable state="final"><source/></ignorable>`), /no attribute state/u],
    ],
  },
  {
    clause: "source, target: xml:lang",
    valid: [
      unit('<segment><source xml:lang="FR">a</source><target xml:lang="EN">b</target></segment>'),
      match('<source xml:lang="fr">a</source><target xml:lang="en">b</target>'),
      match('<source>a</source><target xml:lang="de">b</target>', 'ref="#s1" reference="yes"'),
      file(`<notes><note xml:lang="de">n</note></notes>${oneUnit}`),
    ],
    invalid: [
      [unit('<segment><source xml:lang="en">a</source></segment>'), /srcLang of the document/u],
      [unit('<segment><source xml:lang="">a</source></segment>'), /srcLang of the document/u],
      [unit('<segment><source>a</source><target xml:lang="fr">b</target></segment>'), /trgLang of the document/u],
      [unit(`${plain}<ignorable><source xml:lang="en"/></ignorable>`), /srcLang of the document/u],
      [unit(plain, ' xml:lang="de"'), /srcLang of the document/u],
      [root('srcLang="fr-CA"', `<file id="f" xml:lang="fr">${oneUnit}</file>`), /srcLang of the document/u],
      [match('<source>a</source><target xml:lang="de">b</target>'), /trgLang of the document/u],
      [match(pair.replace("<target>", '<target xml:lang="de">'), 'ref="#s1" reference="no"'), /trgLang/u],
    ],
  },
  {
    clause: "xml:space",
    valid: [
      unit('<segment><source xml:space="preserve"> a </source><target> b </target></segment>', ' xml:space="default"'),
    ],
    invalid: [[unit('<segment><source xml:space="keep">a</source></segment>'), /xml:space="keep"/u]],
  },
  {
    clause: "note",
    valid: [
      unit(
        '<notes><note id="n" appliesTo="target" category="c" priority="10" x:a="1" fs:fs="p">n</note><note/></notes>' +
          plain,
      ),
      its(`<notes><note its:annotatorsRef="localization-note|t">n</note></notes>${oneUnit}`),
    ],
    invalid: [
      [unit(`<notes><note priority="0">n</note></notes>${plain}`), /priority="0"/u],
      [unit(`<notes><note priority="11">n</note></notes>${plain}`), /priority="11"/u],
      [unit(`<notes><note priority="high">n</note></notes>${plain}`), /priority="high"/u],
      [unit(`<notes><note appliesTo="both">n</note></notes>${plain}`), /appliesTo="both"/u],
      [unit(`<notes><note id="1 2">n</note></notes>${plain}`), /id="1 2"/u],
      [unit(`<notes><note><x:b>n</x:b></note></notes>${plain}`), /no <x:b> at this place/u],
      [unit(`<notes x:a="1"><note/></notes>${plain}`), /no attribute x:a/u],
      [unit(`<notes>n</notes>${plain}`), /text stands in <notes>|no <note>/u],
    ],
  },
  {
    clause: "originalData, data",
    valid: [
      unit(
        `<originalData><data id="d" dir="rtl" xml:space="preserve">a<cp hex="0003"/>b</data></originalData>${plain}`,
      ),
      unit(`<originalData><data id="s1">a</data></originalData><segment id="s1"><source/></segment>`),
    ],
    invalid: [
      [unit(`<originalData/>${plain}`), /no <data>/u],
      [unit(`<originalData><data>a</data></originalData>${plain}`), /<data> has no id/u],
      [unit(`<originalData><data id="d" xml:space="default">a</data></originalData>${plain}`), /xml:space="default"/u],
      [unit(`<originalData><data id="d"><ph id="1"/></data></originalData>${plain}`), /no <ph> at this place/u],
      [unit(`<originalData><data id="d" dir="up"/></originalData>${plain}`), /dir="up"/u],
      [unit(`<originalData><data id="d" x:a="1"/></originalData>${plain}`), /no attribute x:a/u],
    ],
  },
];
