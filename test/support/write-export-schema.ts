import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportSchemaText } from '../../src-main/features/exchange/export/json-schema.ts'

// Writes docs/export.schema.json anew out of the catalogue: `node test/support/write-export-schema.ts`.

writeFileSync(join(import.meta.dirname, '../../docs/export.schema.json'), exportSchemaText())
