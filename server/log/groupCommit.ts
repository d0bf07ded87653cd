import type { Change, Storage } from './storage.ts'

interface Waiting {
	/** Called when the transaction begins, so that it sees what earlier ones left behind. */
	changes: () => Change[]
	done: () => void
	failed: (reason: unknown) => void
}

/**
 * Everything asked for in one turn goes into one transaction, and one transaction is under way at a time: a slow disk
 * makes the groups larger, not the queue longer. A transaction that fails rejects everyone in it.
 */
export function groupCommit(storage: Storage, soon: (task: () => void) => void) {
	let waiting: Waiting[] = []
	let running = false

	async function run() {
		const group = waiting
		waiting = []
		await commit(storage, group)
		if (waiting.length > 0) {
			soon(run)
			return
		}
		running = false
	}

	return {
		/** Resolves when the changes are on disk. */
		write(changes: () => Change[]): Promise<void> {
			return new Promise((done, failed) => {
				waiting.push({ changes, done, failed })
				if (running) return
				running = true
				soon(run)
			})
		},
		/** Resolves when all that was asked for until now is done: on a busy server there may never be nothing under way. */
		settled(): Promise<void> {
			if (!running) return Promise.resolve()
			return new Promise((done) => waiting.push({ changes: () => [], done, failed: () => done() }))
		},
	}
}

async function commit(storage: Storage, group: Waiting[]): Promise<void> {
	const changes: Change[] = []
	const accepted: Waiting[] = []
	for (const each of group) {
		try {
			for (const change of each.changes()) changes.push(change)
			accepted.push(each)
		} catch (reason) {
			each.failed(reason)
		}
	}
	try {
		await storage.write(changes)
		for (const each of accepted) each.done()
	} catch (reason) {
		for (const each of accepted) each.failed(reason)
	}
}
