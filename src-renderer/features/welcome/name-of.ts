/** `/home/me/Vejle.samregister` is called Vejle. */
export function nameOf(path: string): string {
  const folder = path.split(/[\\/]/).filter(Boolean).at(-1) ?? path
  return folder.replace(/\.samregister$/i, '')
}
