import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { cprSubscriptionEntity } from '../../../src-shared/features/cpr-subscriptions/cpr-subscription.fields.ts'
import { useMay, useShows } from '../../app/session.tsx'
import { Place } from '../../components/place.tsx'

/** CPR subscriptions: all of them in one view, the sources, the systems' use of them. Not there in Norwegian registers. */
export function CprPlace() {
  const { t } = useTranslation(['cpr', 'cpr-audits'])
  const shows = useShows()
  const mayAudit = useMay('audit.run')
  if (!shows(cprSubscriptionEntity)) return <Navigate to="/overview" replace />
  return (
    <Place
      pages={[
        { to: '/cpr/overview', label: t('page.overview') },
        'subscriptionSource',
        'cprSubscription',
        ...(mayAudit ? [{ to: '/cpr/audits', label: t('cpr-audits:title') }] : [])
      ]}
    />
  )
}
