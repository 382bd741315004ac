import { expect, test } from "vitest"
import { create } from "#shared/feed/create.ts"
import { type FeedId, feedRef } from "#shared/feed/feed.ts"
import { revoke } from "#shared/feed/revoke.ts"
import { opens } from "#shared/feed/rules/own.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, town, wati } from "../../support/town.ts"
import { factsFor, see } from "../../support/world.ts"

const hash = "0123456789abcdef".repeat(4)

function given(scope = "person", by = wati) {
  const world = town()
  must(world, { verb: create, input: { scope, hash }, by, at: monday })
  const ending = (who = by) => ({ verb: revoke, id: hash, by: who, at: monday }) as const
  const isOpen = (who = by) => {
    const actor = factsFor(world, { by: who, at: monday })?.actor
    return actor !== undefined && opens(see(world, feedRef(hash as FeedId)), actor)
  }
  return { world, ending, isOpen }
}

test("its owner ends it at once, and once", () => {
  const { world, ending, isOpen } = given()
  expect([isOpen(), isOpen(kiki)]).toEqual([true, false])
  must(world, ending())
  expect(isOpen()).toBe(false)
  expect(see(world, feedRef(hash as FeedId))).toMatchObject({
    status: "revoked",
    revokedAt: monday,
  })
  expect(outcome(world, ending())).toBe("feed.revoked")
})

test("nobody else knows of it", () => {
  const { world, ending } = given()
  const missing = { refused: "feed.missing", kind: "missing" }
  expect(play(world, ending(kiki))).toEqual(missing)
  expect(play(world, { ...ending(), id: "feed-nowhere" })).toEqual(missing)
})

test("an agency's calendar opens for coordinators alone", () => {
  expect(given("agency", koko).isOpen()).toBe(true)
})

testEveryRefusal(revoke)
