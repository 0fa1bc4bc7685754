/** Values put into a text. */
export type TextParams = Readonly<Record<string, string | number>>

/** A text with its `{{name}}` filled in, as i18next does it in the window; an unknown name stays as it is. */
export function filled(text: string, params: TextParams = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole
  )
}
