import { inline, issues, its, marked, pair, plain, root, segment } from "../builders.ts";
import type { Section } from "./section.ts";

const unit = (content: string, attributes = ""): string => its(`<unit id="u1"${attributes}>${content}${plain}</unit>`);
const records = (id: string, attributes = 'person="p"'): string =>
  `<its:provenanceRecords xml:id="${id}"><its:provenanceRecord ${attributes}/></its:provenanceRecords>`;
const style = 'locQualityIssueType="style"';
const marks = (before: string, attributes: string): string =>
  its(`<unit id="u1">${before}${segment(`<mrk id="m" ${attributes}>a</mrk>`)}</unit>`);
const mt = 'its:annotatorsRef="mt-confidence|t"';

/** The ITS module: 5.9. */
export const itsSections: readonly Section[] = [
  {
    clause: "version",
    valid: [
      inline('<mrk id="1" its:version="2.0" its:allowedCharacters="[a-z]">a</mrk>'),
      root('srcLang="fr"', `<file id="f" its:version="2.0"><unit id="u" its:org="o">${plain}</unit></file>`),
    ],
    invalid: [
      [inline('<mrk id="1" its:allowedCharacters="[a-z]">a</mrk>'), /says its:version/u],
      [inline('<mrk id="1" itsm:lang="fr">a</mrk>'), /says its:version/u],
      [
        root('srcLang="fr" its:version="1.0"', `<file id="f"><unit id="u">${plain}</unit></file>`),
        /its:version="1\.0"/u,
      ],
    ],
  },
  {
    clause: "ITS Tools Annotation",
    valid: [
      unit("", ' its:annotatorsRef="terminology|http://t.example/a&#10; translate|b"'),
      marked('its:annotatorsRef="text-analysis|a"'),
    ],
    invalid: [
      [unit("", ' its:annotatorsRef="a"'), /"a" in its:annotatorsRef/u],
      [unit("", ' its:annotatorsRef="mt|a"'), /"mt\|a"/u],
      [unit("", ' its:annotatorsRef="mt-confidence |a"'), /"mt-confidence"/u],
      [unit("", ' its:annotatorsRef="terminology|a terminology|b"'), /stands twice/u],
      [marked('type="term" its:annotatorsRef="text-analysis|a"'), /type="term"/u],
    ],
  },
  {
    clause: "Allowed Characters, Domain, Locale Filter, Language Information",
    valid: [
      marked('its:allowedCharacters="[a-zA-Z]" itsm:domains="law, it"'),
      marked('its:localeFilterList="fr, de-*, *-CH" its:localeFilterType="exclude"'),
      marked('its:localeFilterList="*"'),
      marked('its:localeFilterList=""'),
      marked('itsm:lang="de" type="its:generic"'),
    ],
    invalid: [
      [marked('type="term" its:allowedCharacters="[a]"'), /type="term"/u],
      [marked('type="generic" itsm:domains="a"'), /type="generic"/u],
      [marked('type="comment" value="v" its:localeFilterList="*"'), /type="comment"/u],
      [marked('its:localeFilterType="exclude"'), /no its:localeFilterList/u],
      [marked('its:localeFilterList="fr" its:localeFilterType="not"'), /its:localeFilterType="not"/u],
      [marked('its:localeFilterList="fr;de"'), /its:localeFilterList="fr;de"/u],
      [marked('itsm:lang="german"'), /itsm:lang="german"/u],
      [marked('itsm:language="de"'), /no attribute itsm:language/u],
      [marked('type="term" itsm:lang="de"'), /type="term"/u],
      [marked('type="term" its:lang="de"'), /type="term"/u],
    ],
  },
  {
    clause: "Localization Quality Issue",
    valid: [
      marked(
        'its:locQualityIssueType="misspelling" its:locQualityIssueComment="c" its:locQualityIssueSeverity="50.5" its:locQualityIssueProfileRef="http://p" its:locQualityIssueEnabled="no"',
      ),
      marked('its:locQualityIssueComment="c"'),
      marks(
        issues('xml:id="q" version="2.0"', `${style} locQualityIssueSeverity="0"`),
        'type="its:generic" its:locQualityIssuesRef="#its=q"',
      ),
      unit(issues('xml:id="unused"', style)),
    ],
    invalid: [
      [marked('its:locQualityIssueType="typo"'), /its:locQualityIssueType="typo"/u],
      [
        marked('its:locQualityIssueType="style" its:locQualityIssueSeverity="101"'),
        /its:locQualityIssueSeverity="101"/u,
      ],
      [marked('its:locQualityIssueType="style" its:locQualityIssueEnabled="1"'), /its:locQualityIssueEnabled="1"/u],
      [marked('its:locQualityIssueSeverity="50"'), /no its:locQualityIssueType/u],
      [marked('its:locQualityIssueEnabled="yes"'), /no its:locQualityIssueType/u],
      [marks(issues('xml:id="q"', style), 'its:locQualityIssuesRef="q"'), /no <its:locQualityIssues>/u],
      [marks(issues('xml:id="q"', style), 'its:locQualityIssuesRef="#its=r"'), /no <its:locQualityIssues>/u],
      [
        marks(issues('xml:id="q"', style), 'its:locQualityIssuesRef="#its=q" its:locQualityIssueType="style"'),
        /its:locQualityIssueType/u,
      ],
      [marks(issues('xml:id="q"', style), 'type="term" its:locQualityIssuesRef="#its=q"'), /type="term"/u],
      [unit("", ' its:locQualityIssueType="style"'), /is for <mrk> and <sm>/u],
      ...["Severity", "ProfileRef", "Enabled"].map((name) => {
        const also = `its:locQualityIssue${name}="${name === "Enabled" ? "no" : "5"}"`;
        return [
          marks(issues('xml:id="q"', style), `its:locQualityIssuesRef="#its=q" ${also}`),
          new RegExp(`its:locQualityIssuesRef and its:locQualityIssue${name}`, "u"),
        ] as const;
      }),
      [unit(issues("", style)), /no xml:id/u],
      [unit(issues('xml:id="1"', style)), /xml:id="1"/u],
      [unit(issues('id="q"', style)), /no attribute id/u],
      [unit(issues('xml:id="q" its:annotatorsRef="terminology|a"', style)), /no attribute its:annotatorsRef/u],
      [unit(issues('xml:id="q"', "")), /neither its type nor a comment/u],
      [unit('<its:locQualityIssues xml:id="q"/>'), /no <its:locQualityIssue>/u],
      [its(`${issues('xml:id="q"', style)}<unit id="u1">${plain}</unit>`), /cannot stand in <file>/u],
      [unit(issues('xml:id="q"', style) + issues('xml:id="q"', style)), /xml:id "q"/u],
    ],
  },
  {
    clause: "Localization Quality Rating",
    valid: [
      marked(
        'its:locQualityRatingScore="99" its:locQualityRatingScoreThreshold="95" its:locQualityRatingProfileRef="http://p"',
      ),
      marked('its:locQualityRatingVote="-3" its:locQualityRatingVoteThreshold="1"'),
      its(
        `<unit id="u1" its:locQualityRatingScore="9">${segment('<mrk id="m" its:locQualityRatingScoreThreshold="5">a</mrk>')}</unit>`,
      ),
    ],
    invalid: [
      [marked('its:locQualityRatingScore="1" its:locQualityRatingVote="1"'), /its:locQualityRatingVote/u],
      [unit("", ' its:locQualityRatingScore="1" its:locQualityRatingVote="1"'), /its:locQualityRatingVote/u],
      [marked('its:locQualityRatingScore="high"'), /its:locQualityRatingScore="high"/u],
      [marked('its:locQualityRatingVote="1.5"'), /its:locQualityRatingVote="1\.5"/u],
      [marked('its:locQualityRatingVote="1" its:locQualityRatingScoreThreshold="5"'), /no its:locQualityRatingScore/u],
      [marked('its:locQualityRatingScore="1" its:locQualityRatingVoteThreshold="5"'), /no its:locQualityRatingVote/u],
      [marked('type="term" its:locQualityRatingScore="1"'), /type="term"/u],
      [marked('type="my:t" its:locQualityRatingVote="1"'), /type="my:t"/u],
    ],
  },
  {
    clause: "Provenance",
    valid: [
      its(
        `${records("p0")}<group id="g">${records("p1")}<unit id="u1" its:provenanceRecordsRef="#its=p1">${records("p2")}${segment('<mrk id="m" its:provenanceRecordsRef="#its=p0">a</mrk><mrk id="n" its:person="p" its:toolRef="http://t">b</mrk>')}</unit></group>`,
      ),
      unit(records("p", 'org="o" orgRef="http://o" person="p" revTool="t" version="2.0"')),
    ],
    invalid: [
      [unit(records("p", "")), /says nothing/u],
      [unit(records("p", 'version="2.0"')), /says nothing/u],
      [unit(records("p", 'author="a"')), /no attribute author/u],
      [unit('<its:provenanceRecords xml:id="p"/>'), /no <its:provenanceRecord>/u],
      [unit('<its:provenanceRecord person="p"/>'), /cannot stand in <unit>/u],
      [unit('<its:provenanceRecords><its:provenanceRecord person="p"/></its:provenanceRecords>'), /no xml:id/u],
      [unit(records("p") + records("p")), /xml:id "p"/u],
      [unit(records("p") + issues('xml:id="p"', style)), /xml:id "p"/u],
      [marks(records("p"), 'its:provenanceRecordsRef="#its=p" its:person="q"'), /its:person/u],
      [unit(records("p"), ' its:provenanceRecordsRef="#its=p" its:tool="t"'), /its:tool/u],
      [marks(records("p"), 'type="term" its:provenanceRecordsRef="#its=p"'), /type="term"/u],
      [marks(records("p"), 'its:provenanceRecordsRef="#its=r"'), /no <its:provenanceRecords>/u],
    ],
  },
  {
    clause: "Text Analysis",
    valid: [
      marked('its:taClassRef="http://c" its:taIdentRef="http://i"'),
      marked('its:taSource="s" its:taIdent="i" its:taConfidence="0.9" its:annotatorsRef="text-analysis|t"'),
    ],
    invalid: [
      [marked('its:taSource="s"'), /one of its:taSource and its:taIdent/u],
      [marked('its:taIdent="i"'), /one of its:taSource and its:taIdent/u],
      [marked('its:taSource="s" its:taIdent="i" its:taIdentRef="http://i"'), /its:taIdentRef and its:taSource/u],
      [marked('its:taConfidence="0.9" its:annotatorsRef="text-analysis|t"'), /no its:taClassRef/u],
      [marked('its:taClassRef="http://c" its:taConfidence="0.9"'), /no its:annotatorsRef/u],
      [
        marked('its:taClassRef="http://c" its:taConfidence="1.1" its:annotatorsRef="text-analysis|t"'),
        /its:taConfidence="1\.1"/u,
      ],
      [marked('type="term" its:taClassRef="http://c"'), /type="term"/u],
      [marked('type="term" its:taIdentRef="http://c"'), /type="term"/u],
      [marked('type="term" its:taSource="s" its:taIdent="i"'), /type="term"/u],
      [unit("", ' its:taClassRef="http://c"'), /is for <mrk> and <sm>/u],
    ],
  },
  {
    clause: "MT Confidence",
    valid: [
      marked(`its:mtConfidence="8.9e-1" ${mt}`),
      its(`<unit id="u1" ${mt}>${segment('<mrk id="m" its:mtConfidence="1">a</mrk>')}</unit>`),
      its(
        `<unit id="u1">${segment(`<sm id="s" ${mt}/>a<mrk id="m" its:mtConfidence="0">b</mrk><em startRef="s"/>`)}</unit>`,
      ),
      its(
        `<unit id="u1"><mtc:matches><mtc:match ref="#s" ${mt}>${pair}</mtc:match></mtc:matches><segment id="s"><source/></segment></unit>`,
      ),
    ],
    invalid: [
      [marked('its:mtConfidence="0.5"'), /no its:annotatorsRef/u],
      [marked('its:mtConfidence="0.5" its:annotatorsRef="terminology|t"'), /no its:annotatorsRef/u],
      [marked(`its:mtConfidence="50" ${mt}`), /its:mtConfidence="50"/u],
      [marked(`type="my:t" its:mtConfidence="0.5" ${mt}`), /type="my:t"/u],
    ],
  },
  {
    clause: "ITS Terminology Annotation",
    valid: [
      marked('type="its:term-no" value="v"'),
      marked('type="term" ref="http://t" its:termConfidence="0.9" its:annotatorsRef="terminology|t"'),
      its(
        `<unit id="u1" its:annotatorsRef="terminology|t">${segment('<mrk id="m" type="term" its:termConfidence="1">a</mrk>')}</unit>`,
      ),
    ],
    invalid: [
      [marked('type="term" its:termConfidence="0.9"'), /no its:annotatorsRef/u],
      [marked('its:termConfidence="0.9" its:annotatorsRef="terminology|t"'), /neither as a term/u],
      [marked('type="its:term-no" value="v" ref="http://t"'), /a value and a ref/u],
      [
        marked('type="term" value="v" ref="http://t" its:termConfidence="1" its:annotatorsRef="terminology|t"'),
        /a value and a ref/u,
      ],
      [marked('type="term" its:termConfidence="2" its:annotatorsRef="terminology|t"'), /its:termConfidence="2"/u],
    ],
  },
];
