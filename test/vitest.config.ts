import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

type Suite = {
  readonly name: string
  readonly include: readonly string[]
  /** Suites of one turn run together, turns one after the other: heavy ones never meet. */
  readonly turn: number
  readonly workers: 1 | 2
  readonly seconds: number
}

const folder = (name: string): readonly string[] => [`test/${name}/**/*.test.ts`]

const suites: readonly Suite[] = [
  { name: "architecture", include: ["test/*.test.ts"], turn: 0, workers: 2, seconds: 60 },
  { name: "rules", include: folder("rules"), turn: 0, workers: 2, seconds: 60 },
  { name: "contract", include: folder("contract"), turn: 1, workers: 2, seconds: 60 },
  { name: "api", include: folder("api"), turn: 1, workers: 2, seconds: 60 },
  { name: "aws", include: folder("aws"), turn: 2, workers: 1, seconds: 180 },
  { name: "local", include: folder("local"), turn: 3, workers: 1, seconds: 180 },
  { name: "portal", include: folder("portal"), turn: 4, workers: 1, seconds: 180 },
]

const projectOf = ({ name, include, turn, workers, seconds }: Suite) => ({
  test: {
    name,
    include: [...include],
    pool: "forks" as const,
    maxWorkers: workers,
    sequence: { groupOrder: turn },
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
})

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: { projects: suites.map(projectOf), maxWorkers: 2 },
})
