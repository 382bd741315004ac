// One piece for all papers: each piece of its own is a line more on the first page.
export { AttendancePage } from "./attendance.tsx"
export { ExcerptPage } from "./excerpt.tsx"
export { InvitationPage } from "./invitation.tsx"
export { MinutesPage } from "./minutes.tsx"
