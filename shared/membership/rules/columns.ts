import * as z from "zod/mini"
import {
  type Column,
  codedCell,
  columnsOf,
  dateCell,
  listCell,
  textCell,
} from "../../agency/rules/cells.ts"
import type { Role } from "../../kernel/actor.ts"
import { roleWords } from "../lists/roles.ts"
import { emailSchema, nameSchema } from "./person.ts"

/** One member as one line of a file says it; what is absent was not said. */
export type MemberRow = {
  readonly name: string
  /** Lower case: the address with which this person signs in. */
  readonly email: string
  readonly roles?: readonly Role[]
  /** Of a certificate: read and written, but an invitation carries none. */
  readonly number?: string
  readonly body?: string
  readonly until?: string
}

/** Certificates are only written, so any text is as good as another. */
const certificateText = z.string()
const column = columnsOf<MemberRow>()

/** The columns of a file of members, in the order in which they are written. */
export const memberColumns: readonly Column<MemberRow>[] = [
  column("name", ["nama*", "name"], textCell(nameSchema)),
  column("email", ["email*", "email"], textCell(emailSchema, "email")),
  column("roles", ["peran", "roles"], listCell(codedCell(roleWords))),
  column("number", ["sertifikat_nomor", "certificate_number"], textCell(certificateText)),
  column("body", ["sertifikat_lembaga", "certificate_body"], textCell(certificateText)),
  column("until", ["sertifikat_sampai", "certificate_until"], dateCell),
]

/** Columns that a file may have and an import leaves alone: certificates are recorded afterwards. */
export const certificateKeys: readonly string[] = ["number", "body", "until"]
