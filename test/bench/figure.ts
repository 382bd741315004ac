/** One line of the table. Figures are better the smaller they are. */
export type Figure = {
  /** Its name in the JSON line. */
  readonly key: string
  readonly name: string
  readonly value: number
  readonly unit?: string
  readonly goal?: number
  /** What may still be where the goal is not met. */
  readonly most?: number
  /** How it came about: both sides of a ratio, parts of a sum. */
  readonly detail?: string
  /** What eats it, asked for only where the goal is missed. */
  readonly eaten?: string
}

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const withUnit = (value: number, unit = ""): string => `${round(value)}${unit && ` ${unit}`}`

/** Whether a figure is above its goal; one without a goal is only told. */
export const isMissed = ({ value, goal }: Pick<Figure, "value" | "goal">): boolean =>
  goal !== undefined && value > goal

function verdictOf({ value, unit, goal, most }: Figure): string {
  if (goal === undefined) return "·"
  if (value <= goal) return "met"
  const over = `${withUnit(value - goal, unit)} over`
  return most !== undefined && value <= most
    ? `within ${withUnit(most, unit)} (${over})`
    : `MISSED by ${withUnit(value - goal, unit)} (${Math.round((value / goal - 1) * 100)} %)`
}

const cells = (figure: Figure): readonly string[] => [
  figure.name,
  withUnit(figure.value, figure.unit),
  figure.goal === undefined ? "" : `≤ ${withUnit(figure.goal, figure.unit)}`,
  verdictOf(figure),
  figure.detail ?? "",
]

/** The table as text, with what eats a missed goal below its line. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [["figure", "value", "goal", "verdict", "from"], ...figures.map(cells)]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  )
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()
  const [head = [], ...body] = rows
  const lines = body.flatMap((row, place) => {
    const figure = figures[place]
    const eaten = figure && isMissed(figure) ? figure.eaten : undefined
    return [lineOf(row), ...(eaten ? eaten.split("\n").map((line) => `    ↳ ${line}`) : [])]
  })
  return [lineOf(head), "-".repeat(lineOf(head).length + 20), ...lines].join("\n")
}

/** All figures as one object, for programs. */
export const jsonOf = (figures: readonly Figure[]): string =>
  JSON.stringify(
    Object.fromEntries(figures.map(({ key, value }) => [key, Math.round(value * 1000) / 1000])),
  )
