import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'

/**
 * Bundles the page of the reading edition into `out/edition`: one script that needs no module and no file beside it, as
 * it goes into one HTML file with its style sheet (`src-main/features/exchange/publish/edition-page.ts`).
 */
export function edition(root: string): Plugin {
  return {
    name: 'samregister-edition',
    async closeBundle() {
      const source = join(root, 'src-renderer/edition')
      const outDir = join(root, 'out/edition')
      await build({
        configFile: false,
        root: source,
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: true,
          minify: true,
          lib: { entry: join(source, 'main.ts'), formats: ['iife'], name: 'edition', fileName: () => 'edition.js' }
        }
      })
      copyFileSync(join(source, 'edition.css'), join(outDir, 'edition.css'))
    }
  }
}
