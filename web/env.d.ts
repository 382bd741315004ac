/// <reference types="vite/client" />

declare module "virtual:shared-words/id" {
  const words: Readonly<Record<string, string>>
  export default words
}

declare module "virtual:shared-words/en" {
  const words: Readonly<Record<string, string>>
  export default words
}
