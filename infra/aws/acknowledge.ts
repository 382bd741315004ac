import { Stack, Validations } from "aws-cdk-lib"
import type { IConstruct } from "constructs"

/** Accepts findings of cdk-nag on this construct, one by one, each with the reason why. */
export function acknowledge(scope: IConstruct, reasons: Readonly<Record<string, string>>): void {
  for (const [finding, reason] of Object.entries(reasons)) {
    Validations.of(scope).acknowledge({ id: finding, reason })
  }
}

/** How cdk-nag names, inside a finding, a value that another stack takes from `owner`'s. */
export function nagName(owner: IConstruct, value: string): string {
  const stack = Stack.of(owner)
  const { "Fn::ImportValue": name } = stack.resolve(stack.exportValue(value))
  return String(name)
}
