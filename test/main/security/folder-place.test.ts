import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PlaceProbes, parseLinuxMounts, parseMacMounts, placeOf } from '../../../src-main/security/folder-place.ts'
import { temporaryFolder } from '../../support/register.ts'

function probes(more: Partial<PlaceProbes>): PlaceProbes {
  return {
    platform: 'linux',
    home: '/home/kim',
    env: {},
    exists: () => true,
    realPath: (path) => path,
    readText: () => null,
    mounts: () => [{ at: '/', type: 'ext4' }],
    ...more
  }
}
const noMarkers = { exists: (path: string) => !/[\\/]\.[^\\/]*$/.test(path) }
const linux = (more: Partial<PlaceProbes> = {}) => probes({ ...noMarkers, ...more })
const windows = (more: Partial<PlaceProbes> = {}) =>
  linux({ platform: 'win32', home: 'C:\\Users\\kim', mounts: () => [], ...more })
const mac = (more: Partial<PlaceProbes> = {}) => linux({ platform: 'darwin', home: '/Users/kim', ...more })

test.each([
  ['/home/kim/Documents/A.samregister', linux()],
  ['/home/kim/boxes/A.samregister', linux()],
  ['/home/kim/Arkivboks/Dropboxen/A.samregister', linux()],
  ['C:\\Users\\kim\\Documents\\A.samregister', windows()],
  ['\\\\?\\C:\\Registre\\A.samregister', windows()],
  ['/Users/kim/Documents/A.samregister', mac()],
  // Names that only resemble those of sync programs.
  ['C:\\Users\\kim\\OneDriveren\\A.samregister', windows()],
  ['C:\\Users\\kim\\Min OneDrive\\A.samregister', windows()],
  ['C:\\Data\\Dropboxe\\A.samregister', windows()],
  ['C:\\Data\\SharePoint\\A.samregister', windows()],
  ['C:\\Data\\Mit drev og dit\\A.samregister', windows()],
  ['/home/kim/Nextcloud-projekt/A.samregister', linux()],
  ['/home/kim/iCloudy/A.samregister', linux()],
  ['/home/kim/Google/Drivende/A.samregister', linux()],
  // A folder beside the synced one, whose name begins alike.
  ['D:\\Sky2\\A.samregister', windows({ env: { OneDrive: 'D:\\Sky' } })],
  // A drive letter of the machine's own.
  ['D:\\A.samregister', windows({ realPath: (path) => path })],
  // A mount beside the folder, whose name begins alike.
  [
    '/mnt/filer/A.samregister',
    linux({
      mounts: () => [
        { at: '/', type: 'ext4' },
        { at: '/mnt/fil', type: 'nfs4' }
      ]
    })
  ],
  // A local disk mounted over a network share.
  [
    '/mnt/fil/A.samregister',
    linux({
      mounts: () => [
        { at: '/', type: 'ext4' },
        { at: '/mnt/fil', type: 'nfs' },
        { at: '/mnt/fil', type: 'xfs' }
      ]
    })
  ]
])('is a place of its own: %s', (path, at) => {
  expect(placeOf(path, at)).toEqual({ kind: 'local' })
})

