import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Audit, FindingClass } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { classLabels } from '../../../../src-shared/features/cpr-audit/labels.ts'
import cards from '../../../components/cards.module.css'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../audit.module.css'
import { useAudit } from '../audit-frame.tsx'
import { auditPath } from '../audit-table.tsx'

/** The address of a class's findings. */
export const findingsPath = (id: string, of: FindingClass): string => `${auditPath(id)}/findings/${of}`

/** The classes of the subscribed and of the contacts (domain.md §1.4); those that are decided open their findings. */
const classes = [
  'matchedActive',
  'orphan',
  'lapsed',
  'statusReview',
  'resurrected',
  'missing',
  'broadFilter',
  'invalid',
  'unknownSystem'
] as const

type ResultClassName = (typeof classes)[number]

const isFinding = (of: ResultClassName): of is FindingClass => of in classLabels

/** How many of each class; never who. */
export function ResultCard() {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit } = useAudit()
  const id = useId()
  const { figures } = audit
  if (!figures) return null
  return (
    <section className={cards.card} aria-labelledby={id}>
      <Title order={2} id={id}>
        {t('result')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('result.of', {
          subscribed: format.number(figures.distinctSubscriptions),
          contacts: format.number(figures.distinctContacts),
          when: format.instant(audit.comparedAt ?? '')
        })}{' '}
        {figures.needMonths !== null &&
          t('result.age', { count: figures.needMonths, number: format.number(figures.needMonths) })}
      </Text>
      <div className={styles.tiles}>
        {classes.map((of) => (
          <Tile key={of} of={of} audit={audit} count={countOf(of, audit, figures)} />
        ))}
      </div>
    </section>
  )
}

function countOf(of: ResultClassName, audit: Audit, figures: NonNullable<Audit['figures']>): number {
  if (of === 'matchedActive') return figures.matchedActive
  if (of === 'broadFilter') return figures.broadFilters
  if (of === 'invalid') return figures.invalid + figures.duplicates + figures.replacementNumbers
  if (of === 'unknownSystem') return unknownOf(audit, figures).reduce((sum, [, count]) => sum + count, 0)
  const counts = { orphan: figures.orphans, ...figures }
  return counts[of]
}

/** What the register does not know, or knows without an extract (domain.md §1.4, class 9). */
function unknownOf(audit: Audit, figures: NonNullable<Audit['figures']>) {
  const loose = audit.lists.filter(({ step, kind, system }) => step === 'compare' && kind === 'contacts' && !system)
  return [
    ['customers', figures.unknownCustomers],
    ['systems', figures.systemsWithoutExtract],
    ['lists', loose.length]
  ] as const
}

interface TileProps {
  readonly of: ResultClassName
  readonly audit: Audit
  readonly count: number
}

function Tile({ of, audit, count }: TileProps) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const tally = audit.tallies.find((each) => each.class === of)
  const unknown = of === 'unknownSystem' && audit.figures ? unknownOf(audit, audit.figures) : []
  const told = unknown
    .filter(([, number]) => number > 0)
    .map(([what, number]) => t(`unknown.${what}`, { number: format.number(number) }))
  const inside = (
    <>
      <span className={styles.tileHead}>
        <span className={styles.tileNumber}>{format.number(count)}</span>
        <span className={styles.tileName}>{isFinding(of) ? format.label(classLabels[of]) : t(`class.${of}`)}</span>
      </span>
      <span className={styles.tileAbout}>
        {tally && tally.undecided > 0 && audit.signedOffAt === null
          ? t('undecided', { count: tally.undecided, number: format.number(tally.undecided) })
          : told.join(' · ') || t(`class.${of}.about`)}
      </span>
    </>
  )
  return tally ? (
    <Link to={findingsPath(audit.id, tally.class)} className={styles.tile} data-open>
      {inside}
    </Link>
  ) : (
    <div className={styles.tile}>{inside}</div>
  )
}
