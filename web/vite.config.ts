import { defineConfig } from "vite";

// The bundle is embedded into the binary and committed: names without hashes keep its history small (the server's ETag
// tells versions apart), and nothing of the building machine gets in, so that a rebuild gives the same bytes.
export default defineConfig({
  base: "./",
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
