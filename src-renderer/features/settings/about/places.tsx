import { ActionIcon } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type About, keptPlaces } from '../../../../src-shared/features/program/about.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Hint } from '../../../components/hint.tsx'
import styles from './about.module.css'

/** The folders that the program writes in, each a click away. */
export function Places({ places }: { readonly places: About['places'] }) {
  const { t } = useTranslation('settings')
  const notices = useNotices()
  const show = useCommand('about.show', notices.refused)
  return (
    <Card title={t('about.places')} lead={t('about.placesLead')}>
      <ul className={styles.places}>
        {keptPlaces.map((place) => {
          const name = t(`about.place.${place}`)
          const label = t('about.show', { place: name })
          return (
            <li key={place}>
              <div>
                <div className={styles.placeName}>{name}</div>
                <div className={styles.path}>{places[place]}</div>
              </div>
              <Hint label={label}>
                <ActionIcon variant="default" size="lg" aria-label={label} onClick={() => void show.run({ place })}>
                  <IconFolder size={18} aria-hidden />
                </ActionIcon>
              </Hint>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
