// One piece for what follows from meetings: each piece of its own is a line more on the first page.
export { ActionsPage } from "../action/list.tsx"
export { ActionPage } from "../action/one.tsx"
export { ItemPage } from "../agenda/one.tsx"
export { ProgrammesPage } from "./list.tsx"
export { ProgrammePage } from "./one.tsx"
export { ReportPage } from "./report.tsx"
export { RecommendationPage } from "./voice.tsx"
export { RecommendationsPage } from "./voices.tsx"
