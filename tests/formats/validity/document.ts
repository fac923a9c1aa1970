import { root, file, plain, unit, segment, inline, withData, match, pair, type Sample } from "./builders.ts";

/** What holds for the document and its texts, broken and kept. */
export const documentSamples: readonly Sample[] = [
  {
    clause: "F1",
    breaks: root(
      'srcLang="fr"',
      `<file id="f1"><unit id="u1"><ignorable><source/><target/></ignorable>${plain}</unit></file>`,
    ),
    keeps: root('srcLang="fr"', `<file id="f1"><unit id="u1">${plain}</unit></file>`),
    says: /no trgLang/u,
  },
  {
    clause: "F2",
    breaks: file(`<skeleton/><unit id="u1">${plain}</unit>`),
    keeps: file(`<skeleton>x<x:e/></skeleton><unit id="u1">${plain}</unit>`),
    says: /neither an href nor content/u,
  },
  {
    clause: "F2",
    breaks: file(`<skeleton href="a">x</skeleton><unit id="u1">${plain}</unit>`),
    keeps: file(`<skeleton href="a"/><unit id="u1">${plain}</unit>`),
    says: /content as well/u,
  },
  {
    clause: "F3",
    breaks: unit("<ignorable><source> </source></ignorable>"),
    keeps: unit(`<ignorable><source> </source></ignorable>${plain}`),
    says: /no <segment>/u,
  },
  {
    clause: "F4S",
    breaks: unit('<segment><source xml:lang="de">Un</source></segment>'),
    keeps: unit('<segment><source xml:lang="fr-CA">Un</source></segment>'),
    says: /"de" by xml:lang, and srcLang/u,
  },
  {
    clause: "F4S",
    breaks: file(`<group id="g1" xml:lang="ja"><unit id="u1">${plain}</unit></group>`),
    keeps: file(`<group id="g1" xml:lang="ja"><unit id="u1" xml:lang="FR">${plain}</unit></group>`),
    says: /"ja" by xml:lang/u,
  },
  {
    clause: "F4T",
    breaks: unit('<segment><source>Un</source><target xml:lang="de">One</target></segment>'),
    keeps: unit('<segment><source>Un</source><target xml:lang="en-GB">One</target></segment>'),
    says: /trgLang of the document is "en"/u,
  },
  {
    clause: "F7",
    breaks: unit('<segment subState="a:b"><source/></segment>'),
    keeps: unit('<segment state="initial" subState="a:b"><source/></segment>'),
    says: /subState, and no state/u,
  },
  {
    clause: "F8",
    breaks: inline('<ph id="1" subType="x:y"/>'),
    keeps: inline('<ph id="1" type="image" subType="x:y"/>'),
    says: /subType, and no type/u,
  },
  {
    clause: "F8",
    breaks: inline('<ph id="1" type="fmt" subType="xlf:var"/>'),
    keeps: inline('<ph id="1" type="ui" subType="xlf:var"/>'),
    says: /does not go with type="fmt"/u,
  },
  {
    clause: "mtc3",
    breaks: match(pair, 'ref="#s1" subType="a:b"'),
    keeps: match(pair, 'ref="#s1" type="tm" subType="a:b"'),
    says: /subType, and no type/u,
  },
  {
    clause: "F25",
    breaks: inline('<cp hex="00A0"/>'),
    keeps: inline('<cp hex="001a"/><cp hex="FFFE"/><cp hex="D800"/>'),
    says: /XML can hold/u,
  },
  {
    clause: "F29",
    breaks: unit('<segment state="final"><source>Un</source></segment>'),
    keeps: unit('<segment state="final"><source>Un</source><target/></segment>'),
    says: /state "final", and no <target>/u,
  },
  {
    clause: "Modules: zero or one element",
    breaks: unit(
      `<mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata><mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>${plain}`,
    ),
    keeps: unit(
      `<slr:data profile="a"/><mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata>${plain}`,
    ),
    says: /more than one <mda:metadata>/u,
  },
  {
    clause: "F21",
    breaks: inline('<ph id="1" subFlows="u1, u1"/>'),
    keeps: inline('<ph id="1" subFlows=" u1  u1 "/>'),
    says: /subFlows="u1, u1"/u,
  },
  {
    clause: "F21",
    breaks: inline('<ph id="1" subFlows="u2"/>'),
    keeps: file(
      `<unit id="u1">${segment('<ph id="1" subFlows="u2"/>')}</unit><group id="g"><unit id="u2">${plain}</unit></group>`,
    ),
    says: /no such unit/u,
  },
  {
    clause: "F22",
    breaks: inline('<pc id="1" subFlowsEnd="u1">a</pc>'),
    keeps: inline('<pc id="1" subFlowsStart="u1" subFlowsEnd="u1">a</pc>'),
    says: /no subFlowsStart/u,
  },
  {
    clause: "F23",
    breaks: inline('<pc id="1" subFlowsStart="u1">a</pc>'),
    keeps: inline('<pc id="1">a</pc>'),
    says: /no subFlowsEnd/u,
  },
  {
    clause: "F16",
    breaks: withData('<pc id="1" dataRefEnd="d2">a</pc>'),
    keeps: withData('<pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc>'),
    says: /no dataRefStart/u,
  },
  {
    clause: "F17",
    breaks: withData('<pc id="1" dataRefStart="d1">a</pc>'),
    keeps: withData('<pc id="1">a</pc>'),
    says: /no dataRefEnd/u,
  },
  {
    clause: "F26",
    breaks: inline('<pc id="1" equivEnd="a">a</pc>'),
    keeps: inline('<pc id="1" equivStart="" equivEnd="a">a</pc>'),
    says: /no equivStart/u,
  },
];
