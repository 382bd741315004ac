/** Where a province lies on the map of tiles: rows from the north, columns from the west. */
export type Tile = {
  readonly row: number
  readonly column: number
  /** What people call it in short. */
  readonly short: string
}

const at = (row: number, column: number, short: string): Tile => ({ row, column, short })

export const tileRows = 7
export const tileColumns = 12

/** One tile for each province by its code; neighbours stay neighbours as far as squares allow. */
export const tiles: Readonly<Record<string, Tile>> = {
  "11": at(1, 1, "Aceh"),
  "12": at(1, 2, "Sumut"),
  "13": at(2, 2, "Sumbar"),
  "14": at(2, 3, "Riau"),
  "15": at(3, 3, "Jambi"),
  "16": at(4, 3, "Sumsel"),
  "17": at(4, 2, "Bengkulu"),
  "18": at(5, 3, "Lampung"),
  "19": at(3, 4, "Babel"),
  "21": at(2, 4, "Kepri"),
  "31": at(5, 5, "DKI"),
  "32": at(6, 5, "Jabar"),
  "33": at(6, 6, "Jateng"),
  "34": at(7, 6, "DIY"),
  "35": at(6, 7, "Jatim"),
  "36": at(6, 4, "Banten"),
  "51": at(6, 8, "Bali"),
  "52": at(6, 9, "NTB"),
  "53": at(6, 10, "NTT"),
  "61": at(2, 5, "Kalbar"),
  "62": at(3, 5, "Kalteng"),
  "63": at(3, 6, "Kalsel"),
  "64": at(2, 6, "Kaltim"),
  "65": at(1, 6, "Kaltara"),
  "71": at(1, 9, "Sulut"),
  "72": at(2, 8, "Sulteng"),
  "73": at(4, 8, "Sulsel"),
  "74": at(3, 9, "Sultra"),
  "75": at(1, 8, "Gorontalo"),
  "76": at(3, 8, "Sulbar"),
  "81": at(4, 10, "Maluku"),
  "82": at(2, 10, "Malut"),
  "91": at(3, 12, "Papua"),
  "92": at(3, 11, "Papua Barat"),
  "93": at(5, 12, "Papua Selatan"),
  "94": at(4, 11, "Papua Tengah"),
  "95": at(4, 12, "Papua Peg."),
  "96": at(2, 11, "PBD"),
}

type Way = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"

export const isWay = (key: string): key is Way => key.startsWith("Arrow")

/** How far a step that way goes, and how far it strays; nothing for a tile that lies elsewhere. */
function stepOf(from: Tile, to: Tile, way: Way): number | undefined {
  const [east, south] = [to.column - from.column, to.row - from.row]
  const ahead = { ArrowUp: -south, ArrowDown: south, ArrowLeft: -east, ArrowRight: east }[way]
  const aside = Math.abs(way === "ArrowUp" || way === "ArrowDown" ? east : south)
  return ahead > 0 && aside <= ahead * 2 ? ahead + aside * 2 : undefined
}

/** The province an arrow key leads to; where there is none that way, one stays. */
export function neighbourOf(code: string, way: Way): string {
  const from = tiles[code]
  if (!from) return code
  const reached = Object.entries(tiles)
    .flatMap(([other, tile]) => {
      const step = stepOf(from, tile, way)
      return step === undefined ? [] : [{ other, step }]
    })
    .sort((a, b) => a.step - b.step)
  return reached[0]?.other ?? code
}
