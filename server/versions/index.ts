export { diskVersions } from './diskVersions.ts'
export { memoryVersions } from './memoryVersions.ts'
export type { NewVersion, State, Version, VersionStore } from './versionStore.ts'
export { Versions } from './versions.ts'
