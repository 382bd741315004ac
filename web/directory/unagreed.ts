type Judged = {
  readonly because: { readonly rule: string }
  readonly lines: readonly { readonly rule: string; readonly weight: string }[]
}

/** Whether the missing agreement is all that speaks against an agency: that can be mended. */
export const lacksOnlyAgreement = ({ because, lines }: Judged): boolean =>
  because.rule === "partnership" &&
  lines.every(({ rule, weight }) => rule === "partnership" || weight !== "against")
