import type { Story, Unit } from "../../src/model.ts";
import { writeEdition } from "../../src/emit/edition.ts";
import { unitsOf } from "../read/story-of.ts";

/** A Markdown file with every place that a text can stand in. */
export const everything = `---
title: "Le titre"
description: Une description
summary: >-
  plié en
  deux
note: &ancre gardée
resume: 'tenu'
lang: fr
---
Début **gras** et *ital* _soul_ ~~rayé~~ [lien](http://x.fr "t") fin.

## Titre un [et lié](u "bulle") {#un}

Deux
====

> cité \`code\` a  
> b ![texte](u) et ![court] [court]
> [c \` d ![i](i.png 'sous \\'image')](u
> (une bulle \\)
> pliée) ) fin

- puce www.a.b et <https://c.d>
  1. sous [ref] **a *b* c**

| a | b **c** |
|---|---|
| d | e [f](u "a \\| b") |

<figure><figcaption title="z">Légende <b>c</b></figcaption></figure>

Note[^1] <abbr title="y">x</abbr>.

[^1]: Bas

[ref]: http://r
  (défini)
[court]: http://r2 "l\\"autre"

> - [nid]: <u> 'niché'
`;

/** `everything` with one unit's text replaced. */
export function editionWith(story: Story, unit: Unit, target: string): string {
  return writeEdition(story, everything, { lng: "en", target: (other) => (other === unit ? target : null) });
}

/** The units that are translated. */
export function translatable(story: Story): readonly Unit[] {
  return unitsOf(story).filter((unit) => unit.translatable);
}
