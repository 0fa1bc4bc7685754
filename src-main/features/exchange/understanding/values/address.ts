/** The first e-mail address in a text, and what else stands there ('' when it is all). */
export interface FoundAddress {
  readonly value: string
  readonly rest: string
}

// Letters of any alphabet: municipalities write `børn.skole@…`, and mail servers take it (RFC 6531).
// It begins where such characters begin: else a long word would be gone through from each of its letters.
const email = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.\p{L}{2,}/u

/** Finds an e-mail address: alone, `mailto:…`, or as `Navn <a@b.dk>`. */
export function findEmail(text: string): FoundAddress | undefined {
  const match = email.exec(text)
  if (!match) return undefined
  const value = match[0].replace(/^[.'-]+|[.]+$/g, '')
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/mailto:|[<>()[\];,:]|\s+/gi, ' ')
    .trim()
  return { value, rest }
}

const withScheme = /https?:\/\/[^\s<>"]+/i
const bareDomain =
  /^(?:www\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,24})(?::\d+)?(?:[/?#][^\s<>"]*)?$/u
const fileName = /\.(?:docx?|xlsx?|pptx?|pdf|exe|txt|csv|zip|msg)$/i

/** Finds a web address; one without a scheme gets https. Paths of file shares are none. */
export function findUrl(text: string): FoundAddress | undefined {
  const trimmed = text.trim()
  const match = withScheme.exec(trimmed)
  if (match) {
    const value = match[0].replace(/[),.;]+$/, '')
    if (!URL.canParse(value)) return undefined
    return {
      value,
      rest: trimmed
        .replace(value, ' ')
        .replace(/[<>()[\];,]|\s+/g, ' ')
        .trim()
    }
  }
  if (trimmed.includes('@') || fileName.test(trimmed) || !bareDomain.test(trimmed)) return undefined
  if (!/^www\./i.test(trimmed) && !knownEnding.test(trimmed)) return undefined
  const value = `https://${trimmed}`
  return URL.canParse(value) ? { value, rest: '' } : undefined
}

/** Endings that make a bare `x.y` an address; other dotted names (`rehab-aabenraa.appinux`) are names. */
const knownEnding = /\.(?:dk|no|se|fi|de|nl|uk|eu|com|net|org|io|info|biz|app|cloud|gov|edu)(?=$|[:/?#])/i
