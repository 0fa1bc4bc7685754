import { useTranslation } from 'react-i18next'
import type { PackedFigure } from '../../../src-shared/features/exchange/package.ts'
import { type ShownState, shownStates } from '../../../src-shared/features/shielding/case.ts'
import { packageFigureTexts } from '../../../src-shared/i18n/da/package-figures.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** A key figure in words. */
export interface FigureText {
  /** What it counts; of a state or a month with that. */
  what(figure: PackedFigure): string
  value(figure: PackedFigure): string
  /** The day it holds of or since; '' for none. */
  on(figure: PackedFigure): string
}

const known = (key: string): key is keyof typeof packageFigureTexts => Object.hasOwn(packageFigureTexts, key)

/** Puts key figures into words; one that this version does not know is called by its key. */
export function useFigureText(): FigureText {
  const { t } = useTranslation(['package-figures', 'shielding-overview'])
  const format = useFormat()
  const month = new Intl.DateTimeFormat(format.language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const subjectOf = ({ key, subject }: PackedFigure): string => {
    if (key === 'month' && /^\d{4}-\d{2}$/.test(subject)) return month.format(new Date(`${subject}-01T00:00:00Z`))
    const state = shownStates.find((one): one is ShownState => one === subject)
    return key === 'state' && state ? t(`shielding-overview:state.${state}`) : subject
  }
  return {
    what(figure) {
      const key = `${figure.area}.${figure.key}`
      const label = known(key) ? t(key) : figure.key
      return figure.area === 'shielding' && figure.subject !== '' ? `${label}: ${subjectOf(figure)}` : label
    },
    value({ value }) {
      if (value === null) return t('few')
      if (value === 'yes' || value === 'no') return t(value)
      return typeof value === 'number' ? format.number(value) : value
    },
    on({ area, value, on }) {
      // What is not in place is so since no day.
      return on === null || value === 'no' ? '' : t(area === 'readiness' ? 'since' : 'on', { on: format.date(on) })
    }
  }
}
