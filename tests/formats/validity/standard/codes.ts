import { fixed, inline, match, plain, segment, unit, withData } from "../builders.ts";
import type { Section } from "./section.ts";

const first = `${fixed} canReorder="firstNo"`;
const next = `${fixed} canReorder="no"`;
const ignorable = (source: string, target: string): string =>
  unit(`${plain}<ignorable><source>${source}</source><target>${target}</target></ignorable>`);

/** Inline content: 4.2.3, 4.7. */
export const codesSections: readonly Section[] = [
  {
    clause: "cp",
    valid: [inline('<cp hex="0000"/><cp hex="001F"/><cp hex="D800"/><cp hex="FFFF"/>', '<cp hex="0003"/>')],
    invalid: [
      [inline("<cp/>"), /<cp> has no hex/u],
      [inline('<cp hex="0041"/>'), /XML can hold/u],
      [inline('<cp hex="0009"/>'), /XML can hold/u],
      [inline('<cp hex="E000"/>'), /XML can hold/u],
      [inline('<cp hex="01F600"/>'), /XML can hold/u],
      [inline('<cp hex="110000"/>'), /no Unicode code point/u],
      [inline('<cp hex="1"/>'), /hex="1"/u],
      [inline('<cp hex="U+0003"/>'), /hex="U\+0003"/u],
      [inline('<cp hex="0003">a</cp>'), /text stands in <cp>/u],
      [inline('<cp hex="0003" id="1"/>'), /no attribute id/u],
    ],
  },
  {
    clause: "ph",
    valid: [
      withData(
        '<ph id="1" canCopy="no" canDelete="no" canReorder="yes" dataRef="d1" disp="a" equiv="b" type="ui" subType="xlf:var"/>',
      ),
      inline('<ph id="1" type="other" subType="my:x" fs:fs="br" slr:equivStorage="1"/>'),
    ],
    invalid: [
      [inline("<ph/>"), /<ph> has no id/u],
      [inline('<ph id="1">a</ph>'), /text stands in <ph>/u],
      [inline('<ph id="1"><ph id="2"/></ph>'), /no <ph> at this place/u],
      [inline('<ph id="1" canOverlap="yes"/>'), /no attribute canOverlap/u],
      [inline('<ph id="1" isolated="yes"/>'), /no attribute isolated/u],
      [inline('<ph id="1" dir="ltr"/>'), /no attribute dir/u],
      [inline('<ph id="1" canCopy="true"/>'), /canCopy="true"/u],
      [inline('<ph id="1" canReorder="first"/>'), /canReorder="first"/u],
      [inline('<ph id="1" type="bold"/>'), /type="bold"/u],
      [inline('<ph id="1" its:translate="no"/>'), /no attribute its:translate/u],
      [inline('<ph id="1" x:a="1"/>'), /no attribute x:a/u],
      [inline('<ph id="1" xml:lang="fr"/>'), /no attribute xml:lang/u],
      [inline('<ph id="1" xml:space="preserve"/>'), /no attribute xml:space/u],
    ],
  },
  {
    clause: "type, subType",
    valid: [
      inline('<pc id="1" type="fmt" subType="xlf:b">a</pc><pc id="2" type="fmt" subType="xlf:i">a</pc>'),
      inline(
        '<ph id="1" type="fmt" subType="xlf:lb"/><ph id="2" type="fmt" subType="xlf:pb"/><pc id="3" type="quote">a</pc>',
      ),
      inline('<pc id="1" type="fmt" subType="xlf:u">a</pc><ph id="2" type="image"/>'),
    ],
    invalid: [
      [inline('<ph id="1" subType="xlf:lb"/>'), /subType, and no type/u],
      [inline('<ph id="1" type="ui" subType="xlf:lb"/>'), /does not go with type="ui"/u],
      [inline('<ph id="1" type="fmt" subType="xlf:var"/>'), /does not go with type="fmt"/u],
      [inline('<ph id="1" type="fmt" subType="xlf:bold"/>'), /does not go with type="fmt"/u],
      [inline('<ph id="1" type="fmt" subType="bold"/>'), /subType="bold"/u],
      [inline('<ph id="1" type="fmt" subType="a:"/>'), /subType="a:"/u],
    ],
  },
  {
    clause: "pc",
    valid: [
      withData(
        '<pc id="1" dataRefStart="d1" dataRefEnd="d2" dispStart="a" dir="rtl" canOverlap="yes">a<pc id="2">b</pc></pc>',
      ),
      inline('<pc id="1" equivStart="" equivEnd="">a</pc>', '<sc id="1"/>a<ec startRef="1"/>'),
    ],
    invalid: [
      [inline("<pc>a</pc>"), /<pc> has no id/u],
      [withData('<pc id="1" dataRef="d1">a</pc>'), /no attribute dataRef/u],
      [withData('<pc id="1" dataRefStart="d1">a</pc>'), /no dataRefEnd/u],
      [withData('<pc id="1" dataRefEnd="d1">a</pc>'), /no dataRefStart/u],
      [inline('<pc id="1" equivStart="a">a</pc>'), /no equivEnd/u],
      [inline('<pc id="1" equivEnd="a">a</pc>'), /no equivStart/u],
      [inline('<pc id="1" isolated="no">a</pc>'), /no attribute isolated/u],
      [inline('<pc id="1" its:mtConfidence="1">a</pc>'), /no attribute its:mtConfidence/u],
      [inline('<pc id="1"><x:b/></pc>'), /no <x:b> at this place/u],
    ],
  },
  {
    clause: "sc, ec: isolated",
    valid: [
      inline('<sc id="1" isolated="yes"/>a'),
      inline('a<ec id="1" isolated="yes" dir="rtl"/>'),
      inline('<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>'),
      unit(segment('<sc id="1"/>a', '<sc id="1"/>a') + segment('b<ec startRef="1"/>', 'b<ec startRef="1"/>')),
      inline('<mrk id="m" translate="no"><sc id="1"/></mrk>a<ec startRef="1"/>'),
      match('<source><sc id="1" isolated="yes"/>a</source><target/>'),
    ],
    invalid: [
      [inline('<sc id="1"/>a'), /no end after it/u],
      [inline('<sc id="1" isolated="no"/>a'), /no end after it/u],
      [inline('<ec startRef="1"/>a<sc id="1"/>'), /no end after it|no <sc> before it/u],
      [inline('<sc id="1"/>a<ec startRef="1"/>b<ec startRef="1"/>'), /more than one end/u],
      [inline('<sc id="1" isolated="yes"/>a<ec startRef="1"/>'), /isolated/u],
      [inline('a<ec startRef="1"/>'), /no <sc> before it/u],
      [inline('<pc id="1">a</pc><ec startRef="1"/>'), /no <sc> before it/u],
      [inline("a<ec/>"), /<ec> has no id|startRef, and no id/u],
      [inline('<sc id="1"/>a<ec startRef="1" id="2"/>'), /startRef, and no id/u],
      [inline('a<ec isolated="yes"/>'), /isolated <ec> has an id|has no id/u],
      [inline('<sc id="1" isolated="yes"/>a<ec startRef="1" isolated="yes"/>'), /isolated/u],
      [inline('<sc id="1"/>a<ec startRef="1" dir="rtl"/>'), /has a dir/u],
      [inline("<sc/>a"), /<sc> has no id/u],
      [inline('<sc id="1"/>a', '<ec startRef="1"/>'), /no end after it/u],
      [inline('<sc id="1"/>a<ec startRef="1"/>', '<sc id="1"/>a'), /no end after it/u],
      [inline('<sc id="1" startRef="1"/>'), /no attribute startRef/u],
      [match('<source>a<ec startRef="1"/></source><target/>'), /no <sc> before it/u],
    ],
  },
  {
    clause: "sc, ec: editing hints",
    valid: [
      inline(`<sc id="1" ${first}/>a<ec startRef="1" ${next}/>`),
      inline('<sc id="1" canOverlap="no" type="fmt"/>a<ec startRef="1" canOverlap="no" type="fmt"/>'),
      inline('<sc id="1" canCopy="yes"/>a<ec startRef="1"/>'),
    ],
    invalid: [
      ...["canCopy", "canDelete", "canOverlap"].flatMap((name) => [
        [inline(`<sc id="1" ${name}="no"/>a<ec startRef="1"/>`), new RegExp(`${name} of <ec`, "u")] as const,
        [inline(`<sc id="1"/>a<ec startRef="1" ${name}="no"/>`), new RegExp(`${name} of <ec`, "u")] as const,
      ]),
      [inline(`<sc id="1" ${first}/>a<ec startRef="1" ${first}/>`), /canReorder of <ec/u],
      [inline(`<sc id="1" ${fixed}/>a<ec startRef="1" ${next}/>`), /canReorder of <ec/u],
    ],
  },
  {
    clause: "Editing Hints",
    valid: [
      inline(`<ph id="1" ${first}/>a<ph id="2" ${next}/>`, `<ph id="1" ${first}/>b<ph id="2" ${next}/>`),
      inline(`<pc id="1" ${first}><ph id="2" ${next}/></pc>`),
      inline(`<ph id="1" ${first}/>`, `<ph id="1" ${fixed}/>`),
      inline('<ph id="1" canDelete="no"/>'),
      inline('<ph id="1" canDelete="no"/><ph id="2"/>', '<ph id="1" canDelete="no"/>'),
      inline('<pc id="1" canDelete="no">a</pc>', '<sc id="1" canDelete="no"/>a<ec startRef="1" canDelete="no"/>'),
    ],
    invalid: [
      [inline('<ph id="1" canReorder="firstNo"/>'), /may be copied or deleted/u],
      [inline('<ph id="1" canReorder="no" canCopy="no"/>'), /may be copied or deleted/u],
      [inline('<ph id="1" canReorder="firstNo" canDelete="no"/>'), /may be copied or deleted/u],
      [inline(`<ph id="1" ${next}/>`), /canReorder="no", and the code before/u],
      [inline(`<ph id="1"/><ph id="2" ${next}/>`), /canReorder="no", and the code before/u],
      [inline(`<ph id="1" ${first}/><ph id="2"/><ph id="3" ${next}/>`), /canReorder="no", and the code before/u],
      [inline(`<pc id="1">a<ph id="2" ${next}/></pc>`), /canReorder="no", and the code before/u],
      [
        inline(`<ph id="1" ${first}/><ph id="2" ${next}/>`, `<ph id="2" ${next}/><ph id="1" ${first}/>`),
        /canReorder="no", and the code before|follows another code/u,
      ],
      [
        inline(`<ph id="1" ${first}/><ph id="2" ${next}/>`, `<ph id="1" ${first}/><ph id="3"/><ph id="2" ${next}/>`),
        /canReorder="no", and the code before|follows another code/u,
      ],
      [
        inline(
          `<ph id="1" ${first}/><ph id="2" ${next}/><ph id="3" ${next}/>`,
          `<ph id="1" ${first}/><ph id="3" ${next}/><ph id="2" ${next}/>`,
        ),
        /follows another code/u,
      ],
      [inline('<ph id="1" canDelete="no"/>', ""), /cannot be deleted/u],
      [inline('<pc id="1" canDelete="no">a</pc>', "a"), /cannot be deleted/u],
      [inline('<ph id="1" canDelete="no"/>', '<ph id="2" canDelete="no"/>'), /cannot be deleted/u],
      [ignorable('<ph id="1" canDelete="no"/>', " "), /cannot be deleted/u],
      [
        unit(segment('<ph id="1" canDelete="no"/>', "a") + segment("b", '<ph id="2" canDelete="no"/>')),
        /cannot be deleted/u,
      ],
    ],
  },
];
