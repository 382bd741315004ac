import { mostBytes } from "./limits.ts"

export type Undecoded = {
  readonly wrong: "empty" | "too-big" | "workbook" | "utf-16" | "not-utf-8"
}

const starts = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, place) => bytes[place] === byte)

/** Without a mark at its start, UTF-16 of our languages is every other byte nought. */
function looksWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200)
  return start.length >= 4 && start.filter((byte) => byte === 0).length > start.length / 4
}

/** Reads the bytes of a file as UTF-8, or says what kind of file it is instead. */
export function decode(bytes: Uint8Array): { readonly text: string } | Undecoded {
  if (bytes.length > mostBytes) return { wrong: "too-big" }
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { wrong: "workbook" }
  }
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || looksWide(bytes)) {
    return { wrong: "utf-16" }
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return text.trim() === "" ? { wrong: "empty" } : { text }
  } catch {
    return { wrong: "not-utf-8" }
  }
}
