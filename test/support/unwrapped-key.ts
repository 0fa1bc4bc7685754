import { unlockRegister } from '../../src-main/security/register-folder.ts'

/** The file key of a closed or open register's folder, or of a backup's, by its first user's passphrase. */
export async function fileKeyOf(folder: string, passphrase: string): Promise<Buffer> {
  const session = await unlockRegister({ path: folder, passphrase, readonly: true })
  try {
    return Buffer.from(session.fileKey)
  } finally {
    session.close()
  }
}
