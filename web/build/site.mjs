// @ts-check
// Builds the site into dist/: the reporter's pages, one per language, the desk, and their assets under names that carry
// their hash. Every file has a Brotli twin beside it; dist/manifest.json lists them all for the server (see README.md).
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { laterPages, reporterPages } from "./pages.mjs";
import { LANGUAGES } from "./texts.mjs";

const web = join(import.meta.dirname, "..");
const modules = join(web, "..", "target-wasm", "web");
const dist = join(web, "dist");

/** Browsers from about 2020 on: what has `Intl.PluralRules`, logical properties and `:focus-visible`. */
const BROWSERS = ["es2019", "chrome87", "firefox78", "safari14.1"];

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** Output, by path below dist/. @type {Map<string, Buffer>} */
const files = new Map();

/** Adds an asset under a name with its hash; gives its address. @param {string} name @param {Uint8Array | string} content */
function asset(name, content) {
  const bytes = Buffer.from(content);
  const extension = extname(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const path = `assets/${basename(name, extension)}-${hash}${extension}`;
  files.set(path, bytes);
  return `/${path}`;
}

/**
 * Bundles one entry, or what `options.stdin` says; gives its text.
 * @param {string | null} entry
 * @param {import("esbuild").BuildOptions} [options]
 */
async function bundle(entry, options = {}) {
  const result = await build({
    ...(entry === null ? {} : { entryPoints: [join(web, entry)] }),
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: BROWSERS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`${entry}: nothing came out`);
  return output.contents;
}

/**
 * A worker with the module beside it and with the module as JavaScript inside.
 * @param {"report" | "thread" | "desk"} name of the module
 * @param {"reporter" | "thread" | "desk"} source of the worker
 */
async function worker(name, source) {
  const folder = join(modules, name);
  if (!existsSync(join(folder, "zegel_bg.wasm"))) throw new Error("no WebAssembly module: run scripts/build-wasm first");
  const entry = `shared/worker/${source}.ts`;
  /** @param {string} loader */
  const aliases = (loader) => ({
    "zegel-module": join(folder, "zegel_bg.js"),
    "zegel-module-loader": join(web, "shared", "worker", loader),
    "zegel-module-as-script": join(folder, "zegel_bg.asm.js"),
  });
  return {
    worker: asset(`worker-${name}.js`, await bundle(entry, { alias: aliases("load-wasm.ts") })),
    fallback: asset(`worker-fallback-${name}.js`, await bundle(entry, { alias: aliases("load-script.ts") })),
    module: asset(`${name}.wasm`, readFileSync(join(folder, "zegel_bg.wasm"))),
  };
}

/**
 * The reporter's script, and the one that a first visit does without. What both need is in the first alone, which exports it:
 * the other one imports it from there, under the address that the page has loaded already.
 */
async function reporterScripts() {
  const now = await inputsOf("reporter/main.ts");
  const later = (await inputsOf("reporter/later.ts")).filter((path) => !now.includes(path));
  /** @type {string[]} */
  const shared = [];
  /** @type {import("esbuild").Plugin} */
  const fromThePage = {
    name: "from-the-page",
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        if (!now.includes(file)) return undefined;
        if (!shared.includes(file)) shared.push(file);
        return { path: `/page.js?${shared.indexOf(file)}`, external: true };
      });
    },
  };
  const options = /** @type {const} */ ({ format: "esm" });
  const rest = Buffer.from(await bundle("reporter/later.ts", { ...options, plugins: [fromThePage] })).toString();
  const imports = /\bimport\{([^}]*)\}from"\/page\.js\?(\d+)";/g;
  const bindings = [...rest.matchAll(imports)].map(([, names, index]) => ({ names: String(names).split(","), file: shared[Number(index)] }));
  const exported = new Set(bindings.flatMap(({ names, file }) => names.map((name) => `export {${name.split(" as ")[0]}} from ${JSON.stringify(file)};`)));
  const contents = `import ${JSON.stringify(join(web, "reporter", "main.ts"))};\n${[...exported].join("\n")}`;
  const script = asset("reporter.js", await bundle(null, { ...options, stdin: { contents, resolveDir: web } }));
  const content = `import{${bindings.flatMap(({ names }) => names)}}from${JSON.stringify(script)};${rest.replace(imports, "")}`;
  if (content.includes("/page.js")) throw new Error("reporter/later.ts imports from the page in a way that is not understood here");
  return { script, later: asset("reporter-later.js", content), scripts: { now, later } };
}

/** Paths of all sources that an entry needs. @param {string} entry */
async function inputsOf(entry) {
  const { metafile } = await build({ entryPoints: [join(web, entry)], bundle: true, write: false, metafile: true, absWorkingDir: web, logLevel: "warning" });
  return Object.keys(metafile.inputs).map((path) => join(web, path));
}

