/** Who may call what of a central office's register, as `rolesByChannel` has it. */
export const centralRoles = {
  'held.choose': '.C......',
  'held.files': '.CUL.DR.',
  'held.packages': '.CUL.DR.',
  'central.consolidate': '.C......',
  'central.parquet': '.CU..DR.',
  'central.state': '.CUL.DR.',
  'central.list': '.CUL.DR.',
  'central.cluster': '.CUL.DR.',
  'central.questions': '.CUL.DR.',
  'central.conflicts': '.CUL.DR.',
  'central.decide': '.C......',
  'central.choose': '.C......',
  'central.setRule': '.C......',
  'central.writeDecisions': '.CU..DR.',
  'central.readDecisions': '.C......'
} as const
