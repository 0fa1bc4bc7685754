import {
  IconAddressBook,
  IconArrowsExchange,
  IconBooks,
  IconBuilding,
  IconCategory,
  IconChecklist,
  IconClipboardText,
  IconFileCertificate,
  IconFileText,
  IconLanguage,
  IconLayoutDashboard,
  IconLock,
  IconMoon,
  IconPlus,
  IconServer2,
  IconSettings,
  IconShieldLock,
  IconSitemap,
  IconSun,
  IconTopologyStar3,
  IconUserSearch,
  IconWindow,
  type TablerIcon
} from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import { fold } from '../../src-shared/kernel/fold.ts'
import { languages } from '../../src-shared/kernel/language.ts'
import { call } from '../api/bridge.ts'
import { usePreferences } from '../app/preferences.tsx'
import { useMay, useMayCreate, useReadsLists, useShows, useShowsShielding } from '../app/session.tsx'
import { listPaths, newPath } from '../components/entity-paths.ts'
import { languageNames } from '../i18n/language-names.ts'
import { useFormat } from '../i18n/use-format.ts'

/** Something the program can do, by name. */
export interface ProgramCommand {
  readonly label: string
  readonly icon: TablerIcon
  run(): void
}

/** The commands whose words all begin with or hold what was typed; a few to start with when nothing was. */
export function useProgramCommands(query: string): readonly ProgramCommand[] {
  const all = useAllCommands()
  return useMemo(() => {
    const words = fold(query).split(' ').filter(Boolean)
    const hits = all.filter((command) => words.every((word) => fold(command.label).includes(word)))
    return words.length === 0 ? hits.slice(0, 8) : hits.slice(0, 6)
  }, [all, query])
}

function useAllCommands(): readonly ProgramCommand[] {
  const { t } = useTranslation(['shell', 'graph', 'cpr-audits', 'shielding', 'library'])
  const format = useFormat()
  const navigate = useNavigate()
  const { setLanguage, setTheme } = usePreferences()
  const showsShielding = useShowsShielding()
  const mayRead = useReadsLists()
  const mayExchange = useMay('register.export')
  const mayCreate = useMayCreate()
  const mayAudit = useMay('audit.run')
  const shows = useShows()
  return useMemo(() => {
    const go = (label: string, icon: TablerIcon, to: string): ProgramCommand => ({
      label,
      icon,
      run: () => void navigate(to)
    })
    const many = (entity: keyof typeof catalogue): string => format.label(catalogue[entity].labels.many)
    const create = (entity: keyof typeof catalogue): ProgramCommand =>
      go(t('command.new', { what: format.label(catalogue[entity].labels.one) }), IconPlus, newPath(entity))
    const reading = [
      go(t('place.overview'), IconLayoutDashboard, '/overview'),
      go(many('system'), IconServer2, listPaths.system),
      ...(mayCreate('system') ? [create('system')] : []),
      go(many('processingActivity'), IconClipboardText, listPaths.processingActivity),
      go(many('agreement'), IconFileCertificate, listPaths.agreement),
      ...(mayCreate('processingActivity') ? [create('processingActivity')] : []),
      ...(shows(catalogue.cprSubscription)
        ? [
            go(t('place.cpr'), IconUserSearch, '/cpr'),
            go(many('subscriptionSource'), IconUserSearch, listPaths.subscriptionSource),
            ...(mayAudit ? [go(t('cpr-audits:title'), IconUserSearch, '/cpr/audits')] : [])
          ]
        : []),
      ...(mayCreate('subscriptionSource') ? [create('subscriptionSource')] : []),
      go(t('place.tasks'), IconChecklist, '/tasks'),
      ...(mayExchange
        ? [
            go(t('place.exchange'), IconArrowsExchange, '/exchange'),
            go(t('library:title'), IconBooks, '/exchange/library')
          ]
        : []),
      go(many('supplier'), IconBuilding, listPaths.supplier),
      go(many('person'), IconAddressBook, listPaths.person),
      go(many('organisationUnit'), IconSitemap, listPaths.organisationUnit),
      go(many('contract'), IconFileText, listPaths.contract),
      go(many('software'), IconServer2, listPaths.software),
      go(many('systemCategory'), IconCategory, listPaths.systemCategory),
      go(t('graph:map.title'), IconTopologyStar3, '/systems/graph')
    ]
    return [
      ...(mayRead ? reading : []),
      ...(showsShielding
        ? [
            go(t('place.shielding'), IconShieldLock, '/shielding'),
            { label: t('shielding:new'), icon: IconShieldLock, run: () => void navigate('/shielding/new') }
          ]
        : []),
      go(t('place.settings'), IconSettings, '/settings'),
      ...(['supplier', 'person', 'organisationUnit', 'contract', 'software'] as const).filter(mayCreate).map(create),
      { label: t('command.lock'), icon: IconLock, run: () => void call('register.lock', {}) },
      { label: t('command.newWindow'), icon: IconWindow, run: () => void call('window.new', {}) },
      { label: t('command.light'), icon: IconSun, run: () => setTheme('light') },
      { label: t('command.dark'), icon: IconMoon, run: () => setTheme('dark') },
      ...languages.map((language) => ({
        label: t('command.language', { language: languageNames[language] }),
        icon: IconLanguage,
        run: () => setLanguage(language)
      }))
    ]
  }, [t, format, navigate, setLanguage, setTheme, showsShielding, mayRead, mayExchange, mayCreate, mayAudit, shows])
}
