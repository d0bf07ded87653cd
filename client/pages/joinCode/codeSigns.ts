/** A join code has six signs, shown as three and three. */
export const codeLength = 6

/** The signs of a code as far as somebody typed or pasted them: large, without space or hyphen, at most six. */
export function codeSigns(typed: string): string {
	return typed
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.slice(0, codeLength)
}

/** Whether there are signs among them that no code has, because people confuse them. */
export function hasForeignSigns(signs: string): boolean {
	return /[^A-HJ-NP-Z2-9]/.test(signs)
}

/** As codes are shown everywhere: "LAN 47K". */
export function spacedCode(signs: string): string {
	return `${signs.slice(0, 3)} ${signs.slice(3)}`.trim()
}

/** Where a code leads at once: for a picture on the wall. The code stands in the fragment, which no server's log sees. */
export const codeUrl = (code: string): string => `${location.origin}/code#${codeSigns(code)}`
