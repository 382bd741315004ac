import assert from "node:assert/strict"
import { type Capacity, capacityRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef, custodyRef, lockRef, unverifiedRef } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { day, msOf } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import {
  type Manifest,
  manifestRef,
  type Task,
  type TaskId,
  taskCountRef,
  taskRef,
} from "#shared/task/task.ts"
import { every, seek, type World } from "./world.ts"

/** Judges all rows as they lie, whatever led there: in memory and in a table alike. */
export type StandingLaw = (world: World) => void

const any = "any" as CaseId

const handoffsOf = (world: World) => every(world, handoffRef("any" as HandoffId))
const casesOf = (world: World) => every(world, caseRef(any))

export const placesIn = (world: World): readonly Capacity[] =>
  every(world, capacityRef("any" as AgencyId, "ACCOMPANIMENT"))

const openOffers = (world: World): readonly Handoff[] =>
  handoffsOf(world).filter(({ status }) =>
    /^(offered|under-review|info-requested|accepted|handover)$/.test(status),
  )

/** Told here once more and on its own: what an open offer keeps others from offering. */
function lockedBy({ case: child, kind, moves, need, from, to }: Handoff): string {
  if (kind === "pull") return `lock#${child}#pull-${from}`
  return `lock#${child}#${moves === "nothing" ? `referral-${need.service}-${to}` : moves}`
}

const holding = (each: Handoff): string => `${lockedBy(each)} ${each.id}`

const locksIn = (world: World): readonly string[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ref.subject === lockRef(any, "").subject)
    .map(({ ref, state }) => `${refKey(ref)} ${(state as { heldBy: string }).heldBy}`)

export const openTasksOf = (world: World, child: CaseId): readonly Task[] =>
  every(world, taskRef("any" as TaskId)).filter(
    (each) => each.case === child && each.status === "open",
  )

const custody: Readonly<Record<string, StandingLaw>> = {
  "1 a case has one custodian at every instant, told once for each epoch": (world) => {
    const told = every(world, custodyRef(any, 0))
    for (const child of casesOf(world)) {
      const own = told.filter((each) => each.case === child.id).sort((a, b) => a.epoch - b.epoch)
      assert.deepEqual(
        own.map(({ epoch }) => epoch),
        Array.from({ length: child.custodyEpoch }, (_, place) => place + 1),
      )
      assert.equal(own.at(-1)?.custodian, child.custodian)
      const since = own.map(({ from }) => from)
      assert.deepEqual(since, [...since].sort(), "one after the other")
    }
  },

  "1 no stage of a transfer means nobody: the giver up to the handover, the receiver from then on":
    (world) => {
      for (const each of handoffsOf(world)) {
        const child = seek(world, caseRef(each.case))
        if (each.moves !== "custody" || child?.custodyEpoch !== each.epoch) continue
        assert.equal(child.custodian, each.committedAt ? each.to : each.from, each.status)
      }
    },

  "3 a case has one open offer of custody, one of care, and one referral for a service and a receiver":
    (world) => {
      const isCurrent = (each: Handoff) =>
        seek(world, caseRef(each.case))?.custodyEpoch === each.epoch
      const names = openOffers(world).filter(isCurrent).map(lockedBy)
      assert.equal(new Set(names).size, names.length, names.join())
    },

  "3 a case says by which handoff custody moved last, as long as nobody has verified it": (
    world,
  ) => {
    for (const child of casesOf(world)) {
      const moved = handoffsOf(world).find(
        ({ case: id, moves, epoch, status }) =>
          id === child.id &&
          moves === "custody" &&
          epoch === child.custodyEpoch &&
          (status === "active" || status === "outcome-proposed"),
      )
      const mark = seek(world, unverifiedRef(child.id))
      const isNow = mark !== undefined && mark.epoch >= child.custodyEpoch
      assert.equal(isNow ? mark.heldBy : undefined, moved?.id)
      assert.ok(child.status === "open" || !moved, "closed over what nobody verified")
    }
  },

  "3 an offer holds its lock while it is open, and no other lock exists": (world) => {
    const offers = openOffers(world)
    const marks = casesOf(world).map(({ id }) => refKey(unverifiedRef(id)))
    const isMark = (lock: string) => marks.some((each) => lock.startsWith(`${each} `))
    const locks = new Set(locksIn(world).filter((each) => !isMark(each)))
    const known = new Set(offers.map(holding))
    assert.deepEqual(
      [...locks].filter((each) => !known.has(each)),
      [],
    )
    // A caretaker takes the locks of a custodian who was suspended: those offers can only end.
    const bare = offers.filter((each) => !locks.has(holding(each)))
    for (const each of bare) {
      const epoch = seek(world, caseRef(each.case))?.custodyEpoch ?? 0
      assert.ok(epoch > each.epoch, `${each.id} holds no lock`)
    }
  },
}