test.each([
  ['C:\\Users\\kim\\OneDrive - Prøve Kommune\\Dokumenter\\A.samregister', windows(), 'OneDrive'],
  ['c:\\users\\kim\\onedrive\\A.samregister', windows(), 'OneDrive'],
  ['D:\\Sky\\A.samregister', windows({ env: { OneDriveCommercial: 'D:\\sky' } }), 'OneDrive'],
  [
    'E:\\Filer\\A.samregister',
    windows({
      env: { APPDATA: 'C:\\a' },
      readText: (p) => (p === 'C:\\a\\Dropbox\\info.json' ? '{"business":{"path":"E:\\\\Filer"}}' : null)
    }),
    'Dropbox'
  ],
  ['/home/kim/Dropbox/A.samregister', linux(), 'Dropbox'],
  ['/home/kim/Dropbox (Kommunen)/A.samregister', linux(), 'Dropbox'],
  ['/home/kim/Nextcloud/x/A.samregister', linux(), 'Nextcloud'],
  [
    '/data/delt/x/A.samregister',
    linux({ exists: (path) => path === '/data/delt/.stfolder' || path === '/data/delt' }),
    'Syncthing'
  ],
  ['G:\\Mit drev\\A.samregister', windows(), 'Google Drive'],
  ['/Users/kim/Library/Mobile Documents/com~apple~CloudDocs/A.samregister', mac(), 'iCloud'],
  ['/Users/kim/Library/CloudStorage/Egnyte-kim/A.samregister', mac(), 'CloudStorage'],
  ['/home/kim/register/A.samregister', linux({ realPath: () => '/home/kim/Dropbox' }), 'Dropbox'],
  ['C:\\Users\\kim\\OneDrive - Kommune\\A.samregister', windows(), 'OneDrive'],
  ['C:\\Users\\kim\\OneDrive-Kommune\\A.samregister', windows(), 'OneDrive'],
  ['D:\\Privat\\x\\A.samregister', windows({ env: { OneDriveConsumer: 'd:\\privat' } }), 'OneDrive'],
  ['/Users/kim/Library/CloudStorage/OneDrive-Kommune/A.samregister', mac(), 'OneDrive'],
  ['/Users/kim/Library/CloudStorage/GoogleDrive-kim@a.dk/Mit drev/A.samregister', mac(), 'Google Drive'],
  ['/Users/kim/Library/CloudStorage/Dropbox/A.samregister', mac(), 'Dropbox'],
  ['C:\\Users\\kim\\Google Drive\\A.samregister', windows(), 'Google Drive'],
  ['G:\\Min disk\\A.samregister', windows(), 'Google Drive'],
  ['C:\\Users\\kim\\iCloudDrive\\A.samregister', windows(), 'iCloud'],
  ['C:\\Users\\kim\\Nextcloud2\\A.samregister', windows(), 'Nextcloud'],
  ['C:\\Users\\kim\\Kommunen\\SharePoint - Systemer\\A.samregister', windows(), 'SharePoint'],
  [
    '/srv/sky/x/A.samregister',
    linux({ exists: (path) => ['/srv/sky', '/srv/sky/.nextcloudsync.log'].includes(path) }),
    'Nextcloud'
  ],
  [
    '/home/kim/Filer/A.samregister',
    linux({
      readText: (p) => (p === '/home/kim/.dropbox/info.json' ? '{"personal": {"path": "/home/kim/Filer"}}' : null)
    }),
    'Dropbox'
  ],
  // A junction, and a link in the middle of the path.
  ['C:\\Registre\\A.samregister', windows({ realPath: () => 'C:\\Users\\kim\\OneDrive' }), 'OneDrive'],
  [
    '/home/kim/link/x/A.samregister',
    linux({ realPath: (path) => path.replace('/home/kim/link', '/home/kim/Nextcloud') }),
    'Nextcloud'
  ]
])('is synchronised: %s', (path, at, service) => {
  expect(placeOf(path, at)).toEqual({ kind: 'synced', service })
})

test.each([
  ['\\\\server\\deling\\A.samregister', windows(), 'UNC'],
  ['//server/deling/A.samregister', windows(), 'UNC'],
  ['\\\\?\\UNC\\server\\deling\\A.samregister', windows(), 'UNC'],
  ['Z:\\A.samregister', windows({ realPath: () => '\\\\server\\deling' }), 'UNC'],
  [
    '/mnt/fil/A.samregister',
    linux({
      mounts: () => [
        { at: '/', type: 'ext4' },
        { at: '/mnt/fil', type: 'cifs' }
      ]
    }),
    'cifs'
  ],
  [
    '/mnt/fil/A.samregister',
    linux({
      mounts: () => [
        { at: '/mnt', type: 'nfs4' },
        { at: '/', type: 'ext4' }
      ]
    }),
    'nfs4'
  ],
  ['/home/kim/ssh/A.samregister', linux({ mounts: () => [{ at: '/home/kim/ssh', type: 'fuse.sshfs' }] }), 'fuse.sshfs'],
  // A letter that was mapped to a folder of a share.
  ['H:\\Registre\\A.samregister', windows({ realPath: (path) => path.replace('H:', '\\\\server\\hjem\\kim') }), 'UNC'],
  // A link into a mounted share.
  [
    '/home/kim/register/A.samregister',
    linux({
      realPath: (path) => path.replace('/home/kim/register', '/mnt/fil/kim'),
      mounts: () => [
        { at: '/', type: 'ext4' },
        { at: '/mnt/fil', type: 'cifs' }
      ]
    }),
    'cifs'
  ],
  ['/Volumes/deling/A.samregister', mac({ mounts: () => [{ at: '/Volumes/deling', type: 'smbfs' }] }), 'smbfs']
])('is on a network: %s', (path, at, through) => {
  expect(placeOf(path, at)).toEqual({ kind: 'network', through })
})

