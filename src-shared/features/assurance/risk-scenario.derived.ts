import { derivedChoice as choice, type DerivedField, derivedField } from '../../kernel/derived.ts'
import { labels } from '../../kernel/labels.ts'
import { isRated, riskLevel } from './risk.rules.ts'

const levels = [
  choice('high', 'Høj', 'Høy', 'High'),
  choice('medium', 'Mellem', 'Middels', 'Medium'),
  choice('low', 'Lav', 'Lav', 'Low')
]

/** How grave a scenario is before and after the measures (`riskLevel`), and whether both are said (`isRated`). */
export const riskScenarioDerived: readonly DerivedField[] = [
  derivedField({
    key: 'risk',
    section: 'general',
    labels: labels('Risiko nu', 'Risiko nå', 'Risk now'),
    choices: levels,
    needs: ['likelihood', 'consequence'],
    at: () => (values) => riskLevel(values['likelihood'], values['consequence']) ?? ''
  }),
  derivedField({
    key: 'residualRisk',
    section: 'general',
    labels: labels('Risiko efter foranstaltninger', 'Risiko etter tiltak', 'Residual risk'),
    choices: levels,
    needs: ['likelihoodAfter', 'consequenceAfter'],
    at: () => (values) => riskLevel(values['likelihoodAfter'], values['consequenceAfter']) ?? ''
  }),
  derivedField({
    key: 'rating',
    section: 'general',
    labels: labels('Vurderet', 'Vurdert', 'Rating'),
    choices: [
      choice('unrated', 'Ikke vurderet', 'Ikke vurdert', 'Not rated'),
      choice('rated', 'Nu og efter', 'Nå og etter', 'Now and after')
    ],
    needs: ['likelihood', 'consequence', 'likelihoodAfter', 'consequenceAfter'],
    at: () => (values) => (isRated(values) ? 'rated' : 'unrated')
  })
]
