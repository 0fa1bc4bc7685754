import { createContext, type ReactNode, use, useCallback, useMemo } from 'react'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { OpenRegister } from '../../src-shared/features/register/contract.ts'
import { createFormat } from '../../src-shared/i18n/format.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { type Country, isFor, zoneOf } from '../../src-shared/kernel/language.ts'
import type { Permission } from '../../src-shared/kernel/permissions.ts'
import { FormatContext } from '../i18n/use-format.ts'
import { usePreferences } from './preferences.tsx'

const SessionContext = createContext<OpenRegister | null>(null)

/** The register that is open. Only below the gate, where there is one. */
export function useRegister(): OpenRegister {
  const register = use(SessionContext)
  if (!register) throw new Error('useRegister outside of an open register')
  return register
}

/** Whether the user may do something; what a role may not do is not shown. */
export function useMay(permission: Permission): boolean {
  return useRegister().permissions.includes(permission)
}

/** Whether the lists of systems and what belongs to them are shown: a register for shieldings alone holds none. */
export function useReadsLists(): boolean {
  const mayRead = useMay('register.read')
  return useRegister().purpose === 'all' && mayRead
}

/**
 * Of which entities the user may make records: who writes for units makes nothing that is the whole register's, and nobody
 * what another country has.
 */
export function useMayCreate(): (entity: EntityName) => boolean {
  const { bounds, purpose } = useRegister()
  const shows = useShows()
  const mayWrite = useMay('register.write') && purpose === 'all'
  return useCallback(
    (entity) => mayWrite && shows(catalogue[entity]) && (bounds === null || catalogue[entity].responsibleUnit !== null),
    [mayWrite, bounds, shows]
  )
}

/** Whether something (a field, an entity, a panel) is for registers of this country. */
export function useShows(): (what: { readonly country?: Country }) => boolean {
  const { country } = useRegister().municipality
  return useCallback((what) => isFor(what, country), [country])
}

/** Whether shieldings are shown: Denmark's national register has no counterpart in Norway (domain.md §3.2). */
export function useShowsShielding(): boolean {
  const { purpose, municipality } = useRegister()
  return purpose === 'shielding' || (purpose === 'all' && municipality.country === 'DK')
}

/** Whether it is a central office's register, which holds what others sent and nothing of its own. */
export function useShowsCentral(): boolean {
  const mayRead = useMay('register.read')
  return useRegister().purpose === 'central' && mayRead
}

/** Gives everything below the open register, and its time zone to every instant shown. */
export function SessionProvider({
  register,
  children
}: {
  readonly register: OpenRegister
  readonly children: ReactNode
}) {
  const { language } = usePreferences()
  const { country } = register.municipality
  const format = useMemo(() => createFormat(language, zoneOf[country]), [language, country])
  return (
    <SessionContext value={register}>
      <FormatContext value={format}>{children}</FormatContext>
    </SessionContext>
  )
}