test.each(['nfs', 'nfs4', 'cifs', 'smb3', 'fuse.rclone', 'fuse.sshfs', 'davfs', 'fuse.gvfsd-fuse'])(
  'is on a network where %s is mounted',
  (type) => {
    const mounts = [
      { at: '/', type: 'ext4' },
      { at: '/mnt/fil', type }
    ]
    expect(placeOf('/mnt/fil/x/A.samregister', linux({ mounts: () => mounts }))).toEqual({
      kind: 'network',
      through: type
    })
  }
)

describe('a folder that is mounted from another place', () => {
  const bound = (root: string, device = '8:1') =>
    linux({
      mounts: () => [
        { at: '/', type: 'ext4', device: '8:1', root: '/' },
        { at: '/home', type: 'ext4', device: '8:2', root: '/' },
        { at: '/srv/reg', type: 'ext4', device, root }
      ]
    })
  test.each([
    ['/data/Nextcloud/x', '8:1', 'Nextcloud'],
    ['/kim/Dropbox', '8:2', 'Dropbox'],
    ['/kim/OneDrive - Kommune/Registre', '8:2', 'OneDrive']
  ])('lies where it was mounted from: %s of %s', (root, device, service) => {
    expect(placeOf('/srv/reg/A.samregister', bound(root, device))).toEqual({ kind: 'synced', service })
  })
  test.each(['/', '/data/registre'])('is a place of its own where that is one: %s', (root) => {
    expect(placeOf('/srv/reg/A.samregister', bound(root))).toEqual({ kind: 'local' })
  })

  test('is seen on this machine too', () => {
    const folder = temporaryFolder()
    const [synced, at] = [join(folder.path, 'Dropbox'), join(folder.path, 'registre')]
    mkdirSync(synced)
    mkdirSync(at)
    try {
      if (spawnSync('mount', ['--bind', synced, at]).status !== 0)
        return console.log('No right to mount here: not tried.')
      expect(placeOf(join(at, 'A.samregister'))).toEqual({ kind: 'synced', service: 'Dropbox' })
    } finally {
      spawnSync('umount', ['-l', at])
      folder.dispose()
    }
  })
})

test('a path that does not exist yet is judged by its nearest folder', () => {
  const at = linux({
    exists: (path) => path === '/' || path === '/link',
    realPath: (path) => (path === '/link' ? '/home/kim/Nextcloud' : path)
  })
  expect(placeOf('/link/new/A.samregister', at)).toEqual({ kind: 'synced', service: 'Nextcloud' })
})

test('the sync program’s settings in the home folder do not make all of it synchronised', () => {
  const at = linux({ exists: (path) => path === '/home/kim/.dropbox' || path === '/home/kim' })
  expect(placeOf('/home/kim/A.samregister', at)).toEqual({ kind: 'local' })
})

test('mounts are read as the systems write them', () => {
  const linuxMounts = [
    '36 35 0:47 / /mnt/med\\040blank rw,noatime shared:1 - cifs //s/d rw',
    '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
    '40 22 8:1 /home/kim/Dropbox/x /srv/reg rw shared:1 master:2 - ext4 /dev/sda1 rw',
    ''
  ]
  expect(parseLinuxMounts(linuxMounts.join('\n'))).toEqual([
    { at: '/mnt/med blank', type: 'cifs', device: '0:47', root: '/' },
    { at: '/', type: 'ext4', device: '8:1', root: '/' },
    { at: '/srv/reg', type: 'ext4', device: '8:1', root: '/home/kim/Dropbox/x' }
  ])
  expect(
    parseMacMounts('/dev/disk1s1 on / (apfs, local, journaled)\n//kim@s/d on /Volumes/d on e (smbfs, nodev)')
  ).toEqual([
    { at: '/', type: 'apfs' },
    { at: '/Volumes/d on e', type: 'smbfs' }
  ])
})

test('this machine’s folder for passing files is a place of its own', () => {
  expect(placeOf(tmpdir())).toEqual({ kind: 'local' })
})
