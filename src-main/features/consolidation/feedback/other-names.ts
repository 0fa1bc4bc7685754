import { fold } from '../../../../src-shared/kernel/fold.ts'

/**
 * Whether a text names another municipality than the one that it goes to: no value that does leaves, as what others have
 * is told by number alone. Names are looked for as whole words, without "Kommune".
 */
export function namesAnother(others: readonly string[]): (text: string) => boolean {
  const names = others
    .map((name) =>
      fold(name)
        .split(' ')
        .filter((word) => word !== 'kommune' && word !== '')
        .join(' ')
    )
    .filter((name) => name !== '')
  return (text) => {
    const words = ` ${fold(text)} `
    return names.some((name) => words.includes(` ${name} `))
  }
}
