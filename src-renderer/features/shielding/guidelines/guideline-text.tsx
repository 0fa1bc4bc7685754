import { Text, Title } from '@mantine/core'
import { paragraphsOf } from '../../../../src-shared/features/shielding/guidelines/starting-guideline.ts'
import styles from './guidelines.module.css'

/** A guideline's paragraphs. `order`: the headings' level. */
export function GuidelineText({ text, order = 3 }: { readonly text: string; readonly order?: 3 | 4 }) {
  return (
    <div className={styles.text}>
      {paragraphsOf(text).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text stand where they stand.
        <div key={index}>
          {paragraph.heading && (
            <Title order={order} size="sm">
              {paragraph.heading}
            </Title>
          )}
          <Text size="sm">{paragraph.text}</Text>
        </div>
      ))}
    </div>
  )
}
