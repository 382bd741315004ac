import { day, later } from "#shared/kernel/instant.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { agenciesOf } from "#shared/meeting/rules/change.ts"
import { canary } from "./journey.ts"
import type { Bodies, On } from "./meeting-dice.ts"
import { eka, seats, tono } from "./town.ts"
import { pickFrom } from "./walk.ts"
import type { Seat } from "./world.ts"

const reason = (field: string) => ({ reason: canary(field) })

/** Whoever leads has signed; of the others most have, and one may have gone already. */
function entryOf({ person }: Seat, place: number, { dice: { how }, at, own }: On) {
  const isLeading = [own?.chair, own?.minuteTaker, own?.owner].some((each) => each === person)
  return {
    person,
    mode: how % 3 ? "ONSITE" : "ONLINE",
    arrivedAt: at,
    pledged: isLeading || (how + place) % 4 !== 0,
    speaksAs: (how + place) % 5 === 0 ? "guest" : "delegate",
    ...(!isLeading && (how + place) % 7 === 0 ? { leftAt: at } : {}),
  }
}

const guest = (how: number) => ({
  key: `tamu-${how % 4}`,
  name: canary("guest"),
  mode: "ONSITE",
  speaksAs: "guest",
})

/** Those that are not kept away, and serve. */
const hereOf = (agency: string): readonly Seat[] =>
  seats.filter((each) => each.agency === agency && ![eka.person, tono.person].includes(each.person))

function rollOf(of: string, place: number, on: On) {
  const { dice, at, own } = on
  const isHost = of === own?.host
  const isAbsent = !isHost && (dice.how >> place) % 4 === 0
  const people = isAbsent ? [] : hereOf(of).filter((_, each) => isHost || (dice.what >> each) % 2)
  const guests = dice.how % 6 === 0 ? [{ ...guest(dice.how), arrivedAt: at }] : []
  return {
    of,
    entries: [...people.map((each, index) => entryOf(each, index, on)), ...guests],
    ...(dice.how % 3 ? { unnamed: dice.who % 5 } : {}),
  }
}

/** Mostly of everybody, now and then of one agency. */
function rollsFrom(on: On) {
  const { dice, own } = on
  const all = own ? agenciesOf(own) : ["dinsos"]
  const classes = (own?.classes ?? []).map((_, place) => ({
    of: `class-${place + 1}`,
    entries: [],
    unnamed: dice.how % 20,
  }))
  const lists = dice.who % 4 === 0 ? [pickFrom(all, dice.who)] : all
  return { rolls: [...lists.map((of, place) => rollOf(of, place, on)), ...classes] }
}

const stands = ["APPROVED", "APPROVED", "APPROVED_WITH_NOTE", "OBJECTED", "DISSENT_ATTACHED"]

const codeOf = (own: Meeting | undefined, how: number): string =>
  how % 6 ? (own?.room?.code ?? "000000") : "000000"

/** Bodies of acts in the room, and on its minutes. */
export const roomBodies = (on: On): Bodies => {
  const { dice, at, own } = on
  const { how, what } = dice
  return {
    "arrange-agenda": () => ({ items: (own?.agenda ?? []).toReversed() }),
    start: () => ({}),
    "call-roll": () => rollsFrom(on),
    "check-in": () => ({ code: codeOf(own, how), pledge: what % 3 !== 0 }),
    leave: () => ({}),
    pledge: () => ({}),
    "hand-over": () => ({
      part: how % 2 ? "chair" : "minute-taker",
      person: pickFrom(hereOf(own?.host ?? "dinsos"), what).person,
    }),
    "proceed-inquorate": () => ({
      ...reason("inquorate"),
      reviewBy: later(at, ((how % 40) - 1) * day),
    }),
    adjourn: () => reason("adjourned"),
    "not-held": () => reason("not-held"),
    "waive-successor": () => reason("waived"),
    end: () => ({}),
    "draft-minutes": () => ({}),
    "write-minutes": () => ({ preface: canary("preface"), closing: canary("closing") }),
    circulate: () => ({}),
    sign: () => ({
      stand: pickFrom(stands, how),
      ...(what % 5 ? { text: canary("remark") } : {}),
    }),
    correct: () => reason("correction"),
    close: () => ({}),
    reopen: () => reason("reopened"),
    "confirm-reopen": () => ({ confirm: how % 4 !== 0 }),
  }
}
