// What the bench puts into a page before anything of the site runs: it notes every call to the worker, when it was sent and
// when its answer came, and can put calls of its own beside them. The site itself is what is served to everybody.

/** Runs in the page. */
export function record() {
  if (!globalThis.document) return;
  performance.setResourceTimingBufferSize(200_000);
  const calls = [];
  const waiting = new Map();
  const own = new Map();
  let worker = null;
  let number = -1;
  const Native = globalThis.Worker;
  globalThis.Worker = class extends Native {
    constructor(...parameters) {
      super(...parameters);
      worker = this;
      this.addEventListener("message", ({ data }) => {
        const call = waiting.get(data.id);
        if (call) call.answered = performance.now();
        waiting.delete(data.id);
        const mine = own.get(data.id);
        own.delete(data.id);
        if (mine) data.fault ? mine.failed(new Error(JSON.stringify(data.fault))) : mine.done(data.value);
      });
    }
    postMessage(message, transfer) {
      const call = { method: message.method, sent: performance.now(), answered: 0 };
      calls.push(call);
      waiting.set(message.id, call);
      super.postMessage(message, transfer);
    }
  };
  const answered = (method) => calls.filter((call) => call.method === method && call.answered);
  const bench = {
    shown: 0,
    count: (method) => answered(method).length,
    first: (method) => calls.find((call) => call.method === method)?.sent ?? 0,
    last: (method) => Math.max(0, ...answered(method).map((call) => call.answered)),
    /** Milliseconds in which the worker was asked for something of each kind, waiting for earlier calls not counted twice. */
    spent(methods) {
      const done = calls.filter((call) => call.answered).sort((a, b) => a.answered - b.answered);
      const spent = Object.fromEntries(methods.map((method) => [method, 0]));
      let free = 0;
      for (const call of done) {
        const begun = Math.max(call.sent, free);
        if (call.method in spent) spent[call.method] += call.answered - begun;
        free = call.answered;
      }
      return spent;
    },
    request: (part) => performance.getEntriesByType("resource").find(({ name }) => name.includes(part))?.startTime ?? 0,
    bytes: (part) => performance.getEntriesByType("resource").filter(({ name }) => name.includes(part)).reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    call(method, parameters) {
      const id = --number;
      const answer = new Promise((done, failed) => own.set(id, { done, failed }));
      worker.postMessage({ id, method, parameters }, []);
      return answer;
    },
  };
  globalThis.bench = bench;
  // When the first cases of the list are on the page.
  new MutationObserver(() => {
    if (!bench.shown && document.querySelector("[data-row] .category")) bench.shown = performance.now();
  }).observe(document, { childList: true, subtree: true });
}
