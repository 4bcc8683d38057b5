// Every view of the workbench in headless Chromium, on the real server and a store of the example pages.
// usage: DRAGOMAN=build/dragoman node --test tests/web/workbench_test.mjs
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { HOSTILE, launch, open, serve, violations } from "./browser.mjs";

const program = process.env.DRAGOMAN ?? new URL("../../build/dragoman", import.meta.url).pathname;
let server;
let browser;
let token;

async function get(path) {
  const answer = await fetch(`${server.base}api/${path}`);
  assert.equal(answer.status, 200, path);
  return answer.json();
}

/** Runs a test body in a fresh page at a view's address and fails on anything that went wrong on the way. */
function view(name, hash, body, options = {}) {
  test(name, async () => {
    const { page, wrong, close } = await open(browser, server.base, options);
    const address = typeof hash === "function" ? await hash() : hash;
    await page.goto(`${server.base}${address}${options.token ? `${address.includes("?") ? "&" : "?"}token=${token}` : ""}`);
    try {
      await body(page);
      assert.deepEqual(wrong, []);
    } finally {
      await close();
    }
  });
}

async function saved(page, click) {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: file.suggestedFilename(), data: readFileSync(await file.path()) };
}

const told = (page, text) => page.locator(".told-line", { hasText: text }).waitFor();
const rows = (page) => page.locator(".list-row:not([hidden])");

before(async () => {
  server = await serve(program);
  token = /token=([^&]+)/.exec(server.address)[1];
  browser = await launch();
});

after(async () => {
  await browser?.close();
  const code = await server?.stop();
  assert.equal(code ?? 0, 0, "dragoman serve ends cleanly");
});

view("the Chronicle lists all events, filters them, and keeps the filters in the address", "#/chronicle", async (page) => {
  const all = (await get("events?limit=1")).total;
  await page.locator(".event-row .act").first().waitFor();
  assert.match(await page.locator(".lead").innerText(), new RegExp(`^${all} events from `));
  assert.ok((await rows(page).count()) >= Math.min(all, 8));
  await page.getByRole("button", { name: /^CONSULT/ }).click();
  const consult = (await get("events?limit=1&category=CONSULT")).total;
  await page.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), consult);
  assert.match(page.url(), /category=CONSULT/);
  assert.equal(await rows(page).count(), consult);
  for (const act of await rows(page).locator(".act").allInnerTexts()) {
    assert.match(act, /CONSULT/);
  }
  // The same address shows the same in another window.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), consult);
  await other.close();
  await page.getByRole("button", { name: "Remove the filter CONSULT" }).click();
  await page.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), all);
  await page.getByLabel("Who", { exact: true }).fill("Icel");
  await page.locator("datalist option[value='Iceland']").first().waitFor({ state: "attached" });
  await page.getByLabel("Who", { exact: true }).fill("Iceland");
  await page.getByLabel("Who", { exact: true }).press("Enter");
  const iceland = (await get("events?limit=1&actor=ISL")).total;
  await page.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), iceland);
  await page.getByLabel("and whom").fill("PRT");
  await page.getByLabel("and whom").press("Enter");
  const dyad = (await get("events?limit=1&dyad=ISL,PRT")).total;
  await page.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), dyad);
  assert.ok(dyad > 0 && dyad < iceland);
  await page.getByLabel("Words").fill("sardine");
  await page.getByLabel("Words").press("Enter");
  const words = (await get("events?limit=1&dyad=ISL,PRT&text=sardine")).total;
  await page.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), words);
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.waitForFunction((n) => document.querySelector(".lead")?.textContent.startsWith(`${n} event`), all);
});

view("the time line goes by day, week, month and year, and sets the dates", "#/chronicle", async (page) => {
  for (const by of ["day", "week", "month", "year"]) {
    await page.getByLabel("Period of the time line").selectOption(by);
    const counted = await get(`counts?by=${by}`);
    await page.waitForFunction((n) => document.querySelectorAll(".timeline .bar").length === n, counted.periods.filter((p) => p.n > 0).length);
  }
  await page.getByLabel("Period of the time line").selectOption("day");
  await page.waitForTimeout(200);
  const bar = page.locator(".timeline .bar").last();
  const day = await bar.getAttribute("data-from");
  const box = await bar.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction((d) => location.hash.includes(`since=${d}`) && location.hash.includes(`until=${d}`), day);
  const csv = await saved(page, () => page.getByRole("button", { name: "Save CSV" }).click());
  assert.equal(csv.name, "events.csv");
  assert.equal(csv.data.toString().trim().split("\n").length - 1, (await get(`events?limit=1&since=${day}&until=${day}`)).total);
});

