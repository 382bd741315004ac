import { parseArgs } from "node:util"
import { Obstacle } from "./obstacle.ts"

export type Command = { readonly port: number; readonly demo: string }

/** What `npm start` was told by its arguments and its environment. */
export function readCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Command {
  return { port: readPort(environment["PORT"]), demo: readDemo(args) }
}

function readPort(text: string | undefined): number {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Obstacle(
    `PORT=${text} bukan nomor porta: pakai angka antara 1 dan 65535.`,
    `PORT=${text} is no port number: use a number between 1 and 65535.`,
  )
}

function readDemo(args: readonly string[]): string {
  try {
    const options = { demo: { type: "string", default: "small" } } as const
    return parseArgs({ args: [...args], options }).values.demo
  } catch {
    throw new Obstacle(
      `Perintah tidak dikenal: ${args.join(" ")}. Yang dikenal: --demo=small, --demo=rumbai dan --demo=none.`,
      `Unknown argument: ${args.join(" ")}. Known are --demo=small, --demo=rumbai and --demo=none.`,
    )
  }
}
