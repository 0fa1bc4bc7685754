import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { AgreementValues } from './agreement-values.ts'
import { annexWords } from './annex-words.ts'
import { loops, type Placeholder, placeholderKey, placeholders } from './placeholders.ts'

/** A filled template: its bytes, what of the register was missing in it, and names in it that mean nothing here. */
export interface FilledTemplate {
  readonly bytes: Uint8Array
  readonly missing: readonly string[]
  readonly unknown: readonly string[]
}

type Row = Readonly<Record<string, string>>

/** What an agreement lacks, as a list of placeholders; a sub-processor's or an activity's lack is named with it. */
export function missingOf({ texts, rows }: AgreementValues, language: Language): readonly string[] {
  const own = lacking(placeholders, texts).map(({ labels }) => labels[language])
  const inRows = loops.flatMap(({ key, places }) =>
    (rows[key] ?? []).flatMap((row) => lacking(places, row).map(({ labels }) => `${row['name']}: ${labels[language]}`))
  )
  return [...own, ...inRows]
}

function lacking(places: readonly Placeholder[], row: Row): readonly Placeholder[] {
  return places.filter(({ key, wanted }) => wanted && !row[key])
}

/**
 * Fills a Word template's named places. What the register does not say stands as `[MANGLER: …]` in the document's language,
 * a name that means nothing here as `[UKENDT: …]`: nothing is left out unseen. Throws template.broken.
 */
export async function fillTemplate(
  template: Uint8Array,
  values: AgreementValues,
  language: Language
): Promise<FilledTemplate> {
  // Loaded when first needed: most starts fill no template.
  const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
    import('docxtemplater'),
    import('pizzip')
  ])
  const words = annexWords(language)
  const missing = new Set<string>()
  const unknown = new Set<string>()
  const marked = (places: readonly Placeholder[], row: Row): Record<string, () => string> =>
    Object.fromEntries(
      places.map(({ key, labels, wanted }) => [
        key,
        () => {
          if (row[key] || !wanted) return row[key] ?? ''
          missing.add(labels[language])
          return `[${words.missing}: ${labels[language]}]`
        }
      ])
    )
  const data = {
    ...marked(placeholders, values.texts),
    ...Object.fromEntries(
      loops.map(({ key, places }) => [key, (values.rows[key] ?? []).map((row) => marked(places, row))])
    )
  }
  const parser = (tag: string) => ({
    get(scope: Readonly<Record<string, unknown>>): unknown {
      const found = scope[placeholderKey(tag) ?? '']
      return typeof found === 'function' ? (found as () => string)() : found
    }
  })
  const nullGetter = (part: { readonly value?: string; readonly module?: string }): string => {
    const name = part.value ?? ''
    unknown.add(name)
    return part.module ? '' : `[${words.unknown}: ${name}]`
  }
  try {
    const document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser,
      nullGetter
    })
    document.render(data)
    return { bytes: document.toBuffer(), missing: [...missing], unknown: [...unknown] }
  } catch (error) {
    throw new AppError('template.broken', { where: explained(error) })
  }
}

/** Where a template is wrong: the names of the places that docxtemplater stumbled over. */
function explained(error: unknown): string {
  const { properties } = error as {
    properties?: { errors?: readonly { properties?: { xtag?: string; id?: string } }[] }
  }
  const tags = (properties?.errors ?? []).flatMap(({ properties: own }) => own?.xtag ?? own?.id ?? [])
  return tags.length > 0 ? [...new Set(tags)].join(', ') : '–'
}
