// How the program is packed for each system; `npm run package` and `test/main/packaging` use it, docs/packaging.md says
// what comes of it. electron-builder checks it against its own schema at every run, all targets at once.

/** Packages hold types, maps, tests and tools besides what runs; none of it goes along. */
const packages = [
  '!**/node_modules/**/*.{map,ts,mts,cts,md,njs}',
  '!**/node_modules/**/{test,tests,docs,examples,bin,umd,types}/**',
  '!**/node_modules/**/{.*,bower.json,tsconfig.json}',
  '!**/node_modules/node-addon-api/**',
  '!node_modules/xlsx/{xlsx.js,xlsxworker.js,dist/!(cpexcel.full.mjs)}'
]

/** Of the database's binaries the one for the system that is packed for; of its code what loads that. */
const database = [
  '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
  '!node_modules/better-sqlite3/lib/{darwin,linux,linuxmusl,win32}-*.js',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
  '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node'
]

export default {
  appId: 'org.samregister.desktop',
  productName: 'Samregister',
  copyright: 'Mozilla Public License 2.0',
  directories: { output: 'out/packages', buildResources: 'resources/icons' },
  files: [
    'out/{main,preload,renderer,edition}/**',
    'out/licences.json',
    'LICENSE',
    'package.json',
    '!**/*.map',
    ...packages,
    ...database
  ],
  // Outside the archive: whoever tries the program opens these in a spreadsheet program too.
  extraResources: [{ from: 'resources/sample', to: 'sample' }],
  extraMetadata: {
    // Whoever publishes the program puts their own here and at `maintainer`; Debian's packages must name one.
    homepage: 'https://samregister.example',
    desktopName: 'samregister.desktop'
  },

  // A native binary cannot be loaded out of an archive; nothing else lies outside.
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  // The binary comes with its package (Node-API), the same for Node and Electron.
  npmRebuild: false,
  nodeGypRebuild: false,
  buildDependenciesFromSource: false,

  // What the executable refuses to whoever starts it, whatever stands in the environment.
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // The window comes from app://; a page from file:// is to be like any other.
    grantFileProtocolExtraPrivileges: false
  },

  electronLanguages: ['da', 'nb', 'en-US', 'en-GB'],
  protocols: [{ name: 'Samregister', schemes: ['samregister'], role: 'Viewer' }],
  fileAssociations: [
    {
      ext: 'samregister-archive',
      name: 'Samregister archive',
      description: 'Samregister archive',
      mimeType: 'application/x-samregister-archive',
      role: 'Viewer',
      rank: 'Owner'
    },
    {
      ext: 'samcontext',
      name: 'Samregister context',
      description: 'Samregister context',
      mimeType: 'application/x-samregister-context',
      role: 'Viewer',
      rank: 'Owner'
    },
    {
      ext: 'samdecision',
      name: 'Samregister decision',
      description: 'Samregister decision',
      mimeType: 'application/x-samregister-decision',
      role: 'Viewer',
      rank: 'Owner'
    }
  ],

  win: { target: [{ target: 'nsis', arch: ['x64'] }], signExecutable: false },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'samregister',
    category: 'Office',
    maintainer: 'Samregister <samregister@samregister.example>',
    synopsis: 'Register of IT systems for municipalities',
    syncDesktopName: true
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.business',
    identity: null,
    hardenedRuntime: false,
    // A register is a folder; only here can the system show a folder as one document.
    fileAssociations: [{ ext: 'samregister', name: 'Samregister', role: 'Editor', rank: 'Owner', isPackage: true }]
  },
  publish: null
}
