import {
  file,
  plain,
  unit,
  segment,
  inline,
  match,
  pair,
  glossary,
  rule,
  resource,
  resources,
  item,
  its,
  marked,
  issues,
  type Sample,
} from "./builders.ts";

/** What holds for the modules, broken and kept. */
export const modulesSamples: readonly Sample[] = [
  { clause: "mtc2", breaks: match(pair, 'ref="#s2"'), keeps: match(pair, 'ref="#m1"'), says: /no text of its unit/u },
  {
    clause: "gls3",
    breaks: glossary(
      '<gls:glossEntry ref="#m2"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>',
    ),
    keeps: glossary(
      '<gls:glossEntry ref="#m1"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry>',
    ),
    says: /no text of its unit/u,
  },
  {
    clause: "gls2",
    breaks: glossary("<gls:glossEntry><gls:term>a</gls:term></gls:glossEntry>"),
    keeps: glossary("<gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry>"),
    says: /neither a translation/u,
  },
  {
    clause: "fs1, fs2, Size and Length Restriction: ec",
    breaks: inline('<sc id="1" fs:fs="b"/>a<ec startRef="1" fs:fs="b"/>'),
    keeps: inline('<ec id="1" isolated="yes" fs:fs="b" slr:sizeInfo="1"/>'),
    says: /fs:fs stands on <ec>/u,
  },
  {
    clause: "fs3",
    breaks: inline('<ph id="1" fs:subFs="src,a"/>'),
    keeps: inline('<ph id="1" fs:fs="img" fs:subFs="src,a"/>'),
    says: /no fs:fs/u,
  },
  {
    clause: "slr1",
    breaks: unit(plain, ' slr:sizeInfo="1" slr:sizeInfoRef="a"'),
    keeps: unit(plain, ' slr:sizeInfo="1"'),
    says: /slr:sizeInfoRef/u,
  },
  {
    clause: "res3, res5",
    breaks: item('<res:source href="a"><x:e/></res:source>'),
    keeps: item('<res:source href="a"/>'),
    says: /content as well/u,
  },
  {
    clause: "res4",
    breaks: item('<res:source xml:lang="de" href="a"/>'),
    keeps: item('<res:source xml:lang="fr" href="a"/>'),
    says: /srcLang/u,
  },
  {
    clause: "res6",
    breaks: item('<res:target xml:lang="de" href="a"/>'),
    keeps: item('<res:target xml:lang="en" href="a"/>'),
    says: /trgLang/u,
  },
  {
    clause: "res2",
    breaks: item('<res:source href="a"/>', ""),
    keeps: item("<res:source><x:e/></res:source>", ""),
    says: /no mimeType/u,
  },
  {
    clause: "res7",
    breaks: resources('<res:resourceItemRef ref="r9"/>'),
    keeps: resources(`<res:resourceItemRef ref="r1"/>${resource("r1")}`),
    says: /no <res:resourceItem>/u,
  },
  {
    clause: "val1",
    breaks: rule('isPresent="a" startsWith="a"'),
    keeps: rule('x:own="a"'),
    says: /isPresent and startsWith/u,
  },
  {
    clause: "val1",
    breaks: rule('caseSensitive="no"'),
    keeps: rule('isNotPresent="a" caseSensitive="no"'),
    says: /tests nothing/u,
  },
  {
    clause: "val2, val3",
    breaks: rule('startsWith="a" occurs="2"'),
    keeps: rule('isPresent="a" occurs="2" existsInSource="yes"'),
    says: /has occurs/u,
  },
  {
    clause: "val4",
    breaks: file(
      `<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation><unit id="u1">${plain}</unit>`,
    ),
    keeps: rule('isPresent="a" disabled="yes"'),
    says: /is disabled/u,
  },
  {
    clause: "its: version",
    breaks: inline('<mrk id="1" its:taClassRef="http://a">a</mrk>'),
    keeps: marked('its:taClassRef="http://a"'),
    says: /its:version/u,
  },
  {
    clause: "its: annotatorsRef",
    breaks: marked('its:annotatorsRef="mt-confidence|a mt-confidence|b"'),
    keeps: marked('its:annotatorsRef="mt-confidence|a text-analysis|b"'),
    says: /"mt-confidence\|b"/u,
  },
  {
    clause: "its: exclusive attributes",
    breaks: marked('its:locQualityRatingScore="1" its:locQualityRatingVote="1"'),
    keeps: marked('its:locQualityRatingScore="1"'),
    says: /its:locQualityRatingVote/u,
  },
  {
    clause: "its: type of annotations",
    breaks: marked('type="term" its:mtConfidence="1" its:annotatorsRef="mt-confidence|a"'),
    keeps: marked('type="its:generic" its:mtConfidence="1" its:annotatorsRef="mt-confidence|a"'),
    says: /type="term"/u,
  },
  {
    clause: "its: taSource and taIdent",
    breaks: marked('its:taSource="a"'),
    keeps: marked('its:taSource="a" its:taIdent="b"'),
    says: /one of its:taSource/u,
  },
  {
    clause: "its: thresholds",
    breaks: marked('its:locQualityRatingScoreThreshold="5"'),
    keeps: marked('its:locQualityRatingScoreThreshold="5" its:locQualityRatingScore="6"'),
    says: /no its:locQualityRatingScore/u,
  },
  {
    clause: "its: locQualityIssuesRef",
    breaks: marked('its:locQualityIssuesRef="#its=q"'),
    keeps: its(
      `<unit id="u1">${issues('xml:id="q"', 'locQualityIssueType="style"')}${segment('<mrk id="m" its:locQualityIssuesRef="#its=q">a</mrk>')}</unit>`,
    ),
    says: /no <its:locQualityIssues>/u,
  },
  {
    clause: "its: locQualityIssue",
    breaks: its(`<unit id="u1">${issues('xml:id="q"', "")}${plain}</unit>`),
    keeps: its(`<unit id="u1">${issues('xml:id="q"', 'locQualityIssueComment="a"')}${plain}</unit>`),
    says: /neither its type/u,
  },
  {
    clause: "its: provenanceRecord",
    breaks: its(
      `<unit id="u1"><its:provenanceRecords xml:id="p"><its:provenanceRecord/></its:provenanceRecords>${plain}</unit>`,
    ),
    keeps: its(
      `<unit id="u1"><its:provenanceRecords xml:id="p"><its:provenanceRecord person="a"/></its:provenanceRecords>${plain}</unit>`,
    ),
    says: /says nothing/u,
  },
  {
    clause: "its: xml:id",
    breaks: its(`<unit id="u1">${issues("", 'locQualityIssueType="style"')}${plain}</unit>`),
    keeps: its(`<unit id="u1">${issues('xml:id="a"', 'locQualityIssueType="style"')}${plain}</unit>`),
    says: /no xml:id/u,
  },
  {
    clause: "its: unique xml:id",
    breaks: its(
      `<unit id="u1">${issues('xml:id="a"', 'locQualityIssueType="style"')}${issues('xml:id="a"', 'locQualityIssueType="style"')}${plain}</unit>`,
    ),
    keeps: its(
      `<unit id="u1">${issues('xml:id="a"', 'locQualityIssueType="style"')}${issues('xml:id="b"', 'locQualityIssueType="style"')}${plain}</unit>`,
    ),
    says: /xml:id "a"/u,
  },
  {
    clause: "Match: reference",
    breaks: match('<source>a</source><target xml:lang="de">b</target>'),
    keeps: match('<source>a</source><target xml:lang="de">b</target>', 'ref="#s1" reference="yes"'),
    says: /trgLang/u,
  },
  {
    clause: "sizeInfoRef: Value description",
    breaks: unit(`<slr:data profile="p"/>${segment('<ph id="1" slr:sizeInfoRef="z"/>')}`),
    keeps: unit(`<slr:data profile="p"><x:z id="z"/></slr:data>${segment('<ph id="1" slr:sizeInfoRef="z"/>')}`),
    says: /refers to nothing/u,
  },
  {
    clause: "resourceItem: Contains",
    breaks: item(""),
    keeps: item('<res:reference href="a"/>'),
    says: /holds nothing/u,
  },
  {
    clause: "its: usage of annotations",
    breaks: marked('its:locQualityIssueSeverity="5"'),
    keeps: marked('its:locQualityIssueSeverity="5" its:locQualityIssueType="style"'),
    says: /no its:locQualityIssueType/u,
  },
  {
    clause: "its: structural levels",
    breaks: its(`<unit id="u1" its:taClassRef="http://a">${plain}</unit>`),
    keeps: its(`<unit id="u1" its:locQualityRatingScore="5">${plain}</unit>`),
    says: /is for <mrk> and <sm>/u,
  },
  {
    clause: "its: Terminology Annotation",
    breaks: marked('type="its:term-no" value="a" ref="http://a"'),
    keeps: marked('type="term" value="a" ref="http://a"'),
    says: /a value and a ref/u,
  },
  {
    clause: "its: annotatorsRef of a confidence",
    breaks: marked('its:mtConfidence="1"'),
    keeps: marked('its:mtConfidence="1" its:annotatorsRef="mt-confidence|a"'),
    says: /no its:annotatorsRef/u,
  },
  {
    clause: "its: provenanceRecordsRef",
    breaks: marked('its:provenanceRecordsRef="#its=p"'),
    keeps: marked('its:provenanceRecordsRef="http://a.example/p"'),
    says: /no <its:provenanceRecords>/u,
  },
];
