import { file, inline, item, plain, resource, resources, root, rule, segment, unit } from "../builders.ts";
import type { Section } from "./section.ts";

const oneUnit = `<unit id="u1">${plain}</unit>`;
const meta = '<mda:meta type="t">v</mda:meta>';
const metadata = (content: string): string => unit(`<mda:metadata>${content}</mda:metadata>${plain}`);
const profiles = (content: string, attributes = 'generalProfile="xliff:codepoints"'): string =>
  file(`<slr:profiles ${attributes}>${content}</slr:profiles>${oneUnit}`);
const changed = (content: string, version = "2.0"): string =>
  root(
    'srcLang="fr" trgLang="en"',
    `<file id="f"><unit id="u"><c:changeTrack xmlns:c="urn:oasis:names:tc:xliff:changetracking:2.0">${content}</c:changeTrack>${plain}</unit></file>`,
  ).replace('version="2.1"', `version="${version}"`);
const revision =
  '<c:revision author="a" datetime="2020-01-01" version="r1"><c:item property="content">x</c:item></c:revision>';

/** Modules that speak of documents: 5.4 to 5.8, and change tracking of 2.0. */
export const modulesSections: readonly Section[] = [
  {
    clause: "Metadata",
    valid: [
      metadata(
        `<mda:metaGroup id="1" category="c" appliesTo="ignorable">${meta}<mda:metaGroup>${meta}</mda:metaGroup>${meta}</mda:metaGroup>`,
      ),
      file(
        `<mda:metadata id="m"><mda:metaGroup>${meta}</mda:metaGroup></mda:metadata><group id="g"><mda:metadata id="m"><mda:metaGroup>${meta}</mda:metaGroup></mda:metadata></group>${oneUnit}`,
      ),
    ],
    invalid: [
      [metadata(""), /no <mda:metaGroup>/u],
      [metadata(meta), /no <mda:metaGroup> before <mda:meta>|no <mda:meta> at/u],
      [metadata("<mda:metaGroup/>"), /no <mda:metaGroup> or <mda:meta>/u],
      [metadata("<mda:metaGroup><mda:meta>v</mda:meta></mda:metaGroup>"), /<mda:meta> has no type/u],
      [metadata(`<mda:metaGroup appliesTo="both">${meta}</mda:metaGroup>`), /appliesTo="both"/u],
      [
        metadata(`<mda:metaGroup id="1">${meta}</mda:metaGroup><mda:metaGroup id="1">${meta}</mda:metaGroup>`),
        /id "1"/u,
      ],
      [metadata(`<mda:metaGroup x:a="1">${meta}</mda:metaGroup>`), /no attribute x:a/u],
      [metadata('<mda:metaGroup><mda:meta type="t"><x:b/></mda:meta></mda:metaGroup>'), /no <x:b> at this place/u],
    ],
  },
  {
    clause: "Resource Data",
    valid: [
      file(
        `<res:resourceData>${resource("r1")}</res:resourceData><unit id="u1"><res:resourceData><res:resourceItemRef id="r" ref="r1"/></res:resourceData>${plain}</unit>`,
      ),
      item(
        '<res:source href="a" xml:lang="fr-CA"/><res:target href="b" xml:lang="en"/><res:reference href="c" xml:lang="de"/>',
        'mimeType="t" context="no" x:a="1"',
      ),
      item("<res:source><x:e/></res:source><res:target><x:e/></res:target>", ""),
    ],
    invalid: [
      [item(""), /holds nothing/u],
      [item('<res:source href="a"/>', ""), /no mimeType/u],
      [item("<res:source/>"), /neither an href nor content/u],
      [item("<res:target/>"), /neither an href nor content/u],
      [item('<res:source href="a"><x:e/></res:source>'), /content as well/u],
      [item('<res:target href="b"/><res:source href="a"/>'), /no <res:source> at this place/u],
      [item("<res:reference/>"), /<res:reference> has no href/u],
      [item('<res:source href="a" xml:lang="en"/>'), /srcLang/u],
      [item('<res:target href="a" xml:lang="fr"/>'), /trgLang/u],
      [item('<res:source href="a"/>', 'mimeType="t" context="maybe"'), /context="maybe"/u],
      [resources('<res:resourceItemRef ref="r1"/>'), /no <res:resourceItem>/u],
      [resources(`<res:resourceItemRef/>${resource("r1")}`), /has no ref/u],
      [resources(`${resource("r1")}<res:resourceItemRef ref="r1"/>`), /no <res:resourceItemRef> at this place/u],
      [resources(`<res:resourceItemRef id="r1" ref="r1"/>${resource("r1")}`), /id "r1"/u],
      [
        file(`<group id="g"><res:resourceData>${resource("r1")}</res:resourceData></group>`),
        /cannot stand in <group>/u,
      ],
      [
        file(
          `<unit id="u1"><res:resourceData><res:resourceItemRef ref="r1"/>${resource("r1")}</res:resourceData>${plain}</unit>`,
        ),
        /no <res:resourceItem> of its file/u,
      ],
    ],
  },
  {
    clause: "Size and Length Restriction",
    valid: [
      profiles(
        '<slr:normalization general="nfc" storage="none"/><x:e/>',
        'generalProfile="xliff:codepoints" storageProfile="xliff:utf8"',
      ),
      unit(
        `<slr:data profile="x:p"><x:size id="z1"/></slr:data>${segment('<ph id="1" slr:sizeInfoRef="z1"/>')}`,
        ' slr:storageRestriction="255" slr:sizeRestriction="5,*"',
      ),
      inline('<pc id="1" slr:equivStorage="2" slr:sizeInfo="1">a</pc><ec id="2" isolated="yes" slr:equivStorage="1"/>'),
    ],
    invalid: [
      [profiles('<slr:normalization general="NFC"/>'), /general="NFC"/u],
      [profiles('<slr:normalization storage="nfkc"/>'), /storage="nfkc"/u],
      [profiles("<slr:normalization/><slr:normalization/>"), /no <slr:normalization> at this place/u],
      [unit(`<slr:profiles/>${plain}`), /cannot stand in <unit>/u],
      [unit(`<slr:data/>${plain}`), /<slr:data> has no profile/u],
      [unit(`<slr:data profile="a"/><slr:data profile="b"/>${plain}`), /more than one <slr:data>/u],
      [
        unit(
          `<slr:data profile="p"><x:z id="z"/></slr:data>${segment('<ph id="1" slr:sizeInfo="1" slr:sizeInfoRef="z"/>')}`,
        ),
        /has slr:sizeInfo and slr:sizeInfoRef/u,
      ],
      [inline('<ph id="1" slr:sizeInfoRef="z"/>'), /refers to nothing/u],
      [inline('<ph id="1" slr:maxSize="1"/>'), /no attribute slr:maxSize/u],
      [inline('<sc id="1"/>a<ec startRef="1" slr:equivStorage="1"/>'), /slr:equivStorage stands on <ec>/u],
      [inline('<sc id="1"/>a<ec startRef="1" slr:sizeInfo="1"/>'), /slr:sizeInfo stands on <ec>/u],
    ],
  },
  {
    clause: "Validation",
    valid: [
      rule('isPresent="a" occurs="1" existsInSource="yes" caseSensitive="no" normalization="nfd" disabled="yes"'),
      rule('startsWith="a" existsInSource="no"'),
      rule('endsWith=""'),
      rule('isNotPresent="a" x:own="1"'),
      rule('x:own="1"'),
    ],
    invalid: [
      [unit(`<val:validation/>${plain}`), /no <val:rule>/u],
      [rule(""), /tests nothing/u],
      [rule('disabled="yes"'), /tests nothing/u],
      [rule('isPresent="a" isNotPresent="b"'), /isPresent and isNotPresent/u],
      [rule('startsWith="a" endsWith="b"'), /startsWith and endsWith/u],
      [rule('isNotPresent="a" occurs="1"'), /has occurs/u],
      [rule('isPresent="a" occurs="0"'), /occurs="0"/u],
      [rule('isNotPresent="a" existsInSource="yes"'), /has existsInSource/u],
      [rule('isPresent="a" existsInSource="1"'), /existsInSource="1"/u],
      [rule('isPresent="a" caseSensitive="0"'), /caseSensitive="0"/u],
      [rule('isPresent="a" normalization="nfkc"'), /normalization="nfkc"/u],
      [rule('isPresent="a" mustLoc="b"'), /no attribute mustLoc/u],
      [file(`<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>${oneUnit}`), /is disabled/u],
      [
        unit(`<val:validation><val:rule isPresent="a"/></val:validation>`.repeat(2) + plain),
        /more than one <val:validation>/u,
      ],
    ],
  },
  {
    clause: "Change Tracking of XLIFF 2.0",
    valid: [
      changed(`<c:revisions appliesTo="source" ref="s1" currentVersion="r1">${revision}${revision}</c:revisions>`),
      changed("<c:anything/>", "2.1"),
    ],
    invalid: [
      [changed(""), /no <ctr:revisions>/u],
      [changed(`<c:revisions>${revision}</c:revisions>`), /has no appliesTo/u],
      [changed('<c:revisions appliesTo="source"/>'), /no <ctr:revision>/u],
      [changed('<c:revisions appliesTo="source"><c:revision/></c:revisions>'), /no <ctr:item>/u],
      [
        changed('<c:revisions appliesTo="source"><c:revision><c:item>x</c:item></c:revision></c:revisions>'),
        /has no property/u,
      ],
    ],
  },
];
