import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { purposes } from '../../src-shared/features/register/contract.ts'
import { isAnswer } from '../../src-shared/i18n/value-text.ts'
import { answerLabels } from '../../src-shared/kernel/answer-labels.ts'
import { languages } from '../../src-shared/kernel/language.ts'
import { roles } from '../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../src-shared/kernel/role-labels.ts'
import type { FieldValue, RefView } from '../../src-shared/kernel/value.ts'
import { languageNames } from '../i18n/language-names.ts'
import { useFormat } from '../i18n/use-format.ts'

type Refs = Readonly<Record<string, RefView>>

/**
 * How to write a value of the history that no field of the catalogue declares: of users, areas, settings, purges. `of`
 * is what it is the value of. A code that this program does not know is shown as it stands.
 */
export function useLooseText(): (of: string, value: FieldValue, refs: Refs) => string {
  const { t } = useTranslation(['history', 'welcome'])
  const format = useFormat()
  return useMemo(() => {
    const yesOrNo = (code: string): string =>
      code === 'yes' || code === 'no' ? format.label(answerLabels[code]) : code
    // The key itself tells nobody anything.
    const newKey = (): string => t('history:value.newKey')
    const words: Readonly<Record<string, (code: string) => string>> = {
      roles: (code) => {
        const role = roles.find((one) => one === code)
        return role ? format.label(roleLabels[role]) : code
      },
      quickUnlock: yesOrNo,
      replayed: yesOrNo,
      publicKey: newKey,
      recoveryPublicKey: newKey,
      'register.language': (code) => {
        const language = languages.find((one) => one === code)
        return language ? languageNames[language] : code
      },
      'register.purpose': (code) => {
        const purpose = purposes.find((one) => one === code)
        return purpose ? t(`welcome:purpose.${purpose}`) : code
      }
    }
    return (of, value, refs) => {
      if (value === null) return ''
      if (isAnswer(value)) return format.label(answerLabels[value.value])
      const items = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
      return items.map((item) => words[of]?.(item) ?? refs[item]?.name ?? item).join(', ')
    }
  }, [t, format])
}
