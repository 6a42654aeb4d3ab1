import type { en } from './en'

type Texts = typeof en

/** Every text of the plugin, as `group:name`. */
export type WorkflowKey = {
  [Group in keyof Texts & string]: `${Group}:${keyof Texts[Group] & string}`
}[keyof Texts & string]
