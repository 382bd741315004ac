/** One content line as it is meant: `NAME;PARAM=value:value` (RFC 5545 3.1). */
export type Line = {
  readonly name: string
  readonly params: Readonly<Record<string, string>>
  readonly value: string
}

export type Block = {
  readonly name: string
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
  /** A property stood after a component: RFC 5545 3.6 has them the other way round. */
  readonly isMixed: boolean
}

/** Nothing that one reads here goes deeper than an observance in a zone. */
const deepest = 3

const head =
  /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/
const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/g

/** A line in its parts; nothing where it is none. */
export function lineIn(text: string): Line | undefined {
  const [, name, params = "", value = ""] = head.exec(text) ?? []
  if (!name) return undefined
  const told = [...params.matchAll(parameter)].map(([, key = "", raw = ""]) => [
    key.toUpperCase(),
    raw.replaceAll('"', ""),
  ])
  return { name: name.toUpperCase(), params: Object.fromEntries(told), value }
}

type Open = { name: string; lines: Line[]; blocks: Block[]; isMixed: boolean }

const opened = (name: string): Open => ({ name, lines: [], blocks: [], isMixed: false })

/** The components of a text; nothing where they do not close as they open, or nest too deep. */
export function blocksIn(lines: readonly Line[]): readonly Block[] | undefined {
  const stack: Open[] = [opened("")]
  for (const line of lines) {
    const here = stack.at(-1)
    if (!here) return undefined
    if (line.name === "BEGIN") {
      if (stack.length > deepest) return undefined
      stack.push(opened(line.value.toUpperCase()))
    } else if (line.name === "END") {
      const outer = stack.at(-2)
      if (!outer || here.name !== line.value.toUpperCase()) return undefined
      outer.blocks.push(here)
      stack.pop()
    } else {
      if (stack.length === 1) return undefined
      if (here.blocks.length > 0) here.isMixed = true
      here.lines.push(line)
    }
  }
  return stack.length === 1 ? stack[0]?.blocks : undefined
}

export const allOf = ({ lines }: Block, name: string): readonly Line[] =>
  lines.filter((each) => each.name === name)

export const oneOf = (block: Block, name: string): Line | undefined => allOf(block, name)[0]