/** The manifest that tasks of a case still join, with the handoff that takes them along. */
function openManifests(world: World) {
  return every(world, taskCountRef(any)).flatMap((count) => {
    const { manifest: named } = count
    const manifest: Manifest | undefined = named && seek(world, manifestRef(named.handoff))
    return [{ count, named, manifest }]
  })
}

/** A service or a placement that goes on, told here once more: it comes along with custody. */
export const goesOn = ({ moves, kind, status }: Handoff): boolean =>
  moves !== "custody" && kind !== "pull" && /^(active|outcome-proposed)$/.test(status)

const servicesOf = (world: World, child: CaseId): readonly Handoff[] =>
  handoffsOf(world).filter((each) => each.case === child && goesOn(each))

/** What a manifest takes along and has not yet: whatever has not come to the next custody. */
const leftBy = (world: World, child: CaseId, { epoch: last }: { readonly epoch: number }) =>
  [...openTasksOf(world, child), ...servicesOf(world, child)].filter(({ epoch }) => epoch <= last)

/** A caretaker has the child meanwhile: that handoff can only end, and takes nothing along. */
function isVoid(world: World, { handoff: id, epoch }: { handoff: string; epoch: number }) {
  const handoff = seek(world, handoffRef(id as HandoffId))
  const child = handoff && seek(world, caseRef(handoff.case))
  return !handoff?.committedAt && (child?.custodyEpoch ?? 0) > epoch
}

const obligations: Readonly<Record<string, StandingLaw>> = {
  "6 a case counts its open tasks, and the services that go on": (world) => {
    for (const { count } of openManifests(world)) {
      assert.equal(count.open, openTasksOf(world, count.case).length)
      assert.equal(count.running ?? 0, servicesOf(world, count.case).length)
    }
  },

  "6 a manifest counts what nobody has looked at, and what has not moved": (world) => {
    for (const { count, named, manifest } of openManifests(world)) {
      if (!named || isVoid(world, named)) continue
      assert.ok(manifest, `${named.handoff} takes tasks along without a manifest`)
      const unmoved = leftBy(world, count.case, named)
      const unplaced = unmoved.filter(({ placed }) => placed?.handoff !== named.handoff)
      assert.deepEqual(
        { unmoved: manifest.unmoved, unplaced: manifest.unplaced },
        { unmoved: unmoved.length, unplaced: unplaced.length },
      )
    }
  },
}

const people: Readonly<Record<string, StandingLaw>> = {
  "7 nobody approved what they wrote, or took a child from their own hands": (world) => {
    for (const { author, approver, worker, handover, committedAt, moves } of handoffsOf(world)) {
      if (approver) assert.notEqual(approver, author)
      const isHanded = committedAt && moves !== "nothing" && handover
      if (isHanded) assert.notEqual(worker, handover.giver)
    }
  },
}

const agreements: Readonly<Record<string, StandingLaw>> = {
  "11 what an emergency put off is asked for within a day, and closes nothing before": (world) => {
    for (const { toRatify, status, clocks, risk, id } of handoffsOf(world)) {
      if (!toRatify) continue
      assert.notEqual(status, "closed", id)
      const clock = clocks.find(({ kind }) => kind === "ratify")
      if (/^(declined|withdrawn|expired|cancelled|returned)$/.test(status)) continue
      assert.ok(clock, `${risk} ${status} waits for nobody`)
      const asked = clock.rung === 0 ? clock.due : clock.startedAt
      assert.ok(msOf(asked) <= msOf(toRatify.since) + day)
    }
  },
}

const places: Readonly<Record<string, StandingLaw>> = {
  "12 places are free, reserved or taken, and none is ever fewer than none": (world) => {
    for (const { places: all, taken, reserved, room } of placesIn(world)) {
      assert.equal(room + taken + reserved, all)
      assert.ok(Math.min(room, taken, reserved) >= 0)
    }
  },

  "12 as many places are reserved as handoffs in accepted and handover hold one": (world) => {
    for (const { agency, service, reserved } of placesIn(world)) {
      const holders = handoffsOf(world).filter(
        (each) => each.holdsPlace && each.to === agency && each.need.service === service,
      )
      assert.equal(reserved, holders.length)
      assert.ok(holders.every(({ status }) => status === "accepted" || status === "handover"))
    }
  },

  "12 from acceptance to completion a handoff holds a place where places are counted, and no other does":
    (world) => {
      for (const handoff of handoffsOf(world)) {
        const counted = placesIn(world).some(
          ({ agency, service }) => agency === handoff.to && service === handoff.need.service,
        )
        const awaits = handoff.status === "accepted" || handoff.status === "handover"
        // A child comes back to whoever gave it away, counted places or not.
        assert.equal(handoff.holdsPlace, awaits && counted && handoff.kind !== "return")
      }
    },
}

/** Invariants of handoff.md section 2, under their numbers, as far as rows alone can tell. */
export const standingLaws = { custody, obligations, people, agreements, places } as const
