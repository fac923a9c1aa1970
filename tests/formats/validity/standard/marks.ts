import { data, file, inline, match, plain, segment, unit, withData } from "../builders.ts";
import type { Section } from "./section.ts";

const other = `<unit id="u2">${plain}</unit>`;
const withOther = (source: string): string =>
  file(`<unit id="u1">${segment(source)}</unit><group id="g">${other}</group>`);
const noted = (mark: string): string => unit(`<notes><note id="n1">n</note></notes>${segment(mark)}`);

/** What inline elements refer to, and annotations: 4.2.3, 4.7. */
export const marksSections: readonly Section[] = [
  {
    clause: "copyOf",
    valid: [
      inline('<pc id="1">a</pc>', '<pc id="1">a</pc> <pc id="2" copyOf="1">b</pc>'),
      inline('<sc id="1"/>a<ec startRef="1"/><sc id="2" copyOf="1"/>b<ec startRef="2"/>'),
    ],
    invalid: [
      [inline('<ph id="1"/><ph id="2" copyOf="3"/>'), /copies no code/u],
      [withData('<ph id="1"/><ph id="2" copyOf="1" dataRef="d1"/>'), /has original data/u],
      [inline('<ph id="1" canCopy="no"/>', '<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'), /cannot be copied/u],
      [withData('<ph id="1" dataRef="d1"/><ph id="2" copyOf="1"/>'), /a code with original data/u],
      [
        withData('<pc id="1">a</pc><pc id="2" copyOf="1" dataRefStart="d1" dataRefEnd="d2">b</pc>'),
        /has original data/u,
      ],
      [
        file(
          `<unit id="u1">${segment('<ph id="1"/>')}</unit><unit id="u3">${segment('<ph id="2" copyOf="1"/>')}</unit>`,
        ),
        /copies no code/u,
      ],
    ],
  },
  {
    clause: "dataRef",
    valid: [
      withData('<sc id="1" dataRef="d1"/>a<ec startRef="1" dataRef="d2"/>'),
      withData('<ph id="1" dataRef="d1"/><ph id="2" dataRef="d1"/>'),
      match(`${data}<source><ph id="1" dataRef="d1"/></source><target><ph id="1" dataRef="d1"/></target>`),
    ],
    invalid: [
      [withData('<ph id="1" dataRef="d3"/>'), /no <data> of this unit/u],
      [withData('<pc id="1" dataRefStart="d1" dataRefEnd="d3">a</pc>'), /no <data> of this unit/u],
      [withData('<pc id="1" dataRefStart="d3" dataRefEnd="d1">a</pc>'), /no <data> of this unit/u],
      [withData('<sc id="1"/>a<ec startRef="1" dataRef="d3"/>'), /no <data> of this unit/u],
      [match('<source/><target><ph id="1" dataRef="d1"/></target>'), /no <data> of this match/u],
      [match(`${data}<source><pc id="1" dataRefStart="d1">a</pc></source><target/>`), /no dataRefEnd/u],
      [match(`${data}<source><pc id="1" dataRefEnd="d1">a</pc></source><target/>`), /no dataRefStart/u],
    ],
  },
  {
    clause: "Sub-Flows",
    valid: [
      withOther('<ph id="1" subFlows="u2"/>'),
      withOther('<pc id="1" subFlowsStart="u2" subFlowsEnd="u1">a</pc>'),
    ],
    invalid: [
      [withOther('<ph id="1" subFlows="u3"/>'), /no such unit/u],
      [withOther('<ph id="1" subFlows="u2 u3"/>'), /no such unit/u],
      [withOther('<sc id="1" subFlows="g"/>a<ec startRef="1"/>'), /no such unit/u],
      [withOther('<ph id="1" subFlows=""/>'), /subFlows=""/u],
      [withOther('<pc id="1" subFlowsStart="u2">a</pc>'), /no subFlowsEnd/u],
      [withOther('<pc id="1" subFlowsEnd="u2">a</pc>'), /no subFlowsStart/u],
      [withOther('<pc id="1" subFlowsStart="u2" subFlowsEnd="u3">a</pc>'), /no such unit/u],
      [withOther('<pc id="1" subFlowsStart="u3" subFlowsEnd="u2">a</pc>'), /no such unit/u],
    ],
  },
  {
    clause: "mrk, sm, em",
    valid: [
      inline('<mrk id="1" type="term" value="v" ref="http://a.example/b" translate="no" x:a="1" fs:fs="b">a</mrk>'),
      inline('<mrk id="1" type="my:isbn" value="1" ref="#m">a</mrk><mrk id="2">a</mrk>'),
      unit(segment('a<sm id="1" type="comment" value="v"/>b') + segment('c<em startRef="1"/>d')),
      inline('<pc id="1">a<sm id="2" translate="no"/>b</pc>c<em startRef="2"/>'),
    ],
    invalid: [
      [inline("<mrk>a</mrk>"), /<mrk> has no id/u],
      [inline('<mrk id="1" type="note">a</mrk>'), /type="note"/u],
      [inline('<mrk id="1" translate="maybe">a</mrk>'), /translate="maybe"/u],
      [inline('<mrk id="1" xml:lang="fr">a</mrk>'), /no attribute xml:lang/u],
      [inline('<sm id="1" xml:space="preserve"/>a<em startRef="1"/>'), /no attribute xml:space/u],
      [inline('<sm id="1" type="term"/>a'), /no end after it/u],
      [inline('<em startRef="1"/>a<sm id="1" type="term"/>'), /no end after it|no <sm> before it/u],
      [inline('<sm id="1" type="term"/>a<em startRef="1"/>b<em startRef="1"/>'), /more than one end/u],
      [inline('a<em startRef="1"/>'), /no <sm> before it/u],
      [inline('<mrk id="1" type="term">a</mrk><em startRef="1"/>'), /no <sm> before it/u],
      [inline("a<em/>"), /<em> has no startRef/u],
      [inline('<sm id="1" type="term"/>a<em startRef="1" x:a="1"/>'), /no attribute x:a/u],
      [inline('<sm id="1" type="term">a</sm><em startRef="1"/>'), /text stands in <sm>/u],
      [match('<source><sm id="1" type="term"/>a</source><target/>'), /no end after it/u],
    ],
  },
  {
    clause: "Comment Annotation",
    valid: [
      noted('<mrk id="1" type="comment" ref="#n=n1">a</mrk>'),
      noted('<mrk id="1" type="comment" ref="#/f=f1/u=u1/n=n1">a</mrk>'),
      noted('<sm id="1" type="comment" ref="#u=u1/n=n1"/>a<em startRef="1"/>'),
      inline('<mrk id="1" type="comment" value="">a</mrk>'),
    ],
    invalid: [
      [noted('<mrk id="1" type="comment">a</mrk>'), /neither a value nor a ref/u],
      [noted('<mrk id="1" type="comment" value="v" ref="#n=n1">a</mrk>'), /a value and a ref/u],
      [noted('<mrk id="1" type="comment" ref="#n=n2">a</mrk>'), /no note of its unit/u],
      [noted('<mrk id="1" type="comment" ref="#n1">a</mrk>'), /no note of its unit/u],
      [noted('<mrk id="1" type="comment" ref="n1">a</mrk>'), /no note of its unit/u],
      [noted('<mrk id="1" type="comment" ref="#f=f1/n=n1">a</mrk>'), /no note of its unit/u],
      [noted('<sm id="1" type="comment" ref="#u=u2/n=n1"/>a<em startRef="1"/>'), /no note of its unit/u],
    ],
  },
];
