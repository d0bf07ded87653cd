/** Tells the operator one line, in both languages. */
export type Say = (german: string, english: string) => void

/** What cannot be done as things stand, with the reason in plain words. Nothing was changed. */
export class Impossible extends Error {
	constructor(german: string, english: string) {
		super(`${german}\n${english}`)
		this.name = 'Impossible'
	}
}
