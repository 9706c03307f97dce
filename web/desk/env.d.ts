// What the build provides that TypeScript cannot see: compiled texts (build/vite-texts.mjs).
declare module "zegel:texts/*" {
  const messages: import("../shared/texts.ts").Messages;
  export default messages;
}
