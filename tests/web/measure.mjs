// How fast the workbench is on a served store: first paint, filters, scrolling, memory of the tab.
// usage: node tests/web/measure.mjs ADDRESS      (as `dragoman serve` prints it; a store of 100,000 events says most)
import { readFileSync } from "node:fs";
import { launch, open } from "./browser.mjs";

const address = process.argv[2] ?? "http://127.0.0.1:8080/";
const base = new URL("/", address).href;
const browser = await launch();
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

const paints = [];
const rowsAfter = [];
for (let i = 0; i < 7; i += 1) {
  const { page, close } = await open(browser, base);
  await page.goto(base);
  await page.locator(".event-row .act").first().waitFor();
  rowsAfter.push(await page.evaluate(() => performance.now()));
  paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN));
  await close();
}
console.log(`first contentful paint: median ${median(paints).toFixed(0)} ms, most ${Math.max(...paints).toFixed(0)} ms`);
console.log(`first rows in sight: median ${median(rowsAfter).toFixed(0)} ms, most ${Math.max(...rowsAfter).toFixed(0)} ms`);

const { page, wrong, close } = await open(browser, base);
await page.goto(base);
await page.locator(".event-row .act").first().waitFor();
await page.waitForLoadState("networkidle");
console.log(await page.locator(".store").innerText());

// A filter is done when all that it asks of the server has come and been drawn.
await page.evaluate(() => {
  const fetched = window.fetch;
  window.pending = 0;
  window.fetch = async (...call) => {
    window.pending += 1;
    try {
      const answer = await fetched(...call);
      const body = await answer.clone().arrayBuffer();
      return new Response(body, { status: answer.status, headers: answer.headers });
    } finally {
      setTimeout(() => (window.pending -= 1));
    }
  };
});
const filters = [
  "category=ASSAULT", "status=future", "actor=USA", "dyad=USA%2CIRQ", "text=ceasefire", "place=Baghdad",
  "since=2004&until=2004-06", "confidence=0.8", "source=BBC", "disputed=true", "category=CONSULT&actor=CHN",
];
const times = [];
for (const filter of [...filters, ...filters, ...filters]) {
  times.push(
    await page.evaluate(async (query) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const begun = performance.now();
      window.location.hash = `#/chronicle?${query}`;
      do {
        await frame();
      } while (window.pending > 0);
      await frame();
      return performance.now() - begun;
    }, filter),
  );
}
console.log(`a filter, from the choice to the drawn page: median ${median(times).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`);

// Scrolling as with a wheel: 60 steps a second, some screens a second, through rows that are not there yet.
await page.goto(`${base}#/chronicle`);
await page.waitForLoadState("networkidle");
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable");
const spent = async () => {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};
const before = await spent();
const frames = await page.evaluate(
  () =>
    new Promise((resolve) => {
      const list = document.querySelector(".list");
      const lengths = [];
      const begun = performance.now();
      let last = begun;
      const step = (now) => {
        lengths.push(now - last);
        last = now;
        list.scrollTop += 90;
        if (now - begun < 8000) {
          requestAnimationFrame(step);
        } else {
          resolve(lengths.slice(2));
        }
      };
      requestAnimationFrame(step);
    }),
);
const long = frames.filter((ms) => ms > 50).length;
console.log(`scrolling 8 s: ${frames.length} frames, median ${median(frames).toFixed(1)} ms, p95 ${at(frames, 0.95).toFixed(1)} ms, p99 ${at(frames, 0.99).toFixed(1)} ms, ${long} over 50 ms`);

const afterwards = await spent();
const cost = (name) => (((afterwards[name] - before[name]) * 1000) / frames.length).toFixed(2);
console.log(`each frame: ${cost("ScriptDuration")} ms of script, ${cost("RecalcStyleDuration")} of style, ${cost("LayoutDuration")} of layout, ${cost("TaskDuration")} of the main thread in all`);
for (let i = 0; i < 30; i += 1) {
  await page.evaluate((share) => {
    const list = document.querySelector(".list");
    list.scrollTop = list.scrollHeight * share;
  }, (i * 0.37) % 1);
  await page.waitForTimeout(120);
}
await page.waitForLoadState("networkidle");
await session.send("HeapProfiler.collectGarbage");
const { usedSize } = await session.send("Runtime.getHeapUsage");
const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
console.log(`after jumping to 30 places of the list: ${(usedSize / 1e6).toFixed(1)} MB of JavaScript heap, ${nodes} elements`);
const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
const shares = processInfo
  .filter(({ type }) => type === "renderer")
  .map(({ id }) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))[1]));
console.log(`the tab's process: ${(Math.max(...shares) / 1e3).toFixed(0)} MB (proportional share)`);
if (wrong.length > 0) {
  console.log(wrong.join("\n"));
}
await close();
await browser.close();
