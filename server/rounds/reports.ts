import { reportRound } from '../../shared/agenda/index.ts'
import type { RoundKey } from './kept.ts'
import type { RoundStore } from './roundStore.ts'
import type { StageWriter } from './stageWriter.ts'

interface ReportsOptions {
	store: RoundStore
	stage: StageWriter
	report: (event: string, details: object) => void
}

/** Tells the room how far its rounds are: how much lies with the server, and whether it has been revealed. */
export class Reports {
	readonly #options: ReportsOptions

	constructor(options: ReportsOptions) {
		this.#options = options
	}

	/** Before long. What was handed in is safe whether the room hears of it or not: the next report says it, too. */
	soon(at: RoundKey): void {
		this.#tell(at).catch((err) => this.#options.report('roundNotReported', { workshop: at.workshop, err }))
	}

	/** At once; resolves when it is on disk. */
	async now(at: RoundKey): Promise<void> {
		const told = this.#tell(at)
		await this.#options.stage.flush(at.workshop)
		await told
	}

	flush(): Promise<void> {
		return this.#options.stage.flush()
	}

	#tell(at: RoundKey): Promise<void> {
		const { store, stage } = this.#options
		return stage.tellOf(at.workshop, `round/${at.round}`, async () => {
			const { round, figures } = await store.standing(at)
			const state = round?.state === 'revealed' ? 'revealed' : 'open'
			return (doc) => reportRound(doc, at.round, { state, ...figures })
		})
	}
}
