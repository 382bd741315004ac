/** Somebody to be put into a group: whose they are, and from which province. */
export type Spreadable = {
  readonly key: string
  readonly agency: string
  readonly province?: string | undefined
}

type Bundle<Each> = readonly Each[]
type Filling<Each> = Each[][]

/** Those who stay together, put together; whoever is in no pair is alone. */
function bundlesOf<Each extends Spreadable>(
  people: readonly Each[],
  pairs: readonly (readonly string[])[],
): readonly Bundle<Each>[] {
  const bundleOf = new Map(people.map((each) => [each.key, [each]]))
  for (const pair of pairs) {
    const together = [...new Set(pair.flatMap((key) => bundleOf.get(key) ?? []))]
    for (const { key } of together) bundleOf.set(key, together)
  }
  return [...new Set(bundleOf.values())]
}

const leadOf = <Each extends Spreadable>([first]: Bundle<Each>): Each | undefined => first

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Large bundles first, since only single people even out what they leave; then the large agencies. */
function inOrder<Each extends Spreadable>(
  bundles: readonly Bundle<Each>[],
  sizeOf: (agency: string) => number,
): readonly Bundle<Each>[] {
  const rank = (bundle: Bundle<Each>) => {
    const { agency = "", province = "", key = "" } = leadOf(bundle) ?? {}
    return [agency, province, key] as const
  }
  return bundles.toSorted((a, b) => {
    const [agency, province, key] = rank(a)
    const [otherAgency, otherProvince, otherKey] = rank(b)
    return (
      b.length - a.length ||
      sizeOf(otherAgency) - sizeOf(agency) ||
      compare(agency, otherAgency) ||
      compare(province, otherProvince) ||
      compare(key, otherKey)
    )
  })
}

/** Of the smallest groups the one that knows the fewest of this agency, then of this province. */
function bestFor<Each extends Spreadable>(groups: Filling<Each>, bundle: Bundle<Each>): Each[] {
  const of = (group: Each[]) => {
    const count = (is: (one: Each, other: Each) => boolean) =>
      group.filter((each) => bundle.some((other) => is(each, other))).length
    return [
      group.length,
      count((one, other) => one.agency === other.agency),
      count((one, other) => one.province !== undefined && one.province === other.province),
    ] as const
  }
  return groups.reduce((best, group) => {
    const [size, agency, province] = of(group)
    const [bestSize, bestAgency, bestProvince] = of(best)
    const less = size - bestSize || agency - bestAgency || province - bestProvince
    return less < 0 ? group : best
  })
}

/**
 * Spreads people over groups so that each hears many agencies and provinces: sizes differ by one at
 * most, wherever those who stay together leave enough others to even it out. The same people come
 * out the same way, in whatever order they are told.
 * @param groups whoever has a place already, group by group; at least one group
 * @param pairs keys of people who stay together: whoever has a place brings the other along
 */
export function spread<Each extends Spreadable>(
  people: readonly Each[],
  groups: readonly (readonly Each[])[],
  pairs: readonly (readonly string[])[] = [],
): readonly (readonly Each[])[] {
  const filled: Filling<Each> = groups.map((group) => [...group])
  if (filled.length === 0) return []
  const homeOf = new Map(filled.flatMap((group) => group.map(({ key }) => [key, group] as const)))
  const sizes = Map.groupBy(people, ({ agency }) => agency)
  const bundles = bundlesOf([...people, ...groups.flat()], pairs)
  const open = bundles.filter((bundle) => {
    const home = bundle.map(({ key }) => homeOf.get(key)).find((group) => group !== undefined)
    home?.push(...bundle.filter(({ key }) => !homeOf.has(key)))
    return home === undefined
  })
  for (const bundle of inOrder(open, (agency) => sizes.get(agency)?.length ?? 0)) {
    bestFor(filled, bundle).push(...bundle)
  }
  return filled
}
