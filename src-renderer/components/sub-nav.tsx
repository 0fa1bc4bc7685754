import { Menu, UnstyledButton } from '@mantine/core'
import { useMergedRef, useResizeObserver } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matchPath, NavLink, useLocation } from 'react-router'
import { fittingTabs } from './fitting-tabs.ts'
import { LateMenu } from './late.tsx'
import styles from './sub-nav.module.css'

interface SubNavProps {
  readonly label: string
  readonly items: readonly { readonly to: string; readonly label: string; readonly end?: boolean }[]
}

/** Pages of one place, side by side above them in one row; those for which there is no room stand in a menu. */
export function SubNav({ label, items }: SubNavProps) {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  // Draws anew when its width changes.
  const [frame] = useResizeObserver<HTMLElement>()
  const nav = useRef<HTMLElement>(null)
  const [shown, setShown] = useState<readonly number[] | null>(null)
  const open = items.findIndex(({ to, end }) =>
    matchPath({ path: to.split('?')[0] ?? to, end: end ?? false }, pathname)
  )
  // Measured after each drawing: labels change with the language, and the open one is wider.
  useLayoutEffect(() => {
    const tabs = [...(nav.current?.querySelectorAll<HTMLElement>('[data-tab]') ?? [])]
    const menu = nav.current?.querySelector<HTMLElement>('[data-menu]')?.offsetWidth ?? 0
    const room = (nav.current?.clientWidth ?? 0) - 2 * margin
    const widths = tabs.map(({ offsetWidth }) => offsetWidth + gap)
    const next = fittingTabs(widths, open, room, menu + gap)
    setShown((before) => (String(before) === String(next) ? before : next))
  })
  const isShown = (at: number): boolean => shown === null || shown.includes(at)
  const hidden = items.filter((_, at) => !isShown(at))
  return (
    <nav ref={useMergedRef(frame, nav)} className={styles.nav} aria-label={label}>
      {items.map(({ to, end = false, label }, at) => (
        <NavLink
          key={to}
          to={to}
          end={end}
          data-tab=""
          // What has no room is still measured.
          className={isShown(at) ? styles.item : `${styles.item} ${styles.measured}`}
        >
          {label}
        </NavLink>
      ))}
      <LateMenu
        position="bottom-end"
        target={
          <UnstyledButton
            data-menu=""
            className={hidden.length > 0 ? styles.item : `${styles.item} ${styles.measured}`}
          >
            {t('pages.more')}
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        }
      >
        <Menu.Dropdown>
          {hidden.map((item) => (
            <Menu.Item key={item.to} component={NavLink} to={item.to}>
              {item.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </LateMenu>
    </nav>
  )
}

/** Between two tabs, and on either side of all of them, in pixels (`sub-nav.module.css`). */
const gap = 4
const margin = 12
