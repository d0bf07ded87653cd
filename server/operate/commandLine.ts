/** Says one line to the operator, in both languages. */
export type Say = (german: string, english: string) => void

/** What cannot be done as things stand, with the reason in plain words. */
export class Impossible extends Error {
	readonly german: string
	readonly english: string

	constructor(german: string, english: string) {
		super(`${german}\n${english}`)
		this.name = 'Impossible'
		this.german = german
		this.english = english
	}
}