view("an event opens to its mentions, by keyboard, and closes again", "#/chronicle?sort=-mentions", async (page) => {
  const list = page.getByRole("listbox", { name: "Events" });
  await page.locator(".event-row .act").first().waitFor();
  await list.focus();
  await page.keyboard.press("ArrowDown");
  const event = await get(`events/${(await get("events?limit=1&sort=-mentions")).events[0].id}`);
  await page.locator(".detail .mention").first().waitFor();
  assert.match(page.url(), new RegExp(`event=${event.id}`));
  assert.equal(await page.locator(".detail .mention").count(), event.mentions.length);
  assert.ok(event.mentions.length > 1);
  const sources = await page.locator(".detail .mention .source").allInnerTexts();
  for (const mention of event.mentions) {
    assert.ok(sources.includes(mention.document.source ?? mention.document.title));
  }
  assert.ok((await page.locator(".detail .m-trigger").count()) >= event.mentions.length);
  await page.keyboard.press("Escape");
  await page.locator(".detail").waitFor({ state: "hidden" });
  assert.doesNotMatch(page.url(), /event=/);
});

view("mentions stand side by side", async () => `#/event/${(await get("events?limit=1&sort=-mentions")).events[0].id}`, async (page) => {
  const event = (await get("events?limit=1&sort=-mentions")).events[0];
  await page.locator(".comparison").waitFor();
  assert.equal(await page.locator(".comparison thead th").count(), event.counts.mentions);
  assert.equal(await page.locator(".comparison .quote").count(), event.counts.mentions);
});

view("a disputed event says who asserts and who denies", async () => {
  const { events } = await get("events?disputed=true");
  assert.ok(events.length > 0, "the examples hold an accusation and its denial");
  return `#/chronicle?disputed=true&event=${events[0].id}`;
}, async (page) => {
  await page.locator(".claims").waitFor();
  const words = await page.locator(".claims").innerText();
  assert.match(words, /Says it is so/);
  assert.match(words, /Denies it/);
  assert.ok((await page.locator(".claims li").count()) >= 2);
});

