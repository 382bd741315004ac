/** Only the fields that the table of disclosure names; one that has no value is left out. */
export function shown<Values extends object, Name extends keyof Values>(
  values: Values,
  names: readonly Name[],
): Partial<Pick<Values, Name>> {
  const kept: Partial<Pick<Values, Name>> = {}
  for (const name of names) {
    if (values[name] !== undefined) kept[name] = values[name]
  }
  return kept
}
