import { expect, test } from "vitest"
import { create } from "#shared/feed/create.ts"
import { type FeedId, feedRef } from "#shared/feed/feed.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, town, wati } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const hash = "0123456789abcdef".repeat(4)
const subscribing = (scope: string, by = wati, own = hash) =>
  ({ verb: create, input: { scope, hash: own }, by, at: monday }) as const

test("whoever subscribes tells the hash of a token that they keep", () => {
  const world = town()
  const { notices, event } = must(world, subscribing("person"))
  expect(see(world, feedRef(hash as FeedId))).toEqual({
    id: hash,
    scope: "person",
    ...wati,
    status: "active",
    createdAt: monday,
  })
  expect([notices, event.facts]).toEqual([[], { scope: "person" }])
})

test("a whole agency's calendar is for its coordinators", () => {
  const world = town()
  expect(outcome(world, subscribing("agency"))).toBe("feed.not-coordinator")
  expect(outcome(world, subscribing("agency", koko))).toBe("active")
})

test("an address is nobody else's", () => {
  const world = town()
  must(world, subscribing("person"))
  expect(outcome(world, subscribing("person", koko))).toBe("feed.taken")
})

test("what is no hash is not read", () => {
  for (const own of ["", "x", hash.toUpperCase(), `${hash}0`, "token-itself"]) {
    expect(create.input.safeParse({ scope: "person", hash: own }).success).toBe(false)
  }
})

testEveryRefusal(create)
