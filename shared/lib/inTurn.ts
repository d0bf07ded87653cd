/** Runs work of the same key one after the other, each once those before it have ended, however that was. */
export function createTurns(): <Answer>(key: string, work: () => Promise<Answer>) => Promise<Answer> {
	const last = new Map<string, Promise<unknown>>()
	return (key, work) => {
		const before = last.get(key) ?? Promise.resolve()
		const turn = before.catch(() => {}).then(work)
		last.set(key, turn)
		const forget = () => {
			if (last.get(key) === turn) last.delete(key)
		}
		turn.then(forget, forget)
		return turn
	}
}
