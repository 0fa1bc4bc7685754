import { Combobox, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useMay, useRegister } from '../../app/session.tsx'
import { useNotices } from '../feedback/use-notices.tsx'

/** The option that makes a new record of what was typed. */
export const createOption = '+'

/** What can be chosen: records that match, and a new one by this name where none is called so. */
export function RefOptions({ refs, typed }: { readonly refs: readonly RefView[]; readonly typed: string }) {
  const { t } = useTranslation('record')
  // By its name alone: who writes for units has to say whose it is, on its own page.
  const { bounds } = useRegister()
  const mayCreate = useMay('register.write') && bounds === null
  const name = typed.trim()
  const known = refs.some((ref) => fold(ref.name) === fold(name))
  const offerNew = mayCreate && name !== '' && !known
  return (
    <Combobox.Options mah={260} className="scrolls">
      {refs.map((ref) => (
        <Combobox.Option key={ref.id} value={ref.id}>
          {ref.name}
          {ref.nationalId && (
            <Text span size="xs" c="dimmed" ml={8}>
              {ref.nationalId}
            </Text>
          )}
        </Combobox.Option>
      ))}
      {offerNew && (
        <Combobox.Option value={createOption}>
          <IconPlus size={14} aria-hidden style={{ verticalAlign: '-2px', marginRight: 6 }} />
          {t('ref.create', { name })}
        </Combobox.Option>
      )}
      {refs.length === 0 && !offerNew && <Combobox.Empty>{t('input.nothing')}</Combobox.Empty>}
    </Combobox.Options>
  )
}

/** Makes a record that has a name and nothing else yet; refusals go to the corner. */
export function useCreateByName(entity: EntityName): (name: string) => Promise<RefView | null> {
  const notices = useNotices()
  return async (name) => {
    try {
      const values = { [catalogue[entity].title]: name.trim() }
      const { record } = await call(`${entity}.save`, { id: null, version: null, values })
      return { id: record.id, name: name.trim() }
    } catch (error) {
      notices.refused(failureOf(error))
      return null
    }
  }
}
