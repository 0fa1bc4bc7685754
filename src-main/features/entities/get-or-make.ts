/** The map's value for a key, made and kept when there is none yet. */
export function getOrMake<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  const known = map.get(key)
  if (known !== undefined || map.has(key)) return known as V
  const made = make(key)
  map.set(key, made)
  return made
}
