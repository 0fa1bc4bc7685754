/** SQL: whether the use `u` carries a participation on `@today`. */
export const used =
  "u.deleted_at IS NULL AND coalesce(u.in_use, 'yes') = 'yes' AND (u.ends_on IS NULL OR u.ends_on > @today)"

/** SQL: whether the participation `p` stands by itself, or the use `u` that it came through (left-joined) carries it. */
export const carried = `(p.through_id IS NULL OR (${used}))`

/** SQL: whether the unit of the participation `p`, with its use `u` (left-joined), has joined on `@today`. */
export const joinedNow = `p.deleted_at IS NULL AND (p.joined_on IS NULL OR p.joined_on <= @today)
  AND (p.ended_on IS NULL OR p.ended_on > @today) AND ${carried}`
