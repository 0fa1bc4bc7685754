import { Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { call } from '../../../api/bridge.ts'
import { useMay } from '../../../app/session.tsx'
import { SecretNumber } from '../../../components/secret-number.tsx'
import styles from '../shielding.module.css'

/** What stands in a number's place. */
const masked = '••••••-••••'

/** Whom the case is about: masked, one shown at a time with a reason; and whether the national register knows. */
export function CaseCitizens({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding')
  const id = useId()
  const mayDecide = useMay('shielding.decide')
  if (of.citizens.length === 0 && of.department === null) return null
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Title order={2} id={id}>
        {of.department ? t('kind.department') : t('citizens')}
      </Title>
      {of.department && (
        <Text size="sm" mt="xs">
          {of.department.kind} {of.department.code}
        </Text>
      )}
      <ul className={styles.citizens}>
        {of.citizens.map(({ id: citizen, relation, protection }) => (
          <li key={citizen}>
            <Text size="sm" c="dimmed">
              {t(`citizen.${relation}`)}
              {of.kind === 'individual' && ` · ${t(`protection.${protection}`)}`}
            </Text>
            {of.content === null || !mayDecide ? (
              <Text ff="monospace">{masked}</Text>
            ) : (
              <SecretNumber
                masked={masked}
                name={t(`citizen.${relation}`)}
                reveal={async (reason) => (await call('shielding.reveal', { id: of.id, citizen, reason })).number}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
