import type { Page } from "playwright-core"
import type { Player } from "./cast.ts"
import type { Scene } from "./scene.ts"

type Stage = {
  readonly scene: Scene
  readonly visit: (who: Player, path?: string) => Promise<Page>
}

/** A story with many people: each has a browser of their own, and stays signed in. */
export type Tale = {
  readonly scene: Scene
  /** Somebody looks at a page, loaded anew. */
  readonly at: (who: Player, path: string) => Promise<Page>
  readonly everybody: () => readonly (readonly [Player, Page])[]
}

export function taleOn(stage: Stage): Tale {
  const pages = new Map<string, readonly [Player, Page]>()
  const at: Tale["at"] = async (who, path) => {
    const known = pages.get(who.id)?.[1]
    if (known) {
      await known.goto(path)
      return known
    }
    const page = await stage.visit(who, path)
    pages.set(who.id, [who, page])
    return page
  }
  return { scene: stage.scene, at, everybody: () => [...pages.values()] }
}
