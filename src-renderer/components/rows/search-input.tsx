import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'

interface SearchInputProps {
  readonly label: string
  readonly width: number
  readonly value: string
  readonly onSearch: (search: string) => void
}

/** What is looked for in a list, as it is typed. */
export function SearchInput({ label, width, value, onSearch }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null)
  // An address follows a moment later than a key: who types is not set back to what it had.
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(value)
  }, [value])
  return (
    <TextInput
      ref={input}
      size="xs"
      w={width}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onSearch(event.currentTarget.value)
      }}
    />
  )
}
