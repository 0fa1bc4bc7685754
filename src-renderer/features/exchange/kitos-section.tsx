import { Anchor, Button, List, MultiSelect, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import {
  type KitosEntity,
  type KitosFields,
  type KitosReading,
  kitosEntities
} from '../../../src-shared/features/exchange/kitos.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import { recordPath } from '../../components/entity-paths.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './exchange.module.css'

/** Which fields KITOS is the master of, and what its last files said; for Danish registers, as KITOS is Danish. */
export function KitosSection() {
  const { t } = useTranslation('exchange')
  const { data } = useChannel('kitos.get', {})
  const { municipality } = useRegister()
  if (!data || municipality.country !== 'DK') return null
  return (
    <section aria-labelledby="kitos" className={styles.way}>
      <Title order={2} id="kitos">
        {t('kitos.title')}
      </Title>
      <Text c="dimmed">{t('kitos.lead')}</Text>
      <KitosChoice chosen={data.fields} />
      {data.readings.map((reading) => (
        <Reading key={reading.entity} reading={reading} />
      ))}
    </section>
  )
}

function KitosChoice({ chosen }: { readonly chosen: KitosFields }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const notices = useNotices()
  const mayImport = useMay('register.import')
  const [fields, setFields] = useState(chosen)
  const saving = useCommand('kitos.set', notices.refused)
  const save = async (): Promise<void> => {
    const copy = (entity: KitosEntity): string[] => [...fields[entity]]
    const saved = await saving.run({
      fields: { system: copy('system'), contract: copy('contract'), agreement: copy('agreement') }
    })
    if (saved.ok) notices.done(t('kitos.saved'))
  }
  return (
    <>
      {kitosEntities.map((entity) => (
        <MultiSelect
          key={entity}
          w="100%"
          searchable
          disabled={!mayImport}
          label={t('kitos.fields', { kind: format.label(catalogue[entity].labels.many) })}
          data={catalogue[entity].fields.map(({ key, labels }) => ({ value: key, label: format.label(labels) }))}
          value={[...fields[entity]]}
          onChange={(keys) => setFields({ ...fields, [entity]: keys })}
        />
      ))}
      {mayImport && (
        <Button variant="default" onClick={() => void save()}>
          {t('kitos.save')}
        </Button>
      )}
    </>
  )
}

function Reading({ reading: { entity, file, readAt, named, gone } }: { readonly reading: KitosReading }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const kind = format.label(catalogue[entity].labels.many)
  return (
    <div>
      <Text size="sm">{t('kitos.reading', { kind, count: named, file, on: format.instant(readAt) })}</Text>
      {gone.length > 0 && (
        <>
          <Text size="sm">{t('kitos.gone')}</Text>
          <List size="sm">
            {gone.map(({ id, name }) => (
              <List.Item key={id}>
                <Anchor component={Link} to={recordPath(entity, id)} size="sm">
                  {name || id}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  )
}
