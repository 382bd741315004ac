import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { admit } from "./admit.ts"
import { agree } from "./agree.ts"
import { appointChair } from "./appoint-chair.ts"
import { dissolve } from "./dissolve.ts"
import { found } from "./found.ts"
import { leave } from "./leave.ts"
import { nameFocalPoint } from "./name-focal-point.ts"
import { type Network, type NetworkId, networkRef } from "./network.ts"
import { object } from "./object.ts"
import { propose } from "./propose.ts"
import { remove } from "./remove.ts"
import { turnDown } from "./turn-down.ts"

export const networks: Noun = {
  path: "networks",
  ref: (id) => networkRef(id as NetworkId),
  verbs: [
    found,
    propose,
    agree,
    object,
    admit,
    turnDown,
    nameFocalPoint,
    leave,
    remove,
    appointChair,
    dissolve,
  ],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Jejaring instansi saya", en: "Networks of my agency" },
      query: z.strictObject({ ...pageQuery }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu jejaring", en: "One network" },
      query: z.strictObject({}),
    },
  ],
  missing: "network.missing",
  // Who works together is as open as the register of agencies (trust.md 2.1, class L0).
  knows: () => true,
  statusOf: (state) => (state as Network).status,
}
