// A sentence's parse: words in a row, an arc from each head to its dependents, and below the words what they stand for.
import { h, s } from "./dom";
import type { AnalysedMention, AnalysedSentence, Entity, PlaceSpan, Time } from "./api";
import { quadOf, QUAD_CLASSES } from "./vocabulary";

const GAP = 18;
const STEP = 22; // px between the heights of arcs

export interface Layers {
  entities: Entity[];
  times: Time[];
  places: PlaceSpan[];
  mentions: AnalysedMention[];
}

export function tree(sentence: AnalysedSentence, layers: Layers): SVGSVGElement {
  const tokens = sentence.tokens;
  const context = h("canvas").getContext("2d");
  const measure = (text: string, font: string): number => {
    if (context) {
      context.font = font;
    }
    return context ? context.measureText(text).width : text.length * 8;
  };
  const below = tokens.map((token) => {
    const of: string[] = [];
    for (const entity of layers.entities) {
      if (entity.end === token.end || (entity.start <= token.start && token.end === entity.end)) {
        of.push(entity.actors.map((actor) => actor.code).join("+"));
      }
    }
    for (const time of layers.times) {
      if (time.end === token.end) {
        of.push(time.from ?? time.value ?? "time");
      }
    }
    for (const place of layers.places) {
      if (place.end === token.end) {
        of.push(`@${place.country ?? "?"}`);
      }
    }
    return [...new Set(of)].join(" ");
  });
  const widths = tokens.map((token, i) =>
    Math.max(
      measure(token.form, "15px sans-serif"),
      measure(token.lemma ?? "", "11px sans-serif"),
      measure(token.upos, "11px sans-serif"),
      measure(below[i] ?? "", "600 11px sans-serif"),
      measure(token.deprel, "11px sans-serif") * 0.85,
    ),
  );
  const centres: number[] = [];
  let x = 12;
  for (const width of widths) {
    centres.push(x + width / 2);
    x += width + GAP;
  }
  const total = Math.max(240, x);

  // Short arcs lie low, and an arc lies above all that it spans.
  const arcs = tokens
    .map((token, i) => ({ from: token.head - 1, to: i, label: token.deprel }))
    .filter((arc) => arc.from >= 0 && arc.from < tokens.length && arc.label !== "punct") // the table has them
    .sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const height: number[] = new Array<number>(tokens.length).fill(0);
  const levels = arcs.map((arc) => {
    const a = Math.min(arc.from, arc.to);
    const b = Math.max(arc.from, arc.to);
    let level = 0;
    for (let i = a; i < b; i += 1) {
      level = Math.max(level, height[i] ?? 0);
    }
    level += 1;
    for (let i = a; i < b; i += 1) {
      height[i] = level;
    }
    return level;
  });
  const top = 16 + STEP * Math.max(1, ...levels);
  const base = top + 8;
  const svg = s("svg", {
    class: "plot tree",
    viewBox: `0 0 ${Math.ceil(total)} ${base + 76}`,
    width: Math.ceil(total),
    height: base + 76,
    role: "img",
    "aria-label": "Parse tree; the table below has the same",
  });
  const heads = new Map<number, number>();
  arcs.forEach((arc, i) => {
    const y = base - 6 - STEP * (levels[i] ?? 1);
    const toward = arc.to > arc.from ? 1 : -1;
    const n = heads.get(arc.from) ?? 0;
    heads.set(arc.from, n + 1);
    const x1 = (centres[arc.from] ?? 0) + toward * 5;
    const x2 = centres[arc.to] ?? 0;
    const bend = Math.min(10, Math.abs(x2 - x1) / 3);
    svg.append(
      s("path", {
        class: `arc rel-${arc.label.split(":")[0] ?? ""}`,
        d: `M${x1.toFixed(1)} ${base - 4}V${y + bend}Q${x1.toFixed(1)} ${y} ${(x1 + toward * bend).toFixed(1)} ${y}H${(x2 - toward * bend).toFixed(1)}Q${x2.toFixed(1)} ${y} ${x2.toFixed(1)} ${y + bend}V${base - 8}`,
      }),
      s("path", { class: "arc-head", d: `M${(x2 - 3).toFixed(1)} ${base - 9}h6l-3 5z` }),
      s("text", { class: "arc-label", x: ((x1 + x2) / 2).toFixed(1), y: y - 3, "text-anchor": "middle" }, arc.label),
    );
  });
  tokens.forEach((token, i) => {
    const at = centres[i] ?? 0;
    const roles: string[] = [];
    for (const mention of layers.mentions) {
      if (mention.trigger.start <= token.start && token.end <= mention.trigger.end) {
        roles.push(`act-word ${QUAD_CLASSES[quadOf(mention.event.plover)]}`);
      }
      if (mention.actors.some((actor) => actor.start <= token.start && token.end <= actor.end)) {
        roles.push("actor-word");
      }
      if (mention.recipients.some((actor) => actor.start <= token.start && token.end <= actor.end)) {
        roles.push("recipient-word");
      }
    }
    const width = widths[i] ?? 10;
    svg.append(
      s("text", { class: `word ${roles.join(" ")}`, x: at, y: base + 14, "text-anchor": "middle" }, token.form),
      s("text", { class: "lemma", x: at, y: base + 32, "text-anchor": "middle" }, token.lemma ?? ""),
      s("text", { class: "upos", x: at, y: base + 47, "text-anchor": "middle" }, token.upos),
      s("text", { class: "stands-for", x: at, y: base + 63, "text-anchor": "middle" }, below[i] ?? ""),
    );
    if (roles.some((role) => role === "actor-word" || role === "recipient-word")) {
      const y = base + 19;
      svg.append(s("line", { class: roles.includes("actor-word") ? "under actor" : "under recipient", x1: at - width / 2, x2: at + width / 2, y1: y, y2: y }));
    }
    if (token.head === 0) {
      svg.append(s("text", { class: "arc-label", x: at, y: base - 8, "text-anchor": "middle" }, "root"));
    }
  });
  return svg;
}

/** The same as a table, for who cannot see arcs. */
export function treeTable(sentence: AnalysedSentence): HTMLElement {
  return h(
    "details",
    { class: "tree-table" },
    h("summary", null, "As a table"),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Words" },
      h(
        "table",
        null,
        h("thead", null, h("tr", null, ["", "word", "lemma", "class", "relation", "to", "features"].map((name) => h("th", { scope: "col" }, name)))),
        h(
          "tbody",
          null,
          sentence.tokens.map((token, i) =>
            h(
              "tr",
              null,
              h("td", null, i + 1),
              h("th", { scope: "row" }, token.form),
              h("td", null, token.lemma ?? ""),
              h("td", null, token.upos),
              h("td", null, token.deprel),
              h("td", null, token.head > 0 ? (sentence.tokens[token.head - 1]?.form ?? "") : "—"),
              h("td", null, token.feats === "_" ? "" : token.feats.replaceAll("|", ", ")),
            ),
          ),
        ),
      ),
    ),
  );
}
