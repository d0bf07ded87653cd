/** How many colours there are for people (`--nw-who-1` …); a colour is never the only sign, initials or names go with it. */
const personColours = 8

/** A person's colour, 1 to 8: by their participant id, so that it is the same on every screen. */
export function personColour(participant: string): number {
	let sum = 0
	for (const character of participant) sum = (sum * 31 + character.charCodeAt(0)) % 9973
	return 1 + (sum % personColours)
}
