import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { edition } from './.build/edition.ts'
import { licences } from './.build/licences.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Programs that run in the main process' world: the desktop program, its helpers and the command line. */
const mainEntries = {
  main: 'src-main/main.ts',
  cli: 'src-main/cli.ts',
  'job-worker': 'src-main/jobs/job-worker.ts',
  'reading-child': 'src-main/jobs/reading/reading-child.ts'
}

export default defineConfig({
  main: {
    plugins: [licences(at('.'))],
    build: {
      outDir: at('out/main'),
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(mainEntries)
            .map(([name, path]) => [name, at(path)] as const)
            .filter(([, path]) => existsSync(path))
        ),
        // Chunks beside the entries: so `import.meta.dirname` is out/main wherever a module ends up.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' }
      }
    }
  },
  preload: {
    plugins: [licences(at('.'))],
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload has no `require` for files: everything in one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react(), licences(at('.')), edition(at('.'))],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: at('src-renderer/index.html') }
    }
  }
})
