// What a first visit costs until a text report can be sent: bytes and requests, as they travel.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, stopBrowser, Visit } from "./lib/browser.mjs";
import { Reporter } from "./lib/reporter.mjs";
import { World } from "./lib/world.mjs";

/** Bytes and requests over which the test fails, and those that we want. */
const LIMIT = { bytes: 160_000, requests: 10 };
const GOAL = { bytes: 140_000, requests: 8 };

let world;
let browser;
before(async () => {
  world = await World.start();
  browser = await startBrowser();
});
after(async () => {
  await stopBrowser(browser);
  await world?.stop();
});

test("a first visit until a text report can be sent is small", async (t) => {
  for (const language of ["en", "nl", "ar"]) {
    world.middle.forget();
    const visit = await Visit.begin(browser, { locale: language });
    // What the browser says has arrived, headers included: the other side of what passed in the middle.
    const network = await visit.context.newCDPSession(visit.page);
    await network.send("Network.enable");
    let arrived = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => (arrived += encodedDataLength));
    const reporter = new Reporter(visit.page);
    await reporter.arrive(world.link(language));
    await reporter.answer({ text: "Something is not right." });

    const { requests } = world.middle;
    const bytes = requests.reduce((sum, { answered }) => sum + answered, 0);
    for (const { url, answered, encoding, status } of requests) {
      t.diagnostic(`${language} ${String(answered).padStart(7)} ${encoding.padEnd(2)} ${url}`);
      assert.equal(status, 200, url);
      if (/\.(js|css|wasm)$|\/$/.test(url)) assert.equal(encoding, "br", `${url} is not compressed`);
    }
    t.diagnostic(`${language}: ${bytes} bytes in ${requests.length} requests (goal ${GOAL.bytes} in ${GOAL.requests}); with headers ${arrived}`);
    assert.ok(arrived >= bytes * 0.5, "the browser saw nothing of it");
    assert.ok(requests.length <= LIMIT.requests, `${requests.length} requests`);
    assert.ok(bytes <= LIMIT.bytes, `${bytes} bytes`);

    // And it is really all: the report goes out without anything more to fetch.
    const before = requests.length;
    await reporter.send();
    assert.deepEqual(requests.slice(before).map(({ method }) => method), ["POST"], "sending fetched something more");
    await visit.end();
  }
});
