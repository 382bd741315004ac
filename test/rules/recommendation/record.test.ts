import { describe, expect, test } from "vitest"
import { type RecommendationId, recommendationRef } from "#shared/recommendation/recommendation.ts"
import { record } from "#shared/recommendation/record.ts"
import { closes, meetingAt } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, town } from "../../support/town.ts"
import { congress, voice } from "../../support/voices.ts"
import { type Seat, see } from "../../support/world.ts"

const saying = (input: unknown, by: Seat = koko) =>
  ({ verb: record, input, by, at: closes }) as const

describe("recording what children recommend", () => {
  test("it is one voice, and neither ledger nor notice repeats it", () => {
    const [world, id] = congress()
    const { subject, event, notices } = must(world, saying(voice(id)))
    const state = see(world, recommendationRef(subject.parts[0] as RecommendationId))
    expect(state).toMatchObject({
      meeting: id,
      meetingTitle: "Kongres Anak",
      heldAt: closes,
      host: "dinsos",
      topic: "EDUCATION",
      status: "recorded",
    })
    expect(event.facts).toEqual({ topic: "EDUCATION", meeting: id })
    expect(notices).toEqual([])
    expect(JSON.stringify(event)).not.toContain("kenari")
  })

  test.each([
    "Hubungi 0812-3456-7890 untuk jawaban.",
    "Kirim ke +62 812 3456 7890.",
    "Telepon (021) 3103 591 saja.",
    "NIK 9918720101130001 belum terbit.",
    "NIK 9918 7201 0113 0001 belum terbit.",
    "Tulis ke anak.hebat@sekolah.sch.id ya.",
    "nomor ０８１２３４５６７８９０ milik kami",
  ])("leads to no child: %s", (text) => {
    const [world, id] = congress()
    expect(outcome(world, saying(voice(id, { text })))).toBe("recommendation.names-somebody")
  })

  test.each([
    "Kami, 651 anak dari 22 provinsi, minta taman bermain sampai tahun 2030.",
    "Anggaran Rp 1.000.000.000 cukup untuk 100 taman baca (2020-2024).",
    "Sekolah buka 07.30-14.00, TePSA 1500-771 harus selalu dijawab.",
  ])("may hold numbers of other things: %s", (text) => {
    const [world, id] = congress()
    expect(outcome(world, saying(voice(id, { text })))).toBe("recorded")
  })

  test("comes from a meeting of children, once it has begun, and from its host", () => {
    const [world, id] = congress()
    expect(outcome(world, saying(voice(id), kiki))).toBe("recommendation.meeting-unknown")
    expect(outcome(world, saying(voice("meeting-nowhere")))).toBe("recommendation.meeting-unknown")
    const elsewhere = town()
    const grown = voice(meetingAt(elsewhere, "held"))
    expect(outcome(elsewhere, saying(grown))).toBe("recommendation.not-of-children")
    const [other, ahead] = congress("scheduled")
    expect(outcome(other, saying(voice(ahead)))).toBe("recommendation.not-of-children")
    expect(outcome(world, saying(voice(id), rina))).toBe("role.required")
  })

  testEveryRefusal(record)
})
