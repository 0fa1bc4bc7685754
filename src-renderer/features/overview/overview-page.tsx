import { Button, Group, Title } from '@mantine/core'
import { IconFileImport, IconPlus, IconServer2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { runJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useMay, useMayCreate, useRegister } from '../../app/session.tsx'
import cards from '../../components/cards.module.css'
import { newPath } from '../../components/entity-paths.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { PrintMenu } from '../../components/print/print-menu.tsx'
import { Changed } from './changed.tsx'
import { ChangedSince } from './changed-since.tsx'
import { ChosenFilters, useChosen } from './chosen.tsx'
import { Counts, useSystemCount } from './counts.tsx'
import { Due } from './due.tsx'
import { FigureCards } from './figure-cards.tsx'
import { Missing } from './missing.tsx'
import styles from './overview.module.css'
import { ProtocolCards } from './protocol-cards.tsx'

const everything = {}

/** Three questions: what is due, what is missing, what has changed. Each figure opens its list. */
export function OverviewPage() {
  const { t } = useTranslation('overview')
  const { municipality } = useRegister()
  const systems = useSystemCount()
  const mayReadHistory = useMay('history.read')
  const [chosen, choose] = useChosen()
  const { language } = usePreferences()
  const figures = useChannel('overview.figures', { ...chosen, language }, { keep: true })
  const isAll = chosen.unit === null && chosen.category === null
  // Everything is known at once; what lies below a unit or a category is not.
  const filters = isAll ? everything : figures.data?.filters
  const total = (isAll ? systems : figures.data?.total) ?? 0
  const empty = systems === 0
  return (
    <div className={styles.page}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1}>{t('title', { municipality: municipality.name })}</Title>
        {!empty && (
          <Group gap="xs" wrap="nowrap">
            <ChosenFilters chosen={chosen} onChange={choose} />
            <PrintMenu send={(target, title) => runJob('overview.print', { ...target, ...chosen }, title)} />
          </Group>
        )}
      </Group>
      <Counts />
      {empty ? (
        <Start />
      ) : (
        <>
          <div className={styles.columns}>
            {filters && <Missing total={total} filters={filters} />}
            <Due chosen={chosen} />
            {mayReadHistory && isAll ? <ChangedSince /> : filters && <Changed filters={filters} />}
          </div>
          {filters && <ProtocolCards chosen={chosen} filters={filters} />}
          <FigureCards chosen={chosen} />
        </>
      )}
    </div>
  )
}

/** An empty register: the old sheet comes in first. */
function Start() {
  const { t } = useTranslation('overview')
  const mayImport = useMay('register.import')
  const mayCreate = useMayCreate()('system')
  return (
    <section className={cards.card}>
      <EmptyNote
        icon={<IconServer2 size={44} stroke={1.2} />}
        title={t('start.title')}
        actions={
          <>
            {mayImport && (
              <Button component={Link} to="/exchange/import" leftSection={<IconFileImport size={18} aria-hidden />}>
                {t('start.import')}
              </Button>
            )}
            {mayCreate && (
              <Button
                component={Link}
                to={newPath('system')}
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {t('start.new')}
              </Button>
            )}
          </>
        }
      >
        {t('start.text')}
      </EmptyNote>
    </section>
  )
}
