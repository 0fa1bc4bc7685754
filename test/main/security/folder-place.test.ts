import { tmpdir } from 'node:os'
import { type PlaceProbes, parseLinuxMounts, parseMacMounts, placeOf } from '../../../src-main/security/folder-place.ts'

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
  ['/Users/kim/Documents/A.samregister', mac()]
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
  ['/home/kim/register/A.samregister', linux({ realPath: () => '/home/kim/Dropbox' }), 'Dropbox']
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
  ['/Volumes/deling/A.samregister', mac({ mounts: () => [{ at: '/Volumes/deling', type: 'smbfs' }] }), 'smbfs']
])('is on a network: %s', (path, at, through) => {
  expect(placeOf(path, at)).toEqual({ kind: 'network', through })
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
  expect(parseLinuxMounts('//s/d /mnt/med\\040blank cifs rw 0 0\n/dev/sda1 / ext4 rw 0 0\n')).toEqual([
    { at: '/mnt/med blank', type: 'cifs' },
    { at: '/', type: 'ext4' }
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
