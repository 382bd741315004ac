import { Buffer } from "node:buffer"

/** A message that carries one calendar object to one person (RFC 6047). */
export type Invite = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly calendar: string
  readonly id: string
  readonly date: Date
}

const crlf = "\r\n"

/** Lines of 76 characters, as RFC 2045 6.8 has them. */
const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join(crlf)

/** A header in words of its own (RFC 2047): no line of it is longer than 75 characters. */
function worded(text: string): string {
  const plain = Array.from(text.replaceAll(/[\p{Cc}\s]+/gu, " "))
  const words: string[] = [""]
  for (const each of plain) {
    const last = words.at(-1) ?? ""
    if (Buffer.byteLength(last + each) > 42) words.push(each)
    else words[words.length - 1] = last + each
  }
  return words.map((each) => `=?UTF-8?B?${Buffer.from(each).toString("base64")}?=`).join(`${crlf} `)
}

const methodOf = (calendar: string): string =>
  /^METHOD:([A-Z]+)\r$/m.exec(calendar)?.[1] ?? "PUBLISH"

type Part = { readonly head: readonly string[]; readonly body: string }

const written = ({ head, body }: Part): string => [...head, "", body].join(crlf)

function joined(kind: string, boundary: string, parts: readonly Part[]): Part {
  const body = parts.map((each) => `--${boundary}${crlf}${written(each)}`)
  return {
    head: [`Content-Type: ${kind}; boundary="${boundary}"`],
    body: [...body, `--${boundary}--`, ""].join(crlf),
  }
}

/**
 * The message as bytes: the calendar stands among the alternatives and, since some programs look
 * only there, attached once more, the same to the byte (RFC 6047 2.4).
 */
export function mailOf({ from, to, subject, text, calendar, id, date }: Invite): string {
  const encoded = "Content-Transfer-Encoding: base64"
  const type = `text/calendar; charset=UTF-8; method=${methodOf(calendar)}; component=VEVENT`
  const body = base64(calendar)
  const plain = { head: ["Content-Type: text/plain; charset=UTF-8", encoded], body: base64(text) }
  const asked = { head: [`Content-Type: ${type}`, encoded], body }
  const file = {
    head: [
      `Content-Type: ${type}; name="undangan.ics"`,
      encoded,
      'Content-Disposition: attachment; filename="undangan.ics"',
    ],
    body,
  }
  const either = joined("multipart/alternative", `a-${id}`, [plain, asked])
  const whole = joined("multipart/mixed", `m-${id}`, [either, file])
  const head = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${worded(subject)}`,
    `Date: ${date.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@${from.split("@")[1] ?? ""}>`,
    "MIME-Version: 1.0",
  ]
  return written({ ...whole, head: [...head, ...whole.head] })
}

type Mail = { readonly head: Readonly<Record<string, string>>; readonly body: string }

/** Parts of parts of parts: what nests deeper was written to keep a reader busy. */
const deepest = 4

function partIn(text: string): Mail {
  const [, top = "", body = ""] = /^([\s\S]*?)\n\n([\s\S]*)$/.exec(`${text}\n\n`) ?? []
  const lines = top.replaceAll(/\n[ \t]+/g, " ").split("\n")
  const head = lines.flatMap((line) => {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
    return name ? [[name.toLowerCase(), value ?? ""] as const] : []
  })
  return { head: Object.fromEntries(head), body }
}

function decoded({ head, body }: Mail): string {
  const how = (head["content-transfer-encoding"] ?? "").trim().toLowerCase()
  if (how === "base64") return Buffer.from(body, "base64").toString("utf8")
  if (how !== "quoted-printable") return body
  const bytes = body
    .replaceAll(/=\n/g, "")
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}

function calendarPart(mail: Mail, depth = 0): string | undefined {
  const type = mail.head["content-type"] ?? "text/plain"
  if (/^\s*text\/calendar\b/i.test(type)) return decoded(mail)
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? []
  const boundary = quoted ?? bare
  if (!boundary || depth >= deepest) return undefined
  const parts = `\n${mail.body}`.split(`\n--${boundary}`).slice(1, 50)
  for (const part of parts) {
    if (part.startsWith("--")) break
    const found = calendarPart(partIn(part.replace(/^[^\n]*\n/, "")), depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** The calendar in a message and the address that it was brought to; a bare calendar is one too. */
export function calendarIn(mail: string): { readonly text: string; readonly to?: string } {
  const bare = mail.replaceAll("\r\n", "\n")
  if (/^\s*BEGIN:VCALENDAR/i.test(bare)) return { text: mail }
  const whole = partIn(bare)
  const to = whole.head["delivered-to"] ?? whole.head["x-original-to"] ?? whole.head["to"] ?? ""
  const [address] = /[^\s<>,;:"]+@[^\s<>,;:"]+/.exec(to) ?? []
  return { text: calendarPart(whole) ?? "", ...(address ? { to: address } : {}) }
}
