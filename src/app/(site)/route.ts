import { startPage } from './startPage'
import { answer, languageOf } from './site'

/** What a visitor of the bare address sees. */
export function GET(request: Request): Response {
  return answer(startPage(languageOf(request)), { language: languageOf(request) })
}
