// Why a mention was coded as it is: the parse, who the words stand for, the rules and the steps of the algebra; and a
// place to write a rule or an actor and see what it would change.
import { h, replace } from "../dom";
import * as route from "../route";
import { api, type Why } from "../api";
import { act, confidence, documentLink, mentionText, parties, placeName, sourceName, statusTag } from "../event";
import { LexiconEditor } from "../lexicon";
import { exports } from "../plot";
import { steps } from "../sheet";
import { tree, treeTable } from "../tree";
import { fail, loading, message, type Open } from "../view";
import { span } from "../vocabulary";

export const open: Open = (root, first) => {
  let shown = "";
  let editor: LexiconEditor | null = null;

  function standsFor(why: Why): HTMLElement {
    const rows: [string, string, string, string][] = [];
    const text = (start: number, end: number): string => {
      const inside = why.sentence.tokens.filter((token) => token.start >= start && token.end <= end);
      return inside.map((token) => token.form).join(" ");
    };
    for (const entity of why.entities) {
      for (const actor of entity.actors) {
        rows.push([text(entity.start, entity.end), `${actor.name ?? actor.entity} [${actor.code}]`, [entity.kind, entity.ground].filter(Boolean).join(", "), actor.source ?? ""]);
      }
    }
    for (const time of why.times) {
      rows.push([text(time.start, time.end), span(time.from, time.to), `${time.type.toLowerCase()}`, ""]);
    }
    for (const place of why.places) {
      rows.push([text(place.start, place.end), placeName({ ...place }), "place", place.geonames ? `GeoNames ${place.geonames}` : ""]);
    }
    return h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "What the words stand for" },
      h(
        "table",
        { class: "stands" },
        h("thead", null, h("tr", null, ["words", "stand for", "how known", "from"].map((name) => h("th", { scope: "col" }, name)))),
        h(
          "tbody",
          null,
          rows.map(([words, stands, how, from]) =>
            h("tr", null, h("th", { scope: "row" }, `“${words}”`), h("td", null, stands), h("td", null, how), h("td", null, h("code", null, from))),
          ),
        ),
      ),
    );
  }

  async function openRule(at: string, holder: HTMLElement): Promise<void> {
    try {
      const rule = await api.rule(at);
      const line = Number(rule.at.split(":").pop());
      replace(
        holder,
        h("h3", null, `lexicon/${rule.file}`),
        h(
          "pre",
          { class: "source-lines", tabindex: "0", role: "region", "aria-label": `Lines of ${rule.file}` },
          rule.lines.map((text, i) => [
            h("span", { class: rule.first + i === line ? "source-line this" : "source-line" }, h("span", { class: "line-number" }, rule.first + i), text || " "),
            "\n",
          ]),
        ),
        h(
          "button",
          { type: "button", onclick: () => editor?.insert([rule.header ?? "", rule.lines[line - rule.first] ?? ""].join("\n")) },
          "Copy this rule into my lexicon",
        ),
      );
      const here = holder.querySelector<HTMLElement>(".this");
      const lines = holder.querySelector("pre");
      if (here && lines) {
        lines.scrollTop = here.offsetTop - lines.offsetTop - 60;
      }
    } catch (error) {
      replace(holder, h("p", { class: "failure", role: "alert" }, message(error)));
    }
  }

  async function draw(id: string): Promise<void> {
    shown = id;
    loading(root);
    try {
      const [mention, why] = await Promise.all([api.mention(id), api.why(id)]);
      const read = why.mention;
      const drawn = tree(why.sentence, {
        entities: why.entities,
        times: why.times,
        places: why.places,
        mentions: [...(read ? [read] : []), ...why.others],
      });
      const rule = h("div", { class: "rule-source" });
      editor?.close();
      editor = new LexiconEditor({ document: mention.document.number });
      replace(
        root,
        h(
          "div",
          { class: "page why-page" },
          h("nav", { class: "crumbs", "aria-label": "Where this is" }, documentLink(mention, sourceName(mention)), " / why"),
          h("p", { class: "detail-act" }, act(mention.event, true), statusTag(mention.status), confidence(mention.confidence)),
          h("h1", { class: "detail-who" }, parties(mention)),
          mentionText(mention),
          read
            ? null
            : h("p", { class: "note" }, "The lexicon or the program has changed since this was stored: read today, the sentence does not give this mention."),
          h("h2", null, "How it was read"),
          read ? steps(read, (at) => void openRule(at, rule)) : h("p", { class: "note" }, `Outcome today: ${why.sentence.outcome}.`),
          rule,
          h("h2", null, "Parse"),
          h("div", { class: "scroll tree-scroll", tabindex: "0", role: "region", "aria-label": "Parse tree" }, drawn),
          exports(() => drawn, () => `parse-${id}`),
          treeTable(why.sentence),
          h("h2", null, "Who, when and where the words stand for"),
          standsFor(why),
          why.others.length > 0
            ? [
                h("h2", null, "Also read in this sentence"),
                h("ul", { class: "others" }, why.others.map((other) => h("li", null, h("a", { href: route.address("why", other.id) }, act(other.event, true), " ", parties(other))))),
              ]
            : null,
          h("h2", null, "Change it"),
          editor.element,
        ),
      );
      const firstRule = read?.steps.find((step) => step.rule)?.rule;
      if (firstRule) {
        void openRule(firstRule, rule);
      }
    } catch (error) {
      fail(root, error);
    }
  }
  void draw(first.id ?? "");
  return {
    update(next) {
      if ((next.id ?? "") !== shown) {
        void draw(next.id ?? "");
      }
    },
    close: () => editor?.close(),
  };
};
