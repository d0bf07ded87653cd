/*
 * Half a surrogate pair is no character. Yjs would keep it here and send U+FFFD to everybody else: the same text would read
 * differently from device to device.
 */

/** The beginning of a text, at most `limit` UTF-16 units; a character that would be cut in two is left out. */
export function cut(text: string, limit: number): string {
	const beginning = text.slice(0, limit)
	return text.length > limit ? beginning.replace(/[\ud800-\udbff]$/, '') : beginning
}

/** The text with U+FFFD for every half of a character, as Yjs sends it. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
