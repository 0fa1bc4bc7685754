/** The names inside a register's folder; a backup has the first two as well, and so opens like a register. */
export const registerFiles = {
  /** Encrypted; `-wal` and `-shm` beside it while it is open. */
  database: 'register.db',
  /** Wrapped keys, the public signing key and the history's last recorded head; nothing secret by itself. */
  keys: 'keys.json',
  backups: 'backups',
  /** Beside the backups: the purges that a restored one of them has to replay. */
  purges: 'purges.json',
  /** Says who has the register open; stays behind, the operating system's lock on it does not. */
  lock: 'lock'
} as const
