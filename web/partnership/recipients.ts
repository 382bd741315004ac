import { acting } from "../session/agency.ts"
import type { DeliveryView, SupplyView } from "./data.ts"

const isAwaited = ({ to, delivered, confirmedAt }: DeliveryView): boolean =>
  (to.agency ?? to.through)?.id === acting()?.agency.id &&
  delivered !== undefined &&
  confirmedAt === undefined

/** Whether one's own agency takes some of this in and has not said that what went out arrived. */
export const takesIn = (supply: SupplyView): boolean => supply.deliveries.some(isAwaited)
