import { type Action, openActions } from "#shared/action/action.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"

/** In whose list it stands: its owner's, until it is for another agency to look at. */
function place({ status, owner, verifier }: Action): string {
  if (status === "done") return `AGENCY#${verifier}#VERIFY`
  return `AGENCY#${owner}#ACTIONS${openActions.includes(status) ? "" : "#OVER"}`
}

export const actionStores: Stores = {
  action: {
    key: ([id]) => ({ pk: `ACTION#${id}`, sk: "STATE" }),
    attributes: (action: Action) => {
      const isOpen = openActions.includes(action.status)
      const sort = `${isOpen ? action.due : action.updatedAt}#${action.id}`
      return {
        in: place(action),
        inSort: sort,
        out: `AGENCY#${action.host}#FOLLOWS${isOpen ? "" : "#OVER"}`,
        outSort: sort,
        ...hiddenFrom(action.excludedPersons),
      }
    },
  },
  "action-words": { sealed: true, key: ([id]) => ({ pk: `ACTION#${id}`, sk: "WORDS" }) },
}
