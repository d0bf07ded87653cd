import { memoryVersions } from '../../../server/versions/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { versionStoreContract } from '../../contracts/versionStore.ts'
import { answeringLate } from '../../helpers/answeringLate.ts'

versionStoreContract('in memory', () => ({ store: memoryVersions() }))
versionStoreContract('that answers late', () => ({ store: answeringLate(memoryVersions(), seededRandom(41)) }))
