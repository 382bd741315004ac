import type { App } from "aws-cdk-lib"
import { AlarmStack } from "./alarms.ts"
import { ApiStack } from "./api.ts"
import { ClockStack } from "./clock.ts"
import { IdentityStack } from "./identity.ts"
import { InboxStack } from "./inbox.ts"
import { PortalStack } from "./portal.ts"
import { isBuilt, PublishStack } from "./publish.ts"
import { RelayStack } from "./relay.ts"
import { settingsOf } from "./settings.ts"
import { TableStack } from "./table.ts"

/** The whole of Simpul on AWS: a stack for each concept, in the order they need each other. */
export function simpul(app: App) {
  const settings = settingsOf(app)
  const tables = new TableStack(app, "Simpul-Table")
  const portal = new PortalStack(app, "Simpul-Portal", settings)
  const portalUrl = portal.url
  const identity = new IdentityStack(app, "Simpul-Identity", { settings, portalUrl })
  const api = new ApiStack(app, "Simpul-Api", { settings, tables, identity, portalUrl })
  const relay = new RelayStack(app, "Simpul-Relay", tables)
  const inbox = new InboxStack(app, "Simpul-Inbox", { tables, identity, relay })
  const clock = new ClockStack(app, "Simpul-Clock", { tables, relay })
  const alarms = new AlarmStack(app, "Simpul-Alarms", { settings, api, relay, inbox, clock })
  const published = isBuilt(settings)
    ? new PublishStack(app, "Simpul-Publish", { settings, tables, portal, identity, api })
    : undefined
  return { tables, portal, identity, api, relay, inbox, clock, alarms, published }
}
