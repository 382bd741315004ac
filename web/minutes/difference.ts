/** A stretch of text that stayed, came in or was taken out. */
export type Piece = { readonly how: "same" | "new" | "gone"; readonly text: string }

/** So many words are compared one by one; longer texts are shown whole. */
const most = 1_500

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

/** How long the longest common run of words is from each pair of places on. */
function runsOf(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const runs = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const [row, next] = [runs[a], runs[a + 1]]
      if (!row || !next) continue
      row[b] =
        before[a] === after[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, row[b + 1] ?? 0)
    }
  }
  return runs
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.how === piece.how) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}

/** What became of a text, word by word. */
export function difference(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (before === after) return [{ how: "same", text: after }]
  if (old.length > most || fresh.length > most) {
    return [
      { how: "gone", text: before },
      { how: "new", text: after },
    ]
  }
  const runs = runsOf(old, fresh)
  const pieces: Piece[] = []
  let [a, b] = [0, 0]
  while (a < old.length || b < fresh.length) {
    const [was, is] = [old[a], fresh[b]]
    if (was !== undefined && was === is) {
      pieces.push({ how: "same", text: was })
      a += 1
      b += 1
    } else if (
      is === undefined ||
      (was !== undefined && (runs[a + 1]?.[b] ?? 0) >= (runs[a]?.[b + 1] ?? 0))
    ) {
      pieces.push({ how: "gone", text: was ?? "" })
      a += 1
    } else {
      pieces.push({ how: "new", text: is })
      b += 1
    }
  }
  return joined(pieces)
}
