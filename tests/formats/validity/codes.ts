import { file, unit, segment, inline, data, withData, fixed, match, type Sample } from "./builders.ts";

/** What holds for codes and annotations, broken and kept. */
export const codesSamples: readonly Sample[] = [
  {
    clause: "F5, mtc4",
    breaks: inline('<sc id="1"/>a'),
    keeps: inline('<sc id="1" isolated="yes"/>a'),
    says: /no end after it/u,
  },
  {
    clause: "F5, mtc4",
    breaks: inline('<sc id="1" isolated="yes"/>a<ec startRef="1"/>'),
    keeps: unit(segment('<sc id="1"/>a') + segment('b<ec startRef="1"/>')),
    says: /is isolated, and its end/u,
  },
  {
    clause: "F5, mtc4",
    breaks: match('<source><sc id="1"/>a</source><target/>'),
    keeps: match('<source><sc id="1"/>a<ec startRef="1"/></source><target/>'),
    says: /no end after it/u,
  },
  {
    clause: "F6",
    breaks: inline('<ec startRef="1"/>a'),
    keeps: inline('<ec id="1" isolated="yes" dir="rtl"/>a'),
    says: /refers to no <sc>/u,
  },
  {
    clause: "F6",
    breaks: inline('<ec id="1"/>'),
    keeps: inline('<sc id="1"/><ec isolated="no" startRef="1"/>'),
    says: /has a startRef, and no id/u,
  },
  {
    clause: "F6",
    breaks: inline('<sc id="1"/><ec startRef="1" isolated="yes" id="2"/>'),
    keeps: inline('<sc id="1"/><ec startRef="1"/>'),
    says: /no end after it|isolated <ec> has an id/u,
  },
  {
    clause: "F6",
    breaks: inline('<sc id="1"/><ec startRef="1" dir="ltr"/>'),
    keeps: inline('<sc id="1" dir="ltr"/><ec startRef="1"/>'),
    says: /has a dir/u,
  },
  {
    clause: "F5.1",
    breaks: inline('<sc id="1" canCopy="no"/><ec startRef="1"/>'),
    keeps: inline('<sc id="1" canCopy="no"/><ec startRef="1" canCopy="no"/>'),
    says: /canCopy of <ec/u,
  },
  {
    clause: "F5.1",
    breaks: inline('<sc id="1" type="fmt"/><ec startRef="1" type="ui"/>'),
    keeps: inline('<sc id="1" type="fmt" subType="xlf:b"/><ec startRef="1"/>'),
    says: /type of <ec/u,
  },
  {
    clause: "F5.1",
    breaks: inline(`<sc id="1" ${fixed} canReorder="firstNo"/><ec startRef="1" ${fixed}/>`),
    keeps: inline(`<sc id="1" ${fixed} canReorder="firstNo"/><ec startRef="1" ${fixed} canReorder="no"/>`),
    says: /canReorder of <ec/u,
  },
  {
    clause: "F9, F14",
    breaks: withData('<ph id="1"/><ph id="2" copyOf="1" dataRef="d1"/>'),
    keeps: inline('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'),
    says: /has original data/u,
  },
  {
    clause: "F9, F14",
    breaks: inline('<ph id="2" copyOf="1"/>'),
    keeps: inline('<ph id="2" copyOf="2"/>'),
    says: /copies no code/u,
  },
  {
    clause: "F9, F14",
    breaks: withData('<ph id="1" dataRef="d1"/><ph id="2" copyOf="1"/>'),
    keeps: withData('<ph id="1" dataRef="d1"/><ph id="2" dataRef="d1"/>'),
    says: /a code with original data/u,
  },
  {
    clause: "F9, F14",
    breaks: inline('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'),
    keeps: inline('<ph id="1"/><ph id="2" copyOf="1"/>'),
    says: /cannot be copied/u,
  },
  {
    clause: "F10",
    breaks: inline('<ph id="1" canReorder="firstNo" canCopy="no"/>'),
    keeps: inline(`<ph id="1" canReorder="firstNo" ${fixed}/>`),
    says: /may be copied or deleted/u,
  },
  {
    clause: "F15, F16, F17",
    breaks: inline('<ph id="1" dataRef="d1"/>'),
    keeps: withData('<ph id="1" dataRef="d1"/>'),
    says: /<data> of this unit/u,
  },
  {
    clause: "F15, F16, F17",
    breaks: match('<source><ph id="1" dataRef="d1"/></source><target/>'),
    keeps: match(`${data}<source><ph id="1" dataRef="d1"/></source><target/>`),
    says: /<data> of this match/u,
  },
  {
    clause: "F20",
    breaks: inline('<ph id="1" canDelete="no"/>', ""),
    keeps: inline('<ph id="1" canDelete="no"/>'),
    says: /cannot be deleted/u,
  },
  {
    clause: "F20",
    breaks: inline('<sc id="1" canDelete="no"/><ec startRef="1" canDelete="no"/>', "a"),
    keeps: inline('<sc id="1" canDelete="no"/><ec startRef="1" canDelete="no"/>', '<pc id="1" canDelete="no">a</pc>'),
    says: /cannot be deleted/u,
  },
  {
    clause: "F30",
    breaks: inline(`<ph id="1" canReorder="no" ${fixed}/>`),
    keeps: inline(
      `<pc id="1" canReorder="firstNo" ${fixed}>a<mrk id="m" type="term">b</mrk><ph id="2" canReorder="no" ${fixed}/></pc><ph id="3"/>`,
    ),
    says: /canReorder="no", and the code before/u,
  },
  {
    clause: "F31",
    breaks: inline(
      `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/><ph id="3"/>`,
      `<ph id="2" canReorder="firstNo" ${fixed}/><ph id="1" canReorder="no" ${fixed}/>`,
    ),
    keeps: inline(
      `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/><ph id="3"/>`,
      `<ph id="3"/><ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/>`,
    ),
    says: /follows another code/u,
  },
  {
    clause: "F27, mtc5",
    breaks: inline('a<sm id="1" translate="no"/>b'),
    keeps: unit(segment('a<sm id="1" translate="no"/>') + segment('b<em startRef="1"/>')),
    says: /<sm id="1"> has no end/u,
  },
  {
    clause: "F28",
    breaks: inline('a<em startRef="1"/>b'),
    keeps: inline('<sm id="1" type="term"/>a<em startRef="1"/>b'),
    says: /refers to no <sm>/u,
  },
  {
    clause: "F24",
    breaks: inline('<mrk id="1" type="mtc:match" ref="#1">a</mrk>'),
    keeps: inline('<mrk id="1" type="mtc:match">a</mrk>'),
    says: /has a ref/u,
  },
  {
    clause: "F12, F13",
    breaks: inline('<mrk id="1" type="comment">a</mrk>'),
    keeps: inline('<mrk id="1" type="comment" value="?">a</mrk>'),
    says: /neither a value nor a ref/u,
  },
  {
    clause: "F12, F13",
    breaks: file(
      `<notes><note id="n1">a</note></notes><unit id="u1"><notes><note id="n1">a</note></notes>${segment('<mrk id="1" type="comment" ref="#f=f1/n=n1">a</mrk>')}</unit>`,
    ),
    keeps: unit(
      `<notes><note id="n1">a</note></notes>${segment('<mrk id="1" type="comment" ref="#f=f1/u=u1/n=n1"><mrk id="2" type="comment" ref="#n=n1">a</mrk></mrk>')}`,
    ),
    says: /no note of its unit/u,
  },
  ...[
    "#/u=u1/f=f1/n=n",
    "#/u=a/u=u1",
    "#f=f1/d=d1/u=u1",
    "#a/b",
    "#n/n1",
    "#/f=f1/u=u1/z=m",
    "#x=1",
    "#r$d=1",
    "#",
    "#n=",
  ].map((ref): Sample => ({
    clause: "Fragment Identification",
    breaks: inline(`<mrk id="1" type="my:t" ref="${ref}">a</mrk>`),
    keeps: inline(
      '<mrk id="1" type="my:t" ref="#/f=f1/g=g1/u=u1/res=r1">a<mrk id="2" type="term" ref="http://x.example/#a/b">b</mrk></mrk>',
    ),
    says: /no reference in an XLIFF document/u,
  })),
];
