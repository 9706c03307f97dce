// @ts-check
// Builds the desk: one page, its scripts and styles under /assets/ with their hash in the name. Nothing is inlined, because
// the content security policy lets nothing inline run or show.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { zegelTexts } from "../build/vite-texts.mjs";

export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { css: "external", runes: true } }), zegelTexts()],
  build: {
    // Browsers that have what Svelte 5 needs, and native dialogs.
    target: ["es2022", "chrome98", "firefox98", "safari15.4"],
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    // The lists of what people choose as passphrases; loaded by whoever types one of their own.
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      output: {
        entryFileNames: "assets/desk-[hash].js",
        // Texts, one script for each language; what scores typed passphrases, with its lists; nothing else.
        chunkFileNames: ({ moduleIds }) => {
          const language = /zegel:texts\/(\w+)/.exec(moduleIds.join())?.[1];
          return `assets/desk-${language ? `texts-${language}` : moduleIds.some((id) => id.includes("zxcvbn")) ? "scoring" : "shared"}-[hash].js`;
        },
        assetFileNames: "assets/desk-[hash][extname]",
      },
    },
  },
});