view("a document shows who, what, when and where, and is stepped through by key", "#/documents", async (page) => {
  await rows(page).first().waitFor();
  await page.getByRole("option", { name: /fisheries commission/ }).click();
  await page.locator(".reader").waitFor();
  const number = /document\/(\d+)/.exec(page.url())[1];
  const document = await get(`documents/${number}`);
  assert.equal(await page.locator(".mention-list > li").count(), document.mention_list.length);
  assert.ok((await page.locator(".reader .m-trigger").count()) >= document.mention_list.length - 1);
  const text = (await page.locator(".reader").innerText()).replace(/\s+/g, " ");
  assert.ok(document.text.replace(/\s+/g, " ").includes(text.slice(0, 300)));
  await page.keyboard.press("j");
  const first = await page.locator(".reader .m-trigger.on").allInnerTexts();
  await page.keyboard.press("j");
  const second = await page.locator(".reader .m-trigger.on").allInnerTexts();
  assert.ok(first.length > 0 && second.length > 0);
  assert.notDeepEqual(first, second);
  await page.keyboard.press("k");
  assert.deepEqual(await page.locator(".reader .m-trigger.on").allInnerTexts(), first);
  await page.getByRole("button", { name: "places" }).click();
  assert.ok((await page.locator(".reader .m-place").count()) > 0);
  await page.getByRole("button", { name: "times", exact: true }).click();
  assert.ok((await page.locator(".reader .m-time").count()) > 0);
  await page.getByRole("button", { name: "all actors" }).click();
  assert.ok((await page.locator(".reader .m-entity").count()) > 0);
  await page.getByRole("button", { name: "dropped furniture" }).click();
  assert.ok((await page.locator(".reader .dropped").allInnerTexts()).some((words) => /Tide tables/.test(words)));
  await page.keyboard.press("w");
  await page.locator(".tree").waitFor();
  assert.match(page.url(), /#\/why\//);
});

view("what was dropped from a page can be shown", "#/code", async (page) => {
  await page.getByLabel("Text or page source to code").fill(readFileSync(new URL("../../examples/sardines/02-talks-held.html", import.meta.url), "utf8"));
  await page.getByRole("button", { name: "dropped furniture" }).click();
  const dropped = await page.locator(".reader .dropped").allInnerTexts();
  assert.ok(dropped.some((text) => /Tide tables/.test(text)), dropped.join(" / "));
  assert.doesNotMatch((await page.locator(".reader p:not(.dropped)").allInnerTexts()).join(" "), /Tide tables/);
});

async function someMention(rule) {
  const { events } = await get("events?limit=100");
  for (const { id } of events) {
    for (const mention of (await get(`events/${id}`)).mentions) {
      if (mention.rules.some((at) => rule.test(at)) && mention.document.source === "The Skerry Courier") {
        return mention;
      }
    }
  }
  throw new Error("no such mention");
}

view("why: parse, steps, rules; a rule is tried on the document and the store, and saved", async () => `#/why/${(await someMention(/acts\//)).id}`, async (page) => {
  await page.locator(".tree").waitFor();
  const id = /why\/(\w+)/.exec(page.url())[1];
  const why = await get(`mentions/${id}/why`);
  assert.equal(await page.locator(".tree .word").count(), why.sentence.tokens.length);
  assert.equal(await page.locator(".tree .arc").count(), why.sentence.tokens.filter((t) => t.head > 0 && t.deprel !== "punct").length);
  assert.equal(await page.locator(".steps li").count(), why.mention.steps.length);
  await page.locator(".source-line.this").waitFor();
  const [file, line] = why.mention.steps.find((step) => step.rule).rule.split(":");
  assert.match(await page.locator(".rule-source h3").innerText(), new RegExp(`${file}$`));
  assert.equal((await page.locator(".source-line.this .line-number").innerText()).trim(), line);
  const svg = await saved(page, () => page.getByRole("button", { name: "SVG", exact: true }).click());
  assert.match(svg.data.toString(), /^<svg/);
  await page.getByLabel("My rules").fill("[nonsense\n");
  await page.locator(".tried .failure").waitFor();
  assert.match(await page.locator(".tried .failure").innerText(), /Rules, line 1/);
  const rule = "[COOPERATE 062] opening a meeting\nX open meeting\n+ The Danish minister opened the meeting. => DNK > - COOPERATE 062\n";
  await page.getByLabel("My rules").fill(rule);
  await page.locator(".changes.added").waitFor();
  assert.match(await page.locator(".changes.added").innerText(), /COOPERATE/);
  await page.getByRole("button", { name: "Try it on the whole store" }).click();
  await page.locator(".tried-figures").waitFor();
  await page.waitForFunction(() => /documents?\.$/.test(document.querySelector(".tried-figures")?.textContent ?? ""));
  assert.match(await page.locator(".tried-figures").innerText(), /^[1-9]\d* of \d+ mentions change/);
  await page.getByRole("button", { name: "Save to my lexicon" }).click();
  await page.getByText(/^saved in/).waitFor();
  assert.equal(readFileSync(join(server.lexicon, "mine.lex"), "utf8").trim(), rule.trim());
}, { token: true, expected: /400/ });

view("why: an actor is added in place and tried", async () => `#/why/${(await someMention(/acts\//)).id}`, async (page) => {
  await page.getByText("Actors", { exact: true }).click();
  await page.getByLabel("Name", { exact: true }).fill("Danish foreign minister");
  await page.getByLabel("Code", { exact: true }).fill("DNKLAB");
  await page.getByRole("button", { name: "Add the row" }).click();
  await page.locator(".tried h3").waitFor();
  assert.match(await page.getByLabel(/My actors/).inputValue(), /^id\tcode\tname.*\ndanish-foreign-minister\tDNKLAB/);
  assert.equal(await page.locator(".tried .failure").count(), 0);
}, { token: true });

view("the map has a circle for each place and leads to its events", "#/map", async (page) => {
  await page.locator(".map .spot").first().waitFor();
  await page.locator(".map .continent").waitFor({ state: "attached" });
  const { places } = await get("places");
  const drawn = await page.locator(".map .spot").evaluateAll((spots) => spots.map((spot) => Number(spot.dataset.places)));
  assert.equal(drawn.reduce((a, b) => a + b, 0), places.length);
  const svg = await saved(page, () => page.getByRole("button", { name: "SVG", exact: true }).click());
  assert.match(svg.data.toString(), /^<svg[^]*fill="rgb/);
  const png = await saved(page, () => page.getByRole("button", { name: "PNG", exact: true }).click());
  assert.deepEqual([...png.data.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assert.ok(png.data.length > 20000);
  const csv = await saved(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
  assert.equal(csv.data.toString().trim().split("\r\n").length - 1, places.length);
  await page.locator(".map").focus();
  await page.keyboard.press("+");
  await page.keyboard.press("ArrowLeft");
  await page.locator(".map-table .link").first().click();
  await page.waitForFunction(() => /#\/chronicle\?.*place=/.test(location.hash));
  await page.locator(".event-row .act").first().waitFor();
});

view("the network joins actors by their events", "#/network", async (page) => {
  await page.locator(".network .node").first().waitFor();
  const { edges } = await get("network?level=country&limit=60");
  assert.equal(await page.locator(".network .edge").count(), edges.filter((edge) => edge.a !== edge.b).length);
  await page.getByLabel("Nodes").selectOption("actor");
  await page.waitForFunction(() => location.hash.includes("level=actor"));
  await page.getByLabel("Nodes").selectOption("");
  const csv = await saved(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
  assert.match(csv.data.toString(), /^a,b,events/);
  await page.getByRole("button", { name: /Iceland – Portugal|Portugal – Iceland/ }).first().click();
  await page.waitForFunction(() => /#\/chronicle\?.*dyad=/.test(location.hash));
});

view("the series of a dyad tells its events", "#/series?dyad=ISL%2CPRT", async (page) => {
  await page.locator(".series .period").first().waitFor();
  assert.match(await page.locator(".lead").innerText(), /Iceland and Portugal: \d+ events/);
  await page.locator(".series").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator(".series-told li").first().waitFor();
  for (const by of ["week", "month"]) {
    await page.getByLabel("Period", { exact: true }).selectOption(by);
    const series = await get(`series?dyad=ISL,PRT&by=${by}`);
    await page.waitForFunction((n) => document.querySelectorAll(".series .period").length === n, series.periods.length);
  }
  const png = await saved(page, () => page.getByRole("button", { name: "PNG", exact: true }).click());
  assert.deepEqual([...png.data.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
});

view("a story has its course, its events and who takes part", "#/stories", async (page) => {
  await rows(page).first().click();
  await page.locator(".story-events li").first().waitFor();
  const id = /story\/(\w+)/.exec(page.url())[1];
  const story = await get(`stories/${id}`);
  assert.equal(await page.locator("h1").innerText(), story.title);
  assert.equal(await page.locator(".story-events > li").count(), story.event_list.length);
  assert.ok((await page.locator(".course .mark").count()) > 0);
});

view("correcting by keyboard: accept, reject, recode, undo, log, gold, agreement", "#/correct", async (page) => {
  await page.locator(".queue li").first().waitFor();
  await page.keyboard.press("a");
  await told(page, "Give your name first");
  await page.getByLabel("Coder", { exact: true }).fill("Ada");
  await page.getByLabel("Coder", { exact: true }).press("Tab");
  await page.getByText(/judged by Ada/).waitFor();
  const { total, mentions } = await get("queue?coder=Ada&limit=5");
  for (let i = 1; i < mentions.length; i += 1) {
    assert.ok(mentions[i - 1].confidence <= mentions[i].confidence, "the least sure comes first");
  }
  await page.locator(".card .quote").click();
  await page.keyboard.press("a");
  await told(page, "Accepted.");
  await page.keyboard.press("r");
  await told(page, "Rejected.");
  await page.keyboard.press("e");
  await page.locator(".recode label", { hasText: "Status" }).locator("select").selectOption("hypothetical");
  await page.getByLabel("Note").fill("only talked about");
  await page.getByRole("button", { name: /^Save/ }).click();
  await told(page, "Recoded.");
  assert.equal((await get("queue?coder=Ada&limit=1")).total, total - 3);
  let log = (await get("corrections")).corrections;
  assert.deepEqual(log.map((c) => [c.action, c.coder, c.mentions[0]]), [
    ["recode", "Ada", mentions[2].id],
    ["reject", "Ada", mentions[1].id],
    ["accept", "Ada", mentions[0].id],
  ]);
  assert.deepEqual(log[0].to, { status: "hypothetical" });
  assert.equal(log[0].note, "only talked about");
  assert.match(log[0].time, /^\d{4}-\d\d-\d\dT/);
  await page.keyboard.press("u");
  await told(page, "Undone.");
  log = (await get("corrections")).corrections;
  assert.ok(log.find((c) => c.action === "recode").undone);
  // A second coder sees the first two otherwise.
  await page.getByLabel("Coder", { exact: true }).fill("Bo");
  await page.getByLabel("Coder", { exact: true }).press("Tab");
  await page.getByText(/0 judged by Bo/).waitFor();
  await page.locator(".card .quote").click();
  await page.keyboard.press("a");
  await told(page, "Accepted.");
  await page.keyboard.press("a");
  await page.waitForFunction(() => /2 judged by Bo/.test(document.querySelector(".lead")?.textContent ?? ""));
  await page.getByText("Log: who, what and when").click();
  await page.locator(".log tbody tr").first().waitFor();
  assert.ok((await page.locator(".log tbody tr").count()) >= 5);
  await page.getByText("Agreement of two coders").click();
  await page.locator(".agreement tbody tr").first().waitFor();
  const agreement = await get("agreement?a=Ada&b=Bo");
  assert.equal(agreement.mentions, 2);
  assert.match(await page.locator(".agreement").innerText(), /2 mentions judged by both/);
  const gold = await saved(page, () => page.getByRole("button", { name: "PLOVER JSON" }).click());
  const records = JSON.parse(gold.data.toString());
  assert.ok(Array.isArray(records) && records.length > 0);
}, { token: true });

view("two events are merged, and one is split, by keyboard", async () => {
  const { events } = await get("events?limit=100&dyad=ISL,PRT");
  const event = events.find((e) => e.date.start?.length === 10 && e.counts.mentions === 1);
  return `#/correct?event=${event.id}`;
}, async (page) => {
  await page.getByLabel("Coder", { exact: true }).fill("Ada");
  await page.getByLabel("Coder", { exact: true }).press("Tab");
  await page.locator(".card .quote").click();
  const before = (await get("events?limit=1")).total;
  await page.keyboard.press("m");
  await page.locator(".candidate").first().waitFor();
  await page.keyboard.press("1");
  await told(page, "Merged.");
  assert.equal((await get("events?limit=1")).total, before - 1);
  await page.waitForFunction(() => document.querySelectorAll(".queue li").length > 1);
  await page.keyboard.press("s");
  await page.getByRole("button", { name: /^Split off/ }).click();
  await told(page, "Split.");
  assert.equal((await get("events?limit=1")).total, before);
}, { token: true });

view("without the token nothing can be changed", "#/correct", async (page) => {
  await page.locator(".card .note").waitFor();
  assert.match(await page.locator(".card .note").innerText(), /token/);
  assert.equal(await page.getByRole("button", { name: /^Accept/ }).isDisabled(), true);
});

view("a pasted text is coded as one types, with what was not coded and why", "#/code", async (page) => {
  await page.getByLabel("Text or page source to code").fill("The Kenyan president met the Ugandan president in Nairobi on Tuesday. The weather was fine.");
  await page.locator(".mention-list li").first().waitFor();
  assert.match(await page.locator(".mention-list").innerText(), /CONSULT/);
  assert.equal(await page.locator(".reader .outcome").count(), 1);
  await page.getByLabel("Text or page source to code").fill("Kenya accused Uganda of smuggling.");
  await page.waitForFunction(() => /ACCUSE/.test(document.querySelector(".mention-list")?.textContent ?? ""));
  await page.locator(".reader .m-trigger").click();
  assert.ok((await page.locator(".mention-list .steps li").count()) >= 1);
});

view("a page of script tags and event handlers is shown as text", async () => `#/documents?text=${encodeURIComponent("spying")}`, async (page) => {
  const { documents } = await get("documents?text=spying");
  assert.equal(documents.length, 1);
  assert.equal(documents[0].title, HOSTILE.title);
  await page.getByRole("option", { name: /script/ }).click();
  await page.locator(".reader").waitFor();
  assert.equal(await page.locator("h1").innerText(), HOSTILE.title);
  assert.ok((await page.locator(".reader").innerText()).includes("<script>window.hacked = 2</script>"));
  assert.equal(await page.locator("main script, main iframe, main img, main b[onmouseover], main svg[onload]").count(), 0);
  const mentions = (await get(`documents/${documents[0].number}`)).mention_list;
  for (const hash of [`#/event/${mentions[0].stored_event}`, `#/why/${mentions[0].id}`, `#/correct?mention=${mentions[0].id}`, "#/stories", "#/map", "#/network", `#/chronicle?event=${mentions[0].stored_event}`]) {
    await page.goto(server.base + hash);
    await page.waitForTimeout(400);
    assert.equal(await page.locator("main script, main iframe, main img, main b[onmouseover], main svg[onload]").count(), 0, hash);
  }
  await page.goto(`${server.base}#/code`);
  await page.getByLabel("Text or page source to code").fill(HOSTILE.text);
  await page.locator(".reader").waitFor();
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});

view("an address of nothing is answered in words", "#/event/e0000000000000000", async (page) => {
  await page.locator(".failure").waitFor();
}, { expected: /404/ });

view("every view is reached by keyboard, and help tells the keys", "#/chronicle", async (page) => {
  await page.locator(".event-row .act").first().waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Skip to the content");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  for (const name of ["Map", "Network", "Series", "Stories", "Documents", "Correct", "Code a text", "Chronicle"]) {
    await page.getByRole("link", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((n) => document.querySelector(".top nav [aria-current]")?.textContent === n, name);
  }
  await page.keyboard.press("?");
  await page.getByRole("heading", { name: "How to read this" }).waitFor();
  await page.getByLabel("Single letters work as keys").uncheck();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.keyboard.press("?");
  assert.equal(await page.getByRole("heading", { name: "How to read this" }).isVisible(), false);
});

const VIEWS = {
  chronicle: () => "#/chronicle",
  "event open": async () => `#/chronicle?event=${(await get("events?limit=1&sort=-mentions")).events[0].id}`,
  event: async () => `#/event/${(await get("events?limit=1&sort=-mentions")).events[0].id}`,
  map: () => "#/map",
  network: () => "#/network",
  series: () => "#/series?dyad=ISL%2CPRT",
  stories: () => "#/stories",
  story: async () => `#/story/${(await get("stories?sort=-events")).stories[0].id}`,
  documents: () => "#/documents",
  document: async () => `#/document/${(await get("documents")).documents[0].number}`,
  why: async () => `#/why/${(await someMention(/acts\//)).id}`,
  correct: () => "#/correct",
  code: () => "#/code",
};

for (const [name, address] of Object.entries(VIEWS)) {
  test(`accessible and whole at both widths in both themes: ${name}`, async () => {
    const hash = await address();
    for (const width of [1280, 390]) {
      for (const theme of ["light", "dark"]) {
        const { page, wrong, close } = await open(browser, server.base, { width, theme });
        await page.goto(`${server.base}${hash}${hash.includes("?") ? "&" : "?"}token=${token}`);
        await page.waitForLoadState("networkidle");
        if (name === "code") {
          await page.getByRole("button", { name: "Try an example" }).click();
          await page.locator(".reader").waitFor();
        }
        assert.deepEqual(await violations(page), [], `${width} ${theme}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${name} is ${wide} px wide at ${width}`);
        assert.deepEqual(wrong, []);
        await close();
      }
    }
  });
}
