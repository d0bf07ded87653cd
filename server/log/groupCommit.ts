import type { Change, Storage } from './storage.ts'

/** What waits for its group: changes to be made, or something to be read when the group is on disk. */
type Waiting = {
	done: () => void
	failed: (reason: unknown) => void
} & (
	| {
			/** Called when the transaction begins, so that it sees what earlier ones left behind. */
			changes: () => Promise<Change[]>
	  }
	| { look: () => Promise<void> }
)

/**
 * Everything asked for in one turn goes into one transaction, and one transaction is under way at a time: a slow disk
 * makes the groups larger, not the queue longer. A transaction that fails rejects everyone in it. Who reads has their turn after
 * the transaction, and the next one begins after them: nothing changes while they look.
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
		write(changes: () => Promise<Change[]>): Promise<void> {
			return new Promise((done, failed) => {
				waiting.push({ changes, done, failed })
				if (running) return
				running = true
				soon(run)
			})
		},
		/**
		 * Resolves with what is found when all that was asked for until now is done: on a busy server there may never be
		 * nothing under way.
		 */
		read<Answer>(look: () => Promise<Answer>): Promise<Answer> {
			return new Promise((resolve, failed) => {
				waiting.push({ look: async () => resolve(await look()), done: () => {}, failed })
				if (running) return
				running = true
				void run()
			})
		},
	}
}

async function commit(storage: Storage, group: Waiting[]): Promise<void> {
	const changes: Change[] = []
	const accepted: Waiting[] = []
	// One after the other: each counts on what those before it have noted.
	for (const each of group) {
		if (!('changes' in each)) continue
		try {
			for (const change of await each.changes()) changes.push(change)
			accepted.push(each)
		} catch (reason) {
			each.failed(reason)
		}
	}
	try {
		if (accepted.length > 0) await storage.write(changes)
		for (const each of accepted) each.done()
	} catch (reason) {
		for (const each of accepted) each.failed(reason)
	}
	await Promise.all(group.map((each) => 'look' in each && each.look().catch(each.failed)))
}
