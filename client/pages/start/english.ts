import type { StartTexts } from './texts.ts'

/** The same in English; loaded when it is wanted. */
export const en: StartTexts = {
	title: 'Building support networks together',
	lead: 'From the first meeting to the steering group: everyone works on the same board, in the hall and from afar.',
	promise: 'No account, no cookies. Everything stays on this server.',
}
