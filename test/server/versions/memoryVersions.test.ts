import { memoryVersions } from '../../../server/versions/index.ts'
import { versionStoreContract } from '../../contracts/versionStore.ts'

versionStoreContract('in memory', () => ({ store: memoryVersions() }))
