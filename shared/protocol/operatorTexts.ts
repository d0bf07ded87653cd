/** Texts that only the operator of a server can give, by the name of their file, their route and their page. */
export const operatorTexts = ['impressum', 'datenschutz', 'barrierefreiheit'] as const
export type OperatorTextName = (typeof operatorTexts)[number]

/** `GET /api/texts/:name?locale=`; 204 if the operator has given none. */
export interface OperatorTextAnswer {
	text: string
	/** how it is to be read */
	form: 'markdown' | 'plain'
	/** the language it is in: another one than asked for, if there is no other */
	locale: 'de' | 'en'
}
