import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb"
import { clientBetween } from "./api.ts"

/** The machine is gone: nothing that was awaited ever answers with good news. */
export class PowerCut extends Error {}

export type Cut = { readonly call: number; readonly when: "before" | "after" }

export type Dying = {
  readonly client: DynamoDBDocumentClient
  /** Calls that came through before the end. */
  readonly calls: () => number
  readonly isDead: () => boolean
}

/** A client whose process dies just before or just after one of its calls, and stays dead. */
export function dyingAt({ call, when }: Cut): Dying {
  let calls = 0
  let isDead = false
  const client = clientBetween(async ({ go }) => {
    if (isDead) throw new PowerCut()
    const isLast = calls === call
    calls += 1
    if (!isLast) return go()
    isDead = true
    if (when === "after") await go()
    throw new PowerCut()
  })
  return { client, calls: () => calls, isDead: () => isDead }
}

/**
 * Dies before and after each call of something, one cut a time, until it gets through alive.
 * @returns how often it died
 */
export async function everyCut(
  attempt: (dying: Dying, cut: Cut) => Promise<void>,
): Promise<number> {
  let deaths = 0
  for (let call = 0; ; call += 1) {
    let isOver = false
    for (const when of ["before", "after"] as const) {
      const dying = dyingAt({ call, when })
      await attempt(dying, { call, when })
      dying.client.destroy()
      if (dying.isDead()) deaths += 1
      else isOver = true
    }
    if (isOver) return deaths
  }
}
