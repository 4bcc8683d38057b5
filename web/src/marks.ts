// Text with marks on it. Spans come as bytes of UTF-8 and are turned into places in a JavaScript string; overlapping
// spans are cut into pieces that carry the classes of all that cover them.
import { h } from "./dom";

export interface Mark {
  start: number; // bytes
  end: number;
  /** actor, recipient, trigger, time, place: classes of style.css */
  kind: string;
  title: string;
  /** which mention it belongs to, if any */
  mention?: string;
}

/** Finds the string index of a byte offset of a text. */
export function byteIndex(text: string): (offset: number) => number {
  // Most sentences are ASCII, and then bytes are characters.
  if (!/[^\x00-\x7f]/.test(text)) {
    return (offset) => Math.max(0, Math.min(text.length, offset));
  }
  const at: number[] = [];
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) as number;
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (let b = 0; b < bytes; b += 1) {
      at.push(i);
    }
    i += point < 0x10000 ? 1 : 2;
  }
  at.push(text.length);
  return (offset) => at[Math.max(0, Math.min(at.length - 1, offset))] as number;
}

/**
 * The nodes of text[from:to] (string indices) with its marks. `index` finds a byte's place in `text`.
 */
export function marked(
  text: string,
  marks: Mark[],
  index: (offset: number) => number,
  from = 0,
  to = text.length,
): Node[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(from, index(mark.start)), end: Math.min(to, index(mark.end)) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const nodes: Node[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    const piece = text.slice(start, end);
    const over = inside.filter((span) => span.start <= start && span.end >= end);
    if (over.length === 0) {
      nodes.push(document.createTextNode(piece));
      continue;
    }
    const kinds = [...new Set(over.map(({ mark }) => mark.kind))];
    const titles = [...new Set(over.map(({ mark }) => mark.title).filter(Boolean))];
    const mentions = [...new Set(over.map(({ mark }) => mark.mention).filter(Boolean))];
    nodes.push(
      h(
        "span",
        {
          class: `m ${kinds.map((kind) => `m-${kind}`).join(" ")}`,
          title: titles.join("\n") || null,
          "data-mentions": mentions.join(" ") || null,
        },
        piece,
      ),
    );
  }
  return nodes;
}
