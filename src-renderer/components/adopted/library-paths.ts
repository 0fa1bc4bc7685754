/** Where a record of the library is read. */
export function libraryPath(record: number): string {
  return `/exchange/library/records/${record}`
}
