import { useTranslation } from 'react-i18next'
import { useMay, useRegister } from '../../../app/session.tsx'
import cards from '../../../components/cards/cards.module.css'
import { CardsPage } from '../../../components/cards/cards-page.tsx'
import { ContextsCard } from '../contexts/contexts-card.tsx'
import { DecisionKeysCard } from '../decisions/decision-keys-card.tsx'
import { BasisCard } from './basis-card.tsx'
import { DeputiesCard } from './deputies-card.tsx'
import { PolicyCard } from './policy-card.tsx'
import { UnitsCard } from './units-card.tsx'

/** What the municipality decides of its shieldings, and who stands in for whom. */
export function PolicyPage() {
  const { t } = useTranslation('shielding-settings')
  const mayDecide = useMay('shielding.decide')
  const { purpose } = useRegister()
  const mayManage = useMay('shielding.manage')
  return (
    <CardsPage title={t('settings.title')}>
      <div className={cards.stack}>
        <PolicyCard />
        {mayManage && <ContextsCard />}
      </div>
      <div className={cards.stack}>
        <BasisCard />
        {mayManage && purpose === 'shielding' && <UnitsCard />}
        {mayDecide && <DeputiesCard />}
        {mayDecide && <DecisionKeysCard />}
      </div>
    </CardsPage>
  )
}
