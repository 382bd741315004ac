import { test } from "vitest"
import { handoffGround } from "../../support/handoff-ground.ts"
import { landedIn } from "../../support/walk.ts"

test("x", () => {
  const t = performance.now()
  console.log(landedIn(handoffGround, (step) => `landed ${step.attempt.verb.name}`), performance.now() - t)
})
