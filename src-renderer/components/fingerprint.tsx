import { Code } from '@mantine/core'

/** A key's fingerprint in groups that two people read to each other. */
export function Fingerprint({ of: text }: { readonly of: string }) {
  return (
    <Code block fz="xs" p={6} style={{ whiteSpace: 'normal' }}>
      {text}
    </Code>
  )
}
