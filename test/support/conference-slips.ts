import type { Player } from "./cast.ts"
import { bystanders, castIn, conferenceOf } from "./conference-life.ts"
import type { Reply, Scene } from "./scene.ts"
import { whisper } from "./whispers.ts"

/** The organiser brings what a calendar program answered, which says more than it was asked. */
export async function reply(scene: Scene, path: string): Promise<void> {
  const { owner } = castIn(scene)
  const text = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lain//Kalender//EN",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${path.split("/").at(-1)}@simpul`,
    "DTSTAMP:20300101T000000Z",
    "SEQUENCE:0",
    "ORGANIZER:mailto:rapat@simpul.example",
    `ATTENDEE;CN=${whisper("balasan")};PARTSTAT=ACCEPTED:mailto:lain@lain.example`,
    `SUMMARY:${whisper("balasan")}`,
    `COMMENT:${whisper("balasan")}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n")
  const headers = { ...scene.headersOf(owner), "Content-Type": "text/calendar" }
  const sent = await scene.ask("/replies", { method: "POST", headers, body: text })
  if (sent.status !== 202) throw new Error(`${sent.status} ${sent.text}`)
}

/** Requests that go wrong, with words in them. */
export async function mistake(scene: Scene, path: string): Promise<readonly Reply[]> {
  const { owner, chair, taker, school, kept } = castIn(scene)
  const word = whisper("salah")
  const wrong: readonly (readonly [Player, string, unknown])[] = [
    [owner, "/meetings", conferenceOf(scene, word, { profile: word })],
    [owner, "/meetings", conferenceOf(scene, "1872-ABC123", { type: word })],
    [chair, `${path}/cancel`, `{"reason":"${word}"`],
    [chair, `${path}/sign`, { stand: "OBJECTED", text: word }],
    [school, `${path}/write-minutes`, { preface: word, closing: word }],
    [kept, `${path}/answer`, { answer: "ACCEPTED", note: word }],
    [bystanders.uninvited, `${path}/answer`, { answer: "ACCEPTED", note: word }],
    [taker, "/agenda-items", { meeting: word, title: word, minutes: word }],
    [
      taker,
      "/agenda-items/item-00000000000000000000000000/record",
      { outcomes: [{ kind: "FACT", text: word }] },
    ],
    [chair, `${path}/arrange-groups`, { groups: [{ name: word, topic: word }] }],
  ]
  const match = (await scene.get(chair, path)).headers.get("ETag") ?? '"1"'
  return Promise.all(
    wrong.map(([who, address, body]) =>
      scene.post(who, address, { body, ...(address.startsWith(path) ? { match } : {}) }),
    ),
  )
}
