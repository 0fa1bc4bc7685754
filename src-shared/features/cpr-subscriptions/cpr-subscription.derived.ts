import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { cprChannelChoices } from '../systems/system.protection-choices.ts'
import { subscriptionSigns } from './subscription.rules.ts'

/** The channel of its source. */
const channel = derivedField({
  key: 'channel',
  section: 'general',
  labels: labels('Kanal', 'Kanal', 'Channel'),
  choices: cprChannelChoices,
  needs: ['source.channel'],
  at: () => (values) => String(values['source.channel'] ?? '')
})

/** What is not said of it (`subscriptionSigns`). */
const signs = derivedField({
  key: 'subscriptionSigns',
  section: 'general',
  labels: labels('Mangler ved abonnementet', 'Mangler ved abonnementet', 'Missing of the subscription'),
  choices: [
    choice('noNeed', 'Behov ikke begrundet', 'Behov ikke begrunnet', 'Need not explained'),
    choice('noLegalBasis', 'Uden behandlingsgrundlag', 'Uten behandlingsgrunnlag', 'Without a legal basis'),
    choice('noLapseRule', 'Uden regel for bortfald', 'Uten regel for bortfall', 'Without a lapse rule'),
    choice('noUnit', 'Ingen enhed kan forklare', 'Ingen enhet kan forklare', 'No unit can explain it'),
    choice(
      'noContactBase',
      'Kontaktdatabase ikke bekræftet',
      'Kontaktdatabase ikke bekreftet',
      'Contact base not confirmed'
    ),
    choice('notAgreed', 'Sletning ikke aftalt', 'Sletting ikke avtalt', 'Deletion not agreed')
  ],
  several: true,
  needs: [
    'state',
    'needReason',
    'need',
    'legalBases',
    'nationalLaw',
    'lapseRule',
    'lapseMonths',
    'unit',
    'contactBase',
    'deletionAgreed'
  ],
  at: () => subscriptionSigns
})

/** What lists of CPR subscriptions can show, count and filter by beside the fields. */
export const cprSubscriptionDerived: readonly DerivedField[] = [channel, signs].map((derived) => ({
  ...derived,
  field: { ...derived.field, listed: true }
}))
