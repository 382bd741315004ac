import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"
import solid from "vite-plugin-solid"
import { sharedWords } from "./shared-words.ts"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Chrome 100 is what Android phones of 2022 still run when they are rarely updated. */
const browsers = ["chrome100", "firefox102", "safari15.4"]

export default defineConfig({
  root: here("."),
  plugins: [solid(), sharedWords()],
  css: { transformer: "lightningcss", lightningcss: { targets: targetsOf(browsers) } },
  build: {
    outDir: here("../.build/portal"),
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    // The content security policy allows no data: scripts, and few images profit from inlining.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // A schema that the portal never uses must not bring its library along.
      treeshake: { manualPureFunctions: ["z"] },
      // What the first page needs travels in one piece: one request, and one dictionary for brotli.
      // Schemas and stores are within its reach but not used by it: they stay with the pages that
      // use them.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "store", test: /node_modules\/solid-js\/store\// },
            { name: "simpul", tags: ["$initial"], test: /^(?!.*node_modules\/zod\/)/ },
          ],
        },
      },
    },
  },
})

/** Lightning CSS wants versions as numbers, a byte for each part. */
function targetsOf(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    names.map((name) => {
      const [, browser = "", major = "0", minor = "0"] =
        /^([a-z]+)(\d+)(?:\.(\d+))?$/.exec(name) ?? []
      return [browser, (Number(major) << 16) | (Number(minor) << 8)]
    }),
  )
}
