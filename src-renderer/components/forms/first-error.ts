import type { FormErrors } from '@mantine/form'

/** Sends whoever was refused to the first field that is wrong, in the order of the page. */
export function goToFirstError(errors: FormErrors): void {
  const wrong = [...document.querySelectorAll<HTMLElement>('[data-path]')]
  wrong.find((element) => element.dataset['path'] !== undefined && errors[element.dataset['path']])?.focus()
}
