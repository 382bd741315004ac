/**
 * One call of a history: when it was made, when it was answered, and what the answer means.
 * `step` gives the state after it, or nothing where that answer is impossible in this state.
 */
export type Call<State> = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly step: (state: State) => State | undefined
}

/**
 * Whether some order of the calls explains every answer: one in which a call that ended before
 * another began also comes before it (Wing and Gong's search, with Lowe's memory of what was tried).
 * @param history at most a few dozen calls: the search may take each order of those that overlap
 */
export function isLinearizable<State>(start: State, history: readonly Call<State>[]): boolean {
  const tried = new Set<string>()
  const explains = (state: State, left: readonly Call<State>[]): boolean => {
    if (left.length === 0) return true
    const mark = `${left.map((each) => history.indexOf(each)).join()}|${JSON.stringify(state)}`
    if (tried.has(mark)) return false
    tried.add(mark)
    const soonest = Math.min(...left.map(({ end }) => end))
    return left
      .filter((each) => each.start <= soonest)
      .some((each) => {
        const next = each.step(state)
        return next !== undefined && explains(next, without(left, each))
      })
  }
  return explains(start, history)
}

const without = <Each>(list: readonly Each[], gone: Each): readonly Each[] =>
  list.filter((each) => each !== gone)
