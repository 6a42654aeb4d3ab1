import type { PayloadRequest } from 'payload'
import type { en } from './en'

type Texts = typeof en

/** `group:name` of one of our own texts, for example `errors:slugTaken`. */
export type TiltsKey = {
  [Group in keyof Texts & string]: `${Group}:${keyof Texts[Group] & string}`
}[keyof Texts & string]

/** The name of one of our error messages; it is also the stable `data.code` of the response. */
export type ErrorCode = keyof Texts['errors']

/** The values that a text needs for its `{{names}}`; any, if which text it is will only be known at run time. */
export type TiltsVars<Key extends TiltsKey> =
  IsUnion<Key> extends true
    ? [vars?: Vars]
    : [Names<TextOf<Key>>] extends [never]
      ? [vars?: undefined]
      : [vars: Record<Names<TextOf<Key>>, number | string>]

/** Looks up one of our own texts and fills in its values. */
export type TiltsT = <Key extends TiltsKey>(key: Key, ...vars: TiltsVars<Key>) => string

/**
 * Our own texts in the interface language of a request (`payload-lng` cookie, else `Accept-Language`, else Latvian).
 *
 * @example tiltsT(req)('errors:slugTaken', { slug: 'jauna-lapa' })
 */
export function tiltsT(req: Pick<PayloadRequest, 't'>): TiltsT {
  // Payload types `t` by its own keys alone, although it also looks in `config.i18n.translations`.
  const translate = req.t as (key: string, vars?: Vars) => string
  return (key, ...[vars]) => translate(`tilts:${key}`, vars)
}

type Vars = Record<string, number | string>

type TextOf<Key extends TiltsKey> = Key extends `${infer Group}:${infer Name}`
  ? Group extends keyof Texts
    ? Name extends keyof Texts[Group]
      ? Texts[Group][Name]
      : never
    : never
  : never

type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never
