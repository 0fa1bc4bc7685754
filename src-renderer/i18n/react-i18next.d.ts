import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import type { resources } from '../../src-shared/i18n/resources.ts'

// What the window uses of react-i18next, in types of its own: a key that does not exist, and a text without what it
// leaves open, are errors as with i18next's own types, but those work all of it out anew at every call, which took half
// of the window's type check. tsconfig.json puts these in the package's place.

type Topics = (typeof resources)['da']
type Topic = keyof Topics

/** What a text leaves open: `{{name}}`. */
type Open<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Open<Rest> : never

/** A text that depends on a number is asked for without its ending, and with that number. */
type Key<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base | K : K
type Keys = { [T in Topic]: Key<keyof Topics[T] & string> }
type Elsewhere = { [T in Topic]: `${T}:${Keys[T]}` }[Topic]

type OpenOf<Texts, K> = K extends keyof Texts
  ? Open<Texts[K]>
  : `${K & string}_other` extends keyof Texts
    ? 'count' | Open<Texts[`${K & string}_other`]>
    : never
/** By topic and key, what is to be given. */
type Given = { [T in Topic]: { [K in Keys[T]]: OpenOf<Topics[T], K> } }
type GivenElsewhere = {
  [K in Elsewhere]: K extends `${infer T extends Topic}:${infer There}` ? OpenOf<Topics[T], There> : never
}
type GivenAt<T extends Topic, K> = K extends keyof Given[T]
  ? Given[T][K]
  : K extends Elsewhere
    ? GivenElsewhere[K]
    : never

type Value = string | number | null | undefined
type Values<Name> = [Name] extends [never]
  ? [values?: Readonly<Record<string, Value>>]
  : [values: Readonly<Record<Name & string, Value>> & Readonly<Record<string, Value>>]

/** The texts of a topic, in the language on screen; what a text leaves open is to be given. */
export type Translate<T extends Topic> = <const K extends Keys[T] | Elsewhere>(
  key: K,
  ...values: Values<GivenAt<T, K>>
) => string

export function useTranslation<const T extends Topic | readonly [Topic, ...Topic[]] = 'common'>(
  topic?: T
): {
  readonly t: Translate<T extends readonly [infer First extends Topic, ...unknown[]] ? First : Extract<T, Topic>>
  readonly i18n: i18n
}

export function I18nextProvider(props: { readonly i18n: i18n; readonly children: ReactNode }): ReactNode
export const initReactI18next: { readonly type: '3rdParty'; init(instance: i18n): void }
