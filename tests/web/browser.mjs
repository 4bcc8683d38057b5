// What the browser tests share: a store built of the example pages, the real server on it, headless Chromium, and axe.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const source = new URL("../../", import.meta.url).pathname;
const require = createRequire(join(source, "web/package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// An item whose title and text are markup that must never become markup.
export const HOSTILE = {
  id: "<img src=x onerror=alert(1)>",
  title: "<script>window.hacked = 1</script> Norway accuses Sweden of <b onmouseover=alert(2)>spying</b>",
  published: "2031-05-18",
  source: "<svg onload=alert(3)> Gazette",
  url: "javascript:alert(4)",
  text:
    "Norway accused Sweden of spying on Monday, <script>window.hacked = 2</script> said the paper.\n\n" +
    '"><img src=x onerror="window.hacked = 3"> Sweden rejected the accusation <iframe srcdoc="<script>1</script>"></iframe> on Tuesday.',
};

// One outlet says so, another says that it is denied.
const DISPUTED = [
  {
    id: "tagus-31",
    title: "Coast guard attacked near Porto",
    published: "2031-05-22",
    source: "Tagus Evening Post",
    text: "Iceland attacked the Portuguese coast guard near Porto on Wednesday, Portugal said.",
  },
  {
    id: "reykjavik-90",
    title: "No attack, says Iceland",
    published: "2031-05-22",
    source: "Reykjavik Mail",
    text: "Iceland denied attacking the Portuguese coast guard near Porto on Wednesday.",
  },
];

/** Builds the store and starts the server. @return {address, base, store, lexicon, stop} */
export async function serve(program) {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-web-"));
  const store = join(folder, "events.db");
  const lexicon = join(folder, "lexicon");
  const items = join(folder, "items.jsonl");
  writeFileSync(items, [HOSTILE, ...DISPUTED].map((item) => `${JSON.stringify(item)}\n`).join(""));
  mkdirSync(lexicon);
  const own = ["mine.lex", "mine.tsv"].map((name) => join(lexicon, name));
  writeFileSync(own[0], "");
  writeFileSync(own[1], "id\tcode\tname\taliases\tsector\tcountry\tfrom\tto\tnote\n");
  const env = { DRAGOMAN_DATA: source, ...process.env };
  const made = spawnSync(program, ["code", "--to", store, join(source, "examples/sardines"), items], { env, encoding: "utf8" });
  if (made.status !== 0) {
    throw new Error(`dragoman code: ${made.stderr}`);
  }
  const server = spawn(program, ["serve", store, "--port", "0", ...own.flatMap((path) => ["--lexicon", path])], { env });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    const listen = (data) => {
      said += data;
      const found = /http:\/\/\S+/.exec(said);
      if (found) {
        resolve(found[0]);
      }
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", (code) => reject(new Error(`dragoman serve ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`dragoman serve says no address: ${said}`)), 20000).unref();
  });
  return {
    address,
    base: new URL("/", address).href,
    store,
    lexicon,
    async stop() {
      server.removeAllListeners("exit");
      const ended = new Promise((resolve) => server.on("exit", resolve));
      server.kill("SIGTERM");
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
}

/** A page that fails the test on errors, dialogs and requests to anywhere else. */
export async function open(browser, base, options = {}) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.width === 390 ? 844 : 800 },
    colorScheme: options.theme ?? "light",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !(options.expected ?? /^$/).test(message.text())) {
      wrong.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("blob:")) {
      wrong.push(`request: ${request.url()}`);
    }
  });
  return { page, wrong, close: () => context.close() };
}

/** Violations of WCAG 2.2 A and AA and of axe's best practices, one line each. */
export async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`).slice(0, 4).join(" | ")}`);
}
