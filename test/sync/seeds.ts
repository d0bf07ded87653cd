/** Runs that once failed, by what they showed. They are run for ever. */
export const keptSeeds: Readonly<Record<string, number>> = {}
