/** The form of a plural that a number needs, from a text with `one|other` forms, Latvian `zero|one|other`: `{{count}} raksts`. */
export function pluralOf(forms: string, count: number, language: string): string {
  const parts = forms.split('|')
  const rule = new Intl.PluralRules(language).select(count)
  const order = parts.length === 3 ? ['zero', 'one', 'other'] : ['one', 'other']
  const at = order.indexOf(rule)
  return (parts[at < 0 ? parts.length - 1 : at] ?? '').replace('{{count}}', String(count))
}