async function reporter() {
  const modules = { report: await worker("report", "reporter"), thread: await worker("thread", "thread") };
  const style = asset("reporter.css", await bundle("reporter/reporter.css", { external: ["/assets/*"] }));
  const laterStyle = asset("reporter-later.css", await bundle("reporter/later.css"));
  const { script, later, scripts } = await reporterScripts();
  const icon = asset("icon.svg", readFileSync(join(web, "shared", "icon.svg")));
  const rest = new Map([...laterPages(scripts, laterStyle)].map(([language, html]) => [language, asset(`reporter-later-${language}.html`, html)]));
  /** @param {string} language */
  const assets = (language) => ({ ...modules, later: { script: later, page: rest.get(language) } });
  for (const [language, html] of reporterPages({ style, script, icon, scripts, assets })) {
    files.set(`pages/${language}/index.html`, Buffer.from(html));
  }
}

/** The desk, when its room is furnished: Vite builds it, and it learns the addresses of its worker as the pages do. */
async function desk() {
  if (!existsSync(join(web, "desk", "index.html"))) return;
  const staging = mkdtempSync(join(web, "..", "target-wasm", "desk-"));
  try {
    execFileSync("npx", ["vite", "build", "desk", "--base", "/", "--outDir", staging, "--assetsDir", "assets", "--emptyOutDir", "--logLevel", "warn"], {
      cwd: web,
      stdio: ["ignore", 2, 2],
    });
    const assets = { ...(await worker("desk", "desk")), pdf: asset("worker-pdf.js", await pdfWorker()) };
    for (const entry of readdirSync(staging, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = relative(staging, join(entry.parentPath, entry.name));
      const bytes = readFileSync(join(staging, path));
      if (path === "index.html") files.set("desk/index.html", Buffer.from(withAssets(bytes.toString(), assets)));
      else files.set(path, bytes);
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The worker that draws PDFs. Its library asks for fonts and decoders by name; they are in the script, because it may fetch nothing. */
async function pdfWorker() {
  const library = join(web, "node_modules", "pdfjs-dist");
  const carried = [
    ...readdirSync(join(library, "standard_fonts")).filter((name) => /\.(pfb|ttf)$/.test(name)).map((name) => join(library, "standard_fonts", name)),
    join(library, "wasm", "openjpeg.wasm"),
    join(library, "wasm", "jbig2.wasm"),
  ];
  const contents = `${carried.map((path, at) => `import file${at} from ${JSON.stringify(path)};`).join("")}
    export const data = {${carried.map((path, at) => `${JSON.stringify(basename(path))}: file${at}`).join()}};`;
  /** @type {import("esbuild").Plugin} */
  const data = {
    name: "pdf-data",
    setup(build) {
      build.onResolve({ filter: /^zegel-pdf-data$/ }, ({ path }) => ({ path, namespace: "pdf-data" }));
      build.onLoad({ filter: /./, namespace: "pdf-data" }, () => ({ contents, resolveDir: web }));
    },
  };
  return bundle("desk/viewer/worker.ts", {
    // Browsers that can draw in a worker; the others download.
    target: ["es2022", "chrome98", "firefox105", "safari16.4"],
    loader: { ".pfb": "binary", ".ttf": "binary", ".wasm": "binary" },
    plugins: [data],
  });
}

/** Fills `<script type="application/json" id="zegel-assets"></script>`. @param {string} html @param {object} assets */
function withAssets(html, assets) {
  const filled = html.replace(/(<script type="application\/json" id="zegel-assets">)\s*(<\/script>)/, `$1${JSON.stringify(assets)}$2`);
  if (filled === html) throw new Error('desk/index.html has no <script type="application/json" id="zegel-assets"></script>');
  return filled;
}

/** Writes everything beside dist/, then puts it in its place. */
function publish() {
  const staging = mkdtempSync(join(web, "..", "target-wasm", "dist-"));
  const listed = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => {
    const type = TYPES[extname(path)];
    if (!type) throw new Error(`${path}: no content type is known for it`);
    const packed = brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: 22 },
    });
    const target = join(staging, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    writeFileSync(`${target}.br`, packed);
    return {
      path,
      content_type: type,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      cache: path.startsWith("assets/") ? "immutable" : "page",
      length: bytes.length,
      brotli_length: packed.length,
    };
  });
  const manifest = { v: 1, languages: LANGUAGES, default_language: LANGUAGES[0], files: listed };
  writeFileSync(join(staging, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  // A temporary folder is its owner's alone; the server may run as somebody else.
  chmodSync(staging, 0o755);
  rmSync(dist, { recursive: true, force: true });
  renameSync(staging, dist);
  return listed;
}

await reporter();
await desk();
const listed = publish();
for (const { path, length, brotli_length } of listed) {
  console.error(`${String(brotli_length).padStart(8)} ${String(length).padStart(8)}  ${path}`);
}
