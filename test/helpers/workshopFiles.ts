import { secureRandom } from '../../server/links/secrets.ts'
import { workerHere } from '../../server/worker/worker.ts'
import { Incoming } from '../../server/workshopFile/incoming.ts'
import { FileOpening, type OpeningOptions } from '../../server/workshopFile/opening.ts'
import { memorySpool } from '../../server/workshopFile/spool.ts'
import { FileWriting, type WritingOptions } from '../../server/workshopFile/writing.ts'
import type { Clock } from '../../shared/lib/clock.ts'

type Given = Omit<OpeningOptions & WritingOptions, 'worker' | 'clock' | 'now' | 'random' | 'report'> & { clock: Clock }

/** What takes workshops out in files and brings them in, over whatever a test has; files that come in lie in memory. */
export function workshopFilesOver(given: Given, mostBytes = 64 * 1024 * 1024) {
	const shared = { ...given, worker: workerHere, report: () => {} }
	const fileOpening = new FileOpening(shared)
	return {
		fileOpening,
		fileWriting: new FileWriting({ ...shared, now: () => given.clock.now(), random: secureRandom }),
		incoming: new Incoming({
			makeSpool: async () => memorySpool(),
			clock: given.clock,
			mostBytes,
			open: (spool) => fileOpening.open(spool),
		}),
	}
}
