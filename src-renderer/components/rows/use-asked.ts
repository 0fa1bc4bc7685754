import { useSearchParams } from 'react-router'

/** What can be asked of a list: words of one's own (null), or one of several, of which the first is usual. */
type Askable = Readonly<Record<string, readonly [string, ...string[]] | null>>

/** What is asked of it. */
export type Asked<A extends Askable> = {
  readonly [K in keyof A]: A[K] extends readonly (infer One)[] ? One : string
}

/** What a list is asked stands in its address: who comes back to it finds it as it was left. */
export function useAsked<const A extends Askable>(askable: A): readonly [Asked<A>, (next: Partial<Asked<A>>) => void] {
  const [params, setParams] = useSearchParams()
  const said = Object.entries(askable).map(([key, choices]) => {
    const value = params.get(key) ?? ''
    return [key, choices === null || choices.includes(value) ? value : choices[0]]
  })
  const ask = (next: Partial<Asked<A>>): void => {
    const all = new URLSearchParams(params)
    for (const [key, value] of Object.entries(next)) all.set(key, String(value))
    setParams(all, { replace: true })
  }
  return [Object.fromEntries(said) as Asked<A>, ask]
}
