/**
 * Who may import whom: the one table of direction. Read `from` as the folder, `to` as what it
 * must not reach, `pathNot` as what it may all the same.
 */

/** A noun may know the ones before it, never the ones after. */
export const order = [
  "region",
  "holiday",
  "agency",
  "membership",
  "network",
  "partnership",
  "directory",
  "case",
  "task",
  "handoff",
  "batch",
  "action",
  "meeting",
  "agenda",
  "recommendation",
  "programme",
  "feed",
  "notice",
]

// What a noun shows to other nouns: itself, its pure questions and its reference lists.
const shown = "^shared/([^/]+)/(?:\\1\\.ts$|rules/|lists/|rows/)"
const kernel = "^shared/kernel/"
const zod = "(^|/)node_modules/zod/"
const nounOfFunctions = "^functions/(?!platform/|http/|outbox/)([^/]+)/"

const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

const laterNouns = order
  .slice(0, -1)
  .map((noun, index) =>
    never(
      `${noun}-before-later-nouns`,
      "A noun knows only nouns earlier in the order.",
      { path: `^(shared|functions)/${noun}/` },
      { path: `^shared/(${order.slice(index + 1).join("|")})/` },
    ),
  )

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    never(
      "kernel-knows-no-noun",
      "The kernel is words that every noun uses; it stands on zod alone.",
      { path: kernel },
      { pathNot: [kernel, zod] },
    ),
    never(
      "shared-is-pure",
      "Rules run in Lambda, browser and tests: no I/O, no other layer, no package but zod.",
      { path: "^shared/" },
      { pathNot: ["^shared/", zod] },
    ),
    never(
      "nouns-share-no-verbs",
      "Other nouns show their noun file, rules and lists; verbs, views and words stay home.",
      { path: "^shared/(?!kernel/)([^/]+)/" },
      { path: "^shared/", pathNot: [kernel, "^shared/$1/", shown] },
    ),
    ...laterNouns,
    never(
      "platform-knows-no-noun",
      "The platform carries any noun, so it names none.",
      { path: "^functions/platform/" },
      { path: "^(shared|functions|infra|web|test)/", pathNot: [kernel, "^functions/platform/"] },
    ),
    never(
      "doors-know-no-noun-folder",
      "What all routes share knows nouns by their shared face only.",
      { path: "^functions/http/" },
      {
        path: "^(shared|functions|infra|web|test)/",
        pathNot: [kernel, shown, "^functions/(http|platform)/"],
      },
    ),
    never(
      "nouns-know-no-neighbour",
      "A noun's store and reads know their own noun, the doors and the platform.",
      { path: nounOfFunctions },
      {
        path: "^(shared|functions|infra|web|test)/",
        pathNot: [kernel, shown, "^shared/$1/", "^functions/$1/", "^functions/(http|platform)/"],
      },
    ),
    never(
      "outbox-knows-no-door",
      "What follows an event is delivered without routes.",
      { path: "^functions/outbox/" },
      {
        path: "^(shared|functions|infra|web|test)/",
        pathNot: [kernel, shown, "^shared/[^/]+/notices\\.ts$", "^functions/(outbox|platform)/"],
      },
    ),
    never(
      "functions-stay-inside",
      "The server knows neither the portal nor the place it runs on; entries import, and only AWS imports them.",
      { path: "^functions/" },
      { path: "^(web|infra|test)/|^functions/.+\\.lambda\\.ts$" },
    ),
    never(
      "web-knows-shared-alone",
      "The portal sees contracts, not the server: not even its types.",
      { path: "^web/" },
      { path: "^(functions|infra|test)/" },
    ),
    never(
      "web-runs-in-browsers",
      "No Node module reaches a browser.",
      { path: "^web/", pathNot: "^web/[^/]+\\.config\\.ts$" },
      { dependencyTypes: ["core"] },
    ),
    never(
      "aws-knows-names",
      "Stacks are built from names and the table's description, never from domain code.",
      { path: "^infra/aws/" },
      {
        path: "^(shared|functions|infra|web|test)/",
        pathNot: [kernel, "^functions/platform/(names|table)\\.ts$", "^infra/aws/"],
      },
    ),
    never(
      "local-knows-no-aws",
      "The embedded system is built from the same names, not from the stacks.",
      { path: "^infra/local/" },
      { path: "^(infra/aws|test)/" },
    ),
    never(
      "product-needs-no-development-tool",
      "Start installs no development tools.",
      { path: "^(shared|functions|web|infra/local)/", pathNot: "^web/[^/]+\\.config\\.ts$" },
      { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
    ),
    never("no-circles", "A circle has no first reader.", {}, { circular: true }),
    never(
      "all-found",
      "An import that leads nowhere is checked by nobody.",
      {},
      {
        couldNotResolve: true,
        // Made by a plugin of vite; types of a package that holds nothing else.
        pathNot: "^(virtual:|aws-lambda$)",
      },
    ),
  ],
  options: {
    // Reads type imports too: a type that leaks ties the layers just the same. Without swc the
    // cruiser reads no TypeScript 7 at all and says all is well; test/direction.test.ts looks.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
}
