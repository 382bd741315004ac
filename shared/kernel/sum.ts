/** A short sum of a text (FNV-1a, 64 bits): tells texts apart, and proves nothing of them. */
export function sumOf(text: string): string {
  let sum = 0xcbf29ce484222325n
  for (const letter of text) {
    sum = BigInt.asUintN(64, (sum ^ BigInt(letter.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  return sum.toString(36).padStart(13, "0")
}
