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
