/** A text with its values filled in; they are escaped where they are put into a page. */
export const fill = (text: string, values: Readonly<Record<string, number | string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
