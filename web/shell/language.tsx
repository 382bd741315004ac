import { revalidate } from "@solidjs/router"
import { Button } from "../ui/button.tsx"
import { language, speak, t } from "../words/words.ts"

/** The other language, one press away. */
export function LanguageButton() {
  const change = async () => {
    await speak(language() === "id" ? "en" : "id")
    // Sentences that the server wrote come again in the new language.
    await revalidate()
  }
  return (
    <span lang={language() === "id" ? "en" : "id"}>
      <Button small look="plain" onClick={() => void change()}>
        {t("account.language")}
      </Button>
    </span>
  )
}
