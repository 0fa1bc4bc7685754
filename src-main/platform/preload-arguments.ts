const prefix = '--samregister-channels='

/** How main tells a window's preload the channels' names: an argument of its process. */
export const channelsArgument = {
  write: (channels: readonly string[]): string => prefix + channels.join(','),
  read: (args: readonly string[]): readonly string[] =>
    args
      .find((argument) => argument.startsWith(prefix))
      ?.slice(prefix.length)
      .split(',') ?? []
}
