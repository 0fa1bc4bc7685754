import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconEyeOff, type TablerIcon } from '@tabler/icons-react'
import type { FilePlan, SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import styles from './import.module.css'
import { importing, type SheetPlace, useImport } from './import-store.ts'

/** How a sheet stands in the list. */
export interface SheetMark {
  /** A few words or a number at its right. */
  readonly note?: string
  /** What is wrong with it; becomes its sign and is read out. */
  readonly trouble?: string
  /** Its rows are not taken. */
  readonly leftOut?: boolean
}

interface SheetNavProps {
  readonly label: string
  readonly places: readonly SheetPlace[]
  readonly at: SheetPlace | null
  readonly mark: (file: FilePlan, sheet: SheetPlan | null) => SheetMark
}

/** The files and their sheets, to choose the one that is shown beside. A file without sheets stands for itself. */
export function SheetNav({ label, places, at, mark }: SheetNavProps) {
  const { plan } = useImport()
  let above = -1
  return (
    <nav className={styles.nav} aria-label={label}>
      {places.map((place) => {
        const file = plan?.files[place.file]
        if (!file) return null
        const isNew = place.file !== above
        above = place.file
        return (
          <div key={`${place.file}|${place.sheet}`}>
            {isNew && (
              <div className={styles.navFile} title={file.path}>
                <span>{file.file}</span>
              </div>
            )}
            <SheetButton file={file} place={place} current={samePlace(place, at)} mark={mark} />
          </div>
        )
      })}
    </nav>
  )
}

interface SheetButtonProps {
  readonly file: FilePlan
  readonly place: SheetPlace
  readonly current: boolean
  readonly mark: SheetNavProps['mark']
}

function SheetButton({ file, place, current, mark }: SheetButtonProps) {
  const sheet = file.sheets[place.sheet] ?? null
  const { note, trouble, leftOut } = mark(file, sheet)
  const Icon: TablerIcon | null = trouble ? IconAlertTriangle : leftOut ? IconEyeOff : null
  return (
    <UnstyledButton
      className={styles.navSheet}
      aria-current={current ? 'true' : undefined}
      data-left-out={leftOut || undefined}
      title={trouble ?? note}
      onClick={() => importing.show(place)}
    >
      {Icon && (
        <Icon
          size={15}
          aria-hidden={!trouble}
          aria-label={trouble}
          {...(trouble && { color: 'var(--mantine-color-error)' })}
        />
      )}
      <span className={styles.navName}>{sheet?.sheet ?? trouble}</span>
      {note && <span className={styles.navNote}>{note}</span>}
    </UnstyledButton>
  )
}

function samePlace(a: SheetPlace, b: SheetPlace | null): boolean {
  return b !== null && a.file === b.file && a.sheet === b.sheet
}

/** The place shown: the chosen one where it is in the list, else the first that needs a look, else the first. */
export function placeShown(
  places: readonly SheetPlace[],
  chosen: SheetPlace | null,
  needsLook: (place: SheetPlace) => boolean
): SheetPlace | null {
  return places.find((place) => samePlace(place, chosen)) ?? places.find(needsLook) ?? places[0] ?? null
}
