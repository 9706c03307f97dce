// What TypeScript cannot see: texts that the build compiles (build/vite-texts.mjs), and single lists of words of zxcvbn-ts.
declare module "zegel:texts/*" {
  const messages: import("../shared/texts.ts").Messages;
  export default messages;
}
declare module "*.json.mjs" {
  const words: string[];
  export default words;
}
declare module "*.json.esm.js" {
  const words: string[];
  export default words;
}
// What the build puts into the worker that draws PDFs (build/site.mjs): files of pdfjs-dist by their names.
declare module "zegel-pdf-data" {
  export const data: Readonly<Record<string, Uint8Array>>;
}
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
