import { acting } from "../session/agency.ts"
import type { DeliveryView, SupplyView } from "./data.ts"

const isAwaited = ({ to, confirmedAt }: DeliveryView): boolean =>
  (to.agency ?? to.through)?.id === acting()?.agency.id && confirmedAt === undefined

/** Whether one's own agency takes some of this in and has not said that it arrived. */
export const takesIn = (supply: SupplyView): boolean => supply.deliveries.some(isAwaited)
