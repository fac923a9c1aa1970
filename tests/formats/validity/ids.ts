import {
  document,
  file,
  plain,
  unit,
  segment,
  inline,
  withData,
  match,
  pair,
  glossary,
  resource,
  resources,
  type Sample,
} from "./builders.ts";

/** What must be unique, broken and kept. */
export const idsSamples: readonly Sample[] = [
  {
    clause: "K1",
    breaks: document(
      `<file id="f1"><unit id="u1">${plain}</unit></file><file id="f1"><unit id="u1">${plain}</unit></file>`,
    ),
    keeps: document(
      `<file id="f1"><unit id="u1">${plain}</unit></file><file id="f2"><unit id="u1">${plain}</unit></file>`,
    ),
    says: /file id "f1"/u,
  },
  {
    clause: "K2",
    breaks: file('<group id="g1"><group id="g1"/></group>'),
    keeps: file(`<group id="g1"><unit id="g1">${plain}</unit></group>`),
    says: /group id "g1"/u,
  },
  {
    clause: "K3",
    breaks: file(`<group id="g"><unit id="u1">${plain}</unit></group><unit id="u1">${plain}</unit>`),
    keeps: file(`<group id="g"><unit id="u1">${plain}</unit></group><unit id="u2">${plain}</unit>`),
    says: /unit id "u1"/u,
  },
  {
    clause: "K4",
    breaks: file(`<notes><note id="n"/><note id="n"/></notes><unit id="u1">${plain}</unit>`),
    keeps: file(
      `<notes><note id="n"/><note/><note/></notes><unit id="u1"><notes><note id="n"/></notes>${plain}</unit>`,
    ),
    says: /note id "n"/u,
  },
  {
    clause: "K5",
    breaks: unit(`<originalData><data id="d">a</data><data id="d">b</data></originalData>${plain}`),
    keeps: withData('<ph id="d1" dataRef="d1"/>'),
    says: /data id "d"/u,
  },
  {
    clause: "mtc1",
    breaks: unit(
      `<mtc:matches><mtc:match id="1" ref="#s">${pair}</mtc:match><mtc:match id="1" ref="#s">${pair}</mtc:match></mtc:matches><segment id="s"><source/></segment>`,
    ),
    keeps: unit(
      `<mtc:matches><mtc:match id="1" ref="#s">${pair}</mtc:match><mtc:match ref="#s">${pair}</mtc:match></mtc:matches><segment id="s"><source/></segment>`,
    ),
    says: /match id "1"/u,
  },
  {
    clause: "gls1",
    breaks: glossary(
      '<gls:glossEntry id="a"><gls:term>a</gls:term><gls:translation id="a">b</gls:translation></gls:glossEntry>',
    ),
    keeps: glossary(
      '<gls:glossEntry id="a"><gls:term>a</gls:term><gls:translation id="b">b</gls:translation></gls:glossEntry>',
    ),
    says: /id "a" stands twice/u,
  },
  {
    clause: "mda1",
    breaks: unit(
      `<mda:metadata id="a"><mda:metaGroup id="a"><mda:meta type="t"/></mda:metaGroup></mda:metadata>${plain}`,
    ),
    keeps: unit(
      `<mda:metadata id="a"><mda:metaGroup id="b"><mda:metaGroup><mda:meta type="t"/></mda:metaGroup></mda:metaGroup></mda:metadata>${plain}`,
    ),
    says: /id "a" stands twice/u,
  },
  {
    clause: "res1",
    breaks: resources(resource("r") + resource("r")),
    keeps: resources(resource("r") + resource("s")),
    says: /id "r" stands twice/u,
  },
  {
    clause: "K6S",
    breaks: unit(`<segment id="1"><source><pc id="1">a</pc></source></segment>`),
    keeps: unit(`<segment id="1"><source><pc id="2">a</pc></source></segment>`),
    says: /id "1" stands twice in the unit/u,
  },
  {
    clause: "K6S",
    breaks: unit(segment('<ph id="1"/>') + segment('<ph id="1"/>')),
    keeps: unit(segment('<ph id="1"/>') + segment('<ph id="2"/>')),
    says: /id "1" stands twice/u,
  },
  {
    clause: "K6S",
    breaks: match('<source><ph id="1"/><ph id="1"/></source><target/>'),
    keeps: match('<source><ph id="m1"/></source><target/>'),
    says: /twice in the match/u,
  },
  {
    clause: "K6T",
    breaks: inline('<ph id="1"/>', '<mrk id="1" type="term">a</mrk>'),
    keeps: inline('<pc id="1">a</pc>', '<sc id="1"/>a<ec startRef="1"/><ph id="new"/>'),
    says: /that of another element in its source/u,
  },
  {
    clause: "K6T",
    breaks: inline('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
    keeps: unit(segment('<ph id="1"/>', "a") + segment("b", '<ph id="2"/>')),
    says: /twice in the targets/u,
  },
  {
    clause: "K7, F18, F19",
    breaks: unit('<segment><source/><target order="2"/></segment><segment><source/><target/></segment>'),
    keeps: unit(
      '<segment><source>a</source><target order="2">a</target></segment><segment><source>b</source><target order="1">b</target></segment>',
    ),
    says: /have the place 2/u,
  },
  {
    clause: "K7, F18, F19",
    breaks: unit('<segment><source/><target order="3"/></segment><segment><source/><target order="1"/></segment>'),
    keeps: unit('<segment><source/><target order="1"/></segment><segment><source/></segment>'),
    says: /order="3" in a unit of 2/u,
  },
  {
    clause: "Extensibility: constraints on ids",
    breaks: unit(`<x:a id="1"><x:b xml:id="1"/></x:a>${plain}`),
    keeps: file(`<x:a id="1"/><unit id="u1"><x:a id="1"/><y:a xmlns:y="urn:y" id="1"/>${plain}</unit>`),
    says: /x:b id "1" stands twice in its <unit>/u,
  },
];
