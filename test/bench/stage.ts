import { hour } from "#shared/kernel/instant.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { type Calls, startCalls } from "./calls.ts"

/** The running system with its cast, and who calls it from outside. */
export type Stage = Scene & { readonly calls: Calls }

/** Everything in this process but the engine and the caller; nothing runs in the background. */
export async function openStage(): Promise<Stage> {
  const scene = await openScene(4, { portal: true, clockEvery: 24 * hour })
  scene.system.pumps.pauseStream()
  const calls = startCalls(scene.system.url)
  return {
    ...scene,
    calls,
    end() {
      calls.stop()
      return scene.end()
    },
  }
}
