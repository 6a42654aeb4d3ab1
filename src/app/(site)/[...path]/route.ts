import { answer, languageOf } from '../site'
import { notFoundPage } from '../notFoundPage'

/** Every address that neither the admin nor the API has. */
export function GET(request: Request): Response {
  const language = languageOf(request)
  return answer(notFoundPage(language), { language, status: 404 })
}
